# Marcas.
