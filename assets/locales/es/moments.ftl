# Momentos y evidencia. Cada clave está también en en/moments.ftl.

## La imagen
moments-steepest-fall = Mayor caída
moments-legend-assumed-line = Tramo solo supuesto
