# Cómo se han leído las tablas
