# Puntos de contacto. Cada clave está también en en/touchpoints.ftl.

