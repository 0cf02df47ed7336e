# Exportar imágenes

export-title = Exportar imagen
export-again-command = Exportar de nuevo como la última vez
export-copy-command = Copiar como imagen
export-copied = Copiado como imagen: { $picture }
export-format = Formato
export-format-png = Imagen de píxeles, para documentos y correos.
export-format-svg = Imagen vectorial, para la web, programas de diseño y diapositivas.
export-format-pdf = Páginas para leer e imprimir; se puede buscar texto.
export-format-pptx = Diapositivas con formas y textos que se pueden editar.
export-format-html = Un solo archivo para cualquier navegador, sin conexión.
export-format-kept = Una sola imagen. El tamaño y la división de las páginas vuelven con PDF, PPTX y HTML.
export-in-light = en colores claros
export-in-dark = en colores oscuros
export-svg = Texto del SVG
export-svg-text = Como texto: pesa poco y permite buscar
export-svg-text-about = Para navegadores. PowerPoint, Illustrator e Inkscape no usan las fuentes del archivo, y allí los textos pueden salirse de sus tarjetas. Para ellos, elige trazados.
export-svg-outlines = Como trazados: igual en todas partes
export-svg-outlines-about = Para PowerPoint, Illustrator e Inkscape: las letras son formas y se ven como aquí. En los textos no se puede buscar.
export-what = Contenido
export-picture = Imagen
export-stages = Etapas
export-stages-all = Todas las etapas
export-stages-phases = Solo algunas fases
export-stages-from-to = De una etapa a otra
export-stages-selected =
    { $count ->
        [one] La etapa seleccionada
       *[other] Las { $count } etapas seleccionadas
    }
export-from = Desde
export-to = Hasta
export-page = Página
export-paper = Tamaño de página
export-paper-as-large = Tan grande como la imagen
export-paper-slide-wide = Diapositiva 16:9
export-paper-slide = Diapositiva 4:3
export-paper-a4-landscape = A4 apaisado
export-paper-a4-portrait = A4 vertical
export-paper-a3-landscape = A3 apaisado
export-paper-a3-portrait = A3 vertical
export-paper-a2-landscape = A2 apaisado
export-paper-a2-portrait = A2 vertical
export-paper-a1-landscape = A1 apaisado
export-paper-a1-portrait = A1 vertical
export-paper-a0-landscape = A0 apaisado
export-paper-a0-portrait = A0 vertical
export-paper-own = Tamaño personalizado
export-width = Anchura
export-height = Altura
export-margin = Margen
export-scale = Escala
export-resolution = Resolución
export-wide-px = { $px } píxeles de ancho
export-dpi = { $dpi } ppp
export-transparent = Fondo transparente
export-split = División en páginas
export-pages = Páginas
export-split-whole = Todo en una página
export-split-phases = Una página por fase
export-split-stages = Las mismas etapas en cada página
export-split-legible = Ningún texto por debajo de { $pt } pt
export-stages-per-page = Etapas por página
export-type = Tamaño de la letra
export-percent = { $value } %
export-around = En todas las páginas
export-header = Encabezado
export-footer = Pie de página
export-date = Fecha del mapa ({ $date })
export-numbers = Números de página, si hay varias
export-logo-choose = Elegir logotipo…
export-logo-lost = En estas páginas el logotipo apenas se ve: sus colores se parecen demasiado al del papel.
export-logo-remove = Quitar logotipo
export-marks = En la imagen
export-theme = Colores
export-theme-light = Claros
export-theme-dark = Oscuros
export-detail-evidence = Grado de certeza
export-detail-moments = Momentos de la verdad
export-detail-turning-points = Puntos críticos y de euforia
export-detail-notes = Notas de las emociones
export-detail-works-and-hurts = Qué funciona y qué molesta en los puntos de contacto
export-detail-brake-and-insight = Freno e insight de compra
export-detail-photos = Retratos
export-detail-owners = Responsables
export-detail-origin = Autoría y cliente
export-detail-anyway = { $detail } (oculto por el mapa o la vista)
export-preview = Vista previa: { $picture }
export-preview-broke = No se pudieron dibujar las páginas; puede que otras opciones funcionen.
export-measuring = Se están componiendo las páginas…
export-page-before = Página anterior
export-page-after = Página siguiente
export-page-of = Página { $number } de { $count }
export-page-named = Página { $number }: { $name }
export-page-size = { $width } × { $height } cm
export-files =
    { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
export-legible-none = En las páginas no hay texto cuyo tamaño se pueda valorar.
export-legible-unreadable = Texto más pequeño: { $pt } pt. No se puede leer.
export-legible-small = Texto más pequeño: { $pt } pt. Es pequeño.
export-legible-good = Texto más pequeño: { $pt } pt. Se lee bien.
export-make-legible = Dividir para que nada baje de { $pt } pt
export-larger-paper = En { $paper } serían { $pt } pt
export-picture-unreadable = Texto más pequeño: { $px } px de alto, unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde no se puede leer.
export-picture-small = Texto más pequeño: { $px } px de alto, unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde es pequeño.
export-picture-good = Texto más pequeño: { $px } px de alto, unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde se lee bien.
export-vector-unreadable = Texto más pequeño: unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde no se puede leer.
export-vector-small = Texto más pequeño: unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde es pequeño.
export-vector-good = Texto más pequeño: unos { $document } pt en un documento (16 cm de ancho) y { $slide } pt en una diapositiva, donde se lee bien.
export-done-view = Tal como se ve en la vista: { $view }
export-plan-hidden = En la vista «{ $view }» el mapa no muestra acciones: la página solo dirá que no hay ningún plan que ver.
export-done-several = Hay { $count } archivos en { $folder }: de { $first } a { $last }
export-replaced =
    { $count ->
        [one] Se ha sustituido un archivo con ese nombre.
       *[other] Se han sustituido { $count } archivos con esos nombres.
    }
export-replace-title = ¿Sustituir archivos?
export-replace-text =
    { $count ->
        [one] Este archivo ya existe y se sustituiría:
       *[other] Estos { $count } archivos ya existen y se sustituirían:
    }
export-replace-do = Sustituir
export-notes = Hallazgos de cada página como notas del orador
export-editable = Editable: el archivo lleva dentro el mapa
export-editable-about = Quien reciba el archivo puede abrirlo aquí como mapa. Lo oculto no va en él.
export-preset = Preajuste
export-preset-none = Ninguno
export-preset-slides = Diapositivas legibles
export-preset-poster = Póster A3
export-preset-picture = Imagen para un documento
export-preset-changed = { $name } (modificado)
export-preset-save = Guardar como preajuste…
export-preset-save-about = Guarda con un nombre lo que has elegido aquí, para todos los mapas
export-preset-name = Nombre del preajuste
export-preset-there = Ya hay un preajuste con ese nombre.
export-preset-keep = Guardar preajuste
export-preset-cancel = No guardar
export-preset-delete = Eliminar el preajuste «{ $name }»
export-latest-same = Última exportación: { $file } · { $when } · el mapa sigue igual
export-latest-changed = Última exportación: { $file } · { $when } · el mapa ha cambiado desde entonces
export-open = Abrir
export-reveal = Mostrar en la carpeta
export-open-failed-title = No se ha abierto
export-open-failed = El sistema no ha abierto { $file }. Puede que no tenga ningún programa para ello.
export-file-gone = { $file } ya no está ahí. Puede que se haya movido o que tenga otro nombre.

## Lo que se ha exportado

exports-command = Exportaciones…
exports-title = Exportaciones
exports-intro = Lo que se ha exportado en este equipo y qué estado del mapa muestran los archivos.
exports-none = En este equipo aún no se ha exportado este mapa como imagen.
exports-files = { $first } y { $more } más
exports-pages =
    { $count ->
        [one] una página
       *[other] { $count } páginas
    }
exports-same = Muestra el mapa tal como está ahora.
exports-kept = Muestra la versión guardada: { $when }
exports-dropped = Muestra una versión anterior que ya no se conserva.
exports-not-saved = Muestra un estado del mapa que no se guardó.
exports-overwritten = Sustituido por una exportación posterior: { $when }
exports-gone = El archivo ya no está ahí: se ha movido, cambiado de nombre o eliminado.
exports-version = Ver esa versión
exports-of-version = Exportado como { $file }

# Presets on the command line.
cli-preset = Preajuste del diálogo de exportación, por su nombre: tuyo o de los que trae el programa; las demás opciones tienen preferencia
cli-presets = Enumera los preajustes de exportación, uno por línea
cli-no-preset = no hay ningún preajuste que se llame «{ $name }». Los que hay son { $presets }.
