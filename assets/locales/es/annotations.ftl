# Hallazgos y notas en las páginas exportadas.
