# Exporting for other programs
