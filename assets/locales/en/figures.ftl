# Figures and pages. Every key is in es/figures.ftl as well.

