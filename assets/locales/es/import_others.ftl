# Cómo se han leído los archivos de otros editores
