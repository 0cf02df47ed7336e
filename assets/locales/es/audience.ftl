# Vistas de audiencia. Cada clave está también en en/audience.ftl.

## Órdenes
audience-menu = Ver como
audience-command = Vistas de audiencia…
audience-command-leave = Salir de la vista de audiencia
audience-command-turning-points = Puntos críticos y de euforia en la imagen
audience-palette = Ver como: { $view }

## Mirar
audience-bar = Visto como: { $view }. Puedes mirar, no editar.
audience-bar-name = Visto como: { $view }
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

## El diálogo
audience-title = Vistas de audiencia
audience-about = Una vista muestra el mapa como debe verlo otra persona: el cliente, la dirección, el equipo. Oculta carriles, fases, personas y detalles y sustituye palabras; el mapa sigue entero.
audience-start-client = Una vista para el cliente
audience-start-client-about = Sin carriles internos, acciones ni responsables. El cliente conserva su nombre.
audience-start-reference = Una vista para terceros, como referencia
audience-start-reference-about = Igual, y nada dice de quién es el mapa: con otro nombre para el cliente, sin autor ni marca.
audience-start-empty = Una vista vacía
audience-start-empty-about = Lo muestra todo hasta que ocultes algo.
audience-client-name = Cliente
audience-reference-name = Referencia
audience-client-alias = Cliente A
audience-new-name = Vista nueva
audience-list = Vistas
audience-new = Vista nueva
audience-duplicate = Duplicar la vista
audience-up = Subir
audience-down = Bajar
audience-remove = Eliminar la vista
audience-name = Nombre de la vista
audience-name-empty = La vista necesita un nombre.
audience-nameless = (sin nombre)
audience-name-taken = Otra vista ya se llama así.
audience-lanes = Carriles visibles
audience-phases = Fases visibles
audience-personas = Personas visibles
audience-all = Todo
audience-none = Nada
audience-nothing = El mapa no tiene.
audience-hidden-in-map = oculto en el propio mapa
audience-still-hurts = Los puntos de contacto siguen mostrando qué molesta.
audience-still-brakes = Las personas siguen mostrando su freno.
audience-still-hide = Ocultarlo también
audience-still-hide-about = Se desmarca en los detalles de abajo
audience-for-the-team = Las notas internas del equipo, sus etiquetas y los hallazgos de la revisión nunca salen en lo que se ve o se exporta con una vista.
audience-details = Detalles visibles
audience-evidence = Evidencia
audience-evidence-about = Lo bien que se sabe cada cosa, y las fuentes
audience-moments = Momentos de la verdad
audience-moments-about = Las estrellas de etapas y puntos de contacto
audience-turning-points = Puntos críticos y de euforia
audience-turning-points-about = Sus signos en las curvas y dónde se pierde más
audience-emotion-notes = Notas de las emociones
audience-emotion-notes-about = Por qué una emoción es la que es
audience-works-and-hurts = Qué funciona y qué molesta
audience-works-and-hurts-about = En los puntos de contacto, las líneas con más y menos
audience-brake-and-insight = Freno e insight de compra
audience-brake-and-insight-about = Qué frena a las personas y qué desbloquea la compra
audience-photos = Fotos
audience-photos-about = Los retratos de las personas
audience-owners = Responsables
audience-owners-about = Quién responde de puntos de contacto y acciones
audience-origin = Origen
audience-origin-about = Autor, cliente, y el logotipo y el pie de la marca
audience-words = Palabras sustituidas
audience-words-about = En todos los textos, de arriba abajo, sin distinguir mayúsculas ni acentos.
audience-words-find = Buscar
audience-words-with = Sustituir por
audience-words-inside = también dentro de palabras
audience-words-add = Añadir palabras
audience-words-remove = Eliminar las palabras
audience-words-places =
    { $count ->
        [0] no está en el mapa
        [one] está una vez
       *[other] está { $count } veces
    }
audience-words-short = «{ $short }» también aparece por separado.
audience-words-short-add = Sustituirlo también
audience-words-left =
    { $count ->
        [one] un lugar dentro de una palabra más larga queda como está
       *[other] { $count } lugares dentro de palabras más largas quedan como están
    }
audience-preview = Lo que se ve: { $view }
audience-look = Ver como
audience-done = Aceptar

## Línea de órdenes
cli-view = Solo lo que ve una audiencia: la vista del mapa que se llama así
cli-view-named = «{ $name }»
cli-no-view = el mapa no tiene ninguna vista que se llame «{ $name }». Tiene { $views }. No se ha exportado nada de él.
cli-no-views = el mapa no tiene ninguna vista que se llame «{ $name }» ni ninguna otra. No se ha exportado nada de él.
cli-view-no-plan = en la vista «{ $view }» el mapa no muestra acciones, así que no hay ningún plan que exportar. Muestra en ella un carril de acciones o elige otra vista. No se ha exportado nada de él.
