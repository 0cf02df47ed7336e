# Vistas de audiencia.

cli-view = Solo lo que ve una audiencia: la vista del mapa que se llama así
cli-view-named = «{ $name }»
cli-no-view = el mapa no tiene ninguna vista que se llame «{ $name }». Tiene { $views }. No se ha exportado nada de él.
cli-no-views = el mapa no tiene ninguna vista que se llame «{ $name }» ni ninguna otra. No se ha exportado nada de él.
