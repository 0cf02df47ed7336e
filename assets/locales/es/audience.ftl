# Vistas de audiencia. Cada clave está también en en/audience.ftl.

## Órdenes
audience-menu = Ver como
audience-command = Vistas de audiencia…
audience-command-leave = Salir de la vista de audiencia
audience-command-turning-points = Puntos críticos y de euforia en la imagen
audience-palette = Ver como: { $view }

## Mirar
audience-bar = Lo que ve: { $view }. Puedes mirar, no editar.
audience-bar-export = Exportar…
audience-bar-edit = Editar la vista…
audience-bar-leave = Salir (Esc)
audience-coming = Un momento…
audience-gone = La vista «{ $view }» ya no existe.
audience-left = La vista ya no existe: este es el mapa tal como lo editas.
audience-saved = Mapa guardado
audience-not-edited = En una vista de audiencia no se edita nada. Sal de ella primero.

## Exportar
audience-export-for = Para quién
audience-export-view = Qué se ve
audience-export-everything = Todo lo que se muestra
audience-export-gone = La vista «{ $view }» ya no existe. No se exporta nada hasta que elijas qué se ve.
