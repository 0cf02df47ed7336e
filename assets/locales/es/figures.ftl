# Cifras y páginas. Cada clave está también en en/figures.ftl.

