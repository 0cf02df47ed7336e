# Personas y fotos. Cada clave está también en en/personas.ftl.

