# Exportar para otros programas
