# Momentos y evidencia. Cada clave está también en en/moments.ftl.

