# Cómo se han leído los recorridos de Mermaid
