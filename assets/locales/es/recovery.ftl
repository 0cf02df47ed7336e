# Recuperación
