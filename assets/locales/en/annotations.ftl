# Findings and notes on exported pages.
