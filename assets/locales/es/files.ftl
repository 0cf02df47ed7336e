# Guardar, versiones, cambios de otros programas
