# Vistas de audiencia.
