# Textos del programa en español. Cada clave está también en en/core.ftl.

## Fechas

date = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## La imagen del mapa

picture-as-is = Situación actual
picture-to-be = Situación deseada
picture-untitled = Mapa sin título
picture-no-stages = Este mapa aún no tiene etapas
picture-no-emotions = Este mapa aún no tiene un carril de emoción: añade uno para dibujar sus curvas
picture-client = Cliente: { $name }
picture-author = Autoría: { $name }
picture-goals = Objetivos
picture-needs = Necesidades
picture-motivations = Motivaciones
picture-attitudes = Actitudes
picture-brake = Freno
picture-insight = Insight de compra
picture-collapsed = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
}
picture-target = objetivo { $value }
picture-due = hasta el { $date }
picture-impact = Impacto { $grade }
picture-effort = Esfuerzo { $grade }
picture-sources = Fuentes
picture-sample = n = { $count }
picture-quote = «{ $text }»
perspective-customer = Cliente
perspective-company = Empresa
perspective-behind-the-scenes = Entre bastidores
status-proposed = Propuesta
status-planned = Planificada
status-in-progress = En curso
status-done = Hecha
status-dropped = Descartada
source-interview = Entrevistas
source-survey = Encuesta
source-analytics = Analítica
source-social-network = Redes sociales
source-study = Estudio
source-observation = Observación
legend-moment-of-truth = Momento de la verdad
legend-critical-point = Punto crítico
legend-high-point = Punto de euforia
legend-measured = Emoción medida
legend-rated = Emoción estimada
legend-unknown = Sin datos: hueco en la curva
legend-assumed = Supuesto
legend-partly = Conocido en parte
legend-researched = Investigado
legend-physical = Punto de contacto físico
legend-online = Punto de contacto en línea
legend-indirect = Contacto indirecto

## Órdenes y menús

menu-file = Archivo
menu-view = Ver
menu-help = Ayuda
menu-recent = Abrir reciente
menu-panels = Paneles
menu-language = Idioma
command-new = Mapa nuevo…
command-open = Abrir…
command-close-map = Cerrar el mapa
command-export-picture = Exportar imagen…
command-quit = Salir
command-fit-map = Ver el mapa entero
command-fit-selection = Ver la selección
command-actual-size = Tamaño real (100 %)
command-zoom-in = Acercar
command-zoom-out = Alejar
command-select-nothing = Quitar la selección
command-toggle-theme = Colores oscuros
command-show-warnings = Avisos de este archivo…
command-show-keys = Atajos de teclado
command-show-about = Acerca de Trayecto
command-toggle-inspector = Panel de datos

## Pantalla inicial

start-what = Mapas de la experiencia de cliente, sin conexión y sin esperas
start-open = Abrir…
start-new = Empezar con una plantilla
start-example = Ver un mapa terminado
start-recent = Abiertos hace poco
start-no-recent = Aquí aparecerán los mapas que se abran.
start-forget = Quitar de la lista
template-blank = En blanco
template-blank-about = Cuatro etapas y cinco carriles vacíos
template-four-stages = Cuatro etapas
template-four-stages-about = Del conocimiento a la recomendación
template-marketing-rows = Mapa de marketing
template-marketing-rows-about = Público, empresa y medios, fase a fase
template-five-steps = Cinco pasos
template-five-steps-about = Proceso, personas, emociones y plan
template-moments-of-truth = Momentos de la verdad
template-moments-of-truth-about = De comparar a la posventa
template-fifteen-steps = Quince pasos
template-fifteen-steps-about = Captar, enamorar y fidelizar
template-service-blueprint = Blueprint de servicio
template-service-blueprint-about = Lo visible y lo que lo sostiene
template-experience-map = Mapa de experiencia
template-experience-map-about = Hacer, pensar y sentir
template-example = Ejemplo terminado
template-example-about = Energía solar: 15 etapas, dos personas

## Ventana

opening = Abriendo { $file }…
canvas-label = Mapa: { $title }
inspector-hint = Un clic en cualquier parte del mapa muestra aquí sus datos.
zoom = Ampliación
state-new = mapa nuevo
state-unchanged = guardado
state-read-only = solo lectura
count-stages = { $count ->
    [one] { $count } etapa
   *[other] { $count } etapas
}
count-lanes = { $count ->
    [one] { $count } carril
   *[other] { $count } carriles
}
count-cards = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
}
count-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
count-warnings = { $count ->
    [one] { $count } aviso
   *[other] { $count } avisos
}
keys-pan = Mover la vista
keys-pan-how = rueda  ·  Espacio + arrastrar
keys-zoom = Ampliar bajo el puntero
keys-zoom-how = Ctrl + rueda  ·  pellizco
keys-select = Seleccionar
keys-select-how = clic
about-version = Versión { $version }
about-text = Mapas de la experiencia de cliente en este equipo y sin conexión: nada sale de él. Esta versión abre, muestra y exporta mapas; todavía no los modifica.
about-licences = Licencia MIT o Apache 2.0. Letra Source Sans 3 (SIL OFL 1.1), iconos Phosphor (MIT).

## Partes y campos

part-map = Mapa
part-persona = Persona
part-phase = Fase
part-stage = Etapa
part-lane = Carril
part-cell = Celda
part-card = Tarjeta
part-quote = Cita
part-touchpoint = Punto de contacto
part-image = Imagen
part-metric = Indicador
part-action = Acción
part-curve = Curva emocional
part-emotion-point = Punto de emoción
part-source = Fuente
field-goal = Objetivo
field-stages = Etapas
field-date = Fecha
field-sample = Muestra
field-link = Enlace
field-subtitle = Subtítulo
field-kind = Tipo
field-client = Cliente
field-author = Autoría
field-market = Mercado
field-profile = Perfil
field-role = Papel en la compra
field-summary = Resumen
field-quote = Cita
field-description = Descripción
field-duration = Duración
field-perspective = Perspectiva
field-cards = Tarjetas
field-speaker = Quién lo dice
field-value = Valor
field-target = Objetivo
field-personas = Personas
field-tags = Etiquetas
field-note = Nota interna
field-channel = Canal
field-presence = Dónde
field-contact = Contacto
field-owner = Responsable
field-works = Qué funciona
field-hurts = Qué molesta
field-status = Estado
field-due = Fecha límite
field-impact = Impacto
field-effort = Esfuerzo
field-measure = Medida del éxito
field-answers = Responde a
field-why = Por qué
field-basis = Origen del valor
field-evidence = Evidencia
basis-rated = Estimado
basis-measured = Medido
market-b2b = Empresas (B2B)
market-b2c = Consumidores (B2C)
presence-physical = Físico
presence-online = En línea
contact-direct = Directo
contact-indirect = Indirecto
lane-text = Texto
lane-touchpoints = Puntos de contacto
lane-emotion = Emoción
lane-pains = Puntos de dolor
lane-opportunities = Oportunidades
lane-actions = Acciones
lane-images = Imágenes
lane-metric = Indicador
lane-divider = Línea divisoria
channel-shop = Tienda
channel-salesperson = Comercial
channel-phone = Teléfono
channel-call-centre = Centro de llamadas
channel-email = Correo electrónico
channel-website = Sitio web
channel-search-engine = Buscador
channel-advertising = Publicidad
channel-social-network = Red social
channel-review-site = Sitio de reseñas
channel-app = Aplicación
channel-chat = Chat
channel-messaging = Mensajería
channel-content = Blog y contenidos
channel-event = Evento
channel-print = Prensa e impresos
channel-broadcast = Televisión y radio
channel-delivery = Envío
channel-packaging = Embalaje
channel-contract = Contrato y factura
channel-after-sales = Servicio posventa
channel-word-of-mouth = Boca a boca
channel-self-service = Autoservicio
channel-partner = Colaborador

## Diálogos

button-close = Cerrar
button-cancel = Cancelar
button-export = Exportar…
dialog-details = Detalles técnicos
dialog-open-failed = No se pudo abrir el mapa
dialog-export-failed = No se pudo exportar
dialog-export-done = Exportación terminada
dialog-warnings = Avisos al abrir el archivo
warnings-intro = Parte de { $file } no se pudo leer tal como está. El resto del mapa está completo y el archivo original no se ha tocado.
warning-line = Línea { $line }
pages-name-personas = Personas
pages-name-closing = Leyenda y fuentes
picture-name-map = Mapa completo
picture-name-curves = Curvas de emoción
picture-name-plan = Plan de acción
picture-name-figures = Cifras
picture-name-sheet = Ficha de { $persona }
export-size = { $width } × { $height } píxeles, unos { $megabytes } MB
export-done = El archivo está en { $file }
export-cancelled = Se canceló la exportación; no ha quedado ningún archivo.
exporting = Exportando { $file }
files-open = Abrir un mapa
files-save-map = Exportar archivo de mapa
files-save-picture = Exportar imagen
files-maps = Mapas de Trayecto
files-all = Todos los archivos

## Errores

open-failed = No se pudo abrir «{ $file }»: { $reason }
open-not-a-file = «{ $file }» no es un archivo, sino una carpeta o un dispositivo. Hay que elegir un archivo de mapa (.journey.json).
open-broke-off = La lectura se interrumpió por un error del programa. El archivo no se ha tocado.
read-empty = el archivo está vacío. Conviene pedirlo de nuevo a quien lo envió.
read-too-large = el archivo supera los 64 MB, más de lo que ocupa cualquier mapa.
read-not-text = el archivo no contiene texto. Un mapa de Trayecto es un archivo .journey.json.
read-not-json = deja de ser un archivo de mapa en la línea { $line }. Puede estar cortado o ser de otro tipo.
read-not-a-map = es un archivo JSON, pero no contiene un mapa de Trayecto.
read-nothing = el archivo está demasiado dañado para leer algo de él.
io-not-found = no existe. Quizá se ha movido, borrado o cambiado de nombre.
io-permission = el sistema no permite el acceso. Hay que comprobar los permisos del archivo y de su carpeta.
io-full = no queda espacio en el disco. Hay que liberar espacio o elegir otra carpeta.
io-read-only = el disco es de solo lectura. Hay que elegir otra carpeta.
io-name = el sistema no admite ese nombre de archivo. Hay que elegir uno más corto o sin signos especiales.
save-failed = No se pudo guardar «{ $file }»: { $reason } Lo que hubiera antes en él sigue intacto.
save-read-only = «{ $file }» está protegido contra cambios. Hay que quitar la protección o elegir otro nombre.
save-unsettled = «{ $file }» se guardó, pero el disco no lo confirmó: { $reason }
page-empty = La imagen quedaría vacía. Hay que elegir un tamaño mayor.
page-too-large = La imagen sería demasiado grande. Hay que elegir una escala menor.
png-failed = La imagen no se pudo comprimir. Puede faltar memoria: conviene probar con una escala menor.
export-format-failed = Este formato no puede contener la imagen; puede que otro sí.

## Avisos de lectura

warning-newer = El archivo es de una versión más reciente de Trayecto. Se abre solo para leerlo, porque al guardarlo se perdería lo que esta versión no conoce.
warning-more = { $count ->
    [one] y { $count } aviso más
   *[other] y { $count } avisos más
}
warning-wrong-type = se ha omitido, porque no es { $expected }
expected-text = un texto
expected-number = un número
expected-whole-number = un número entero
expected-true-or-false = verdadero o falso
expected-list = una lista
expected-object = un objeto
warning-unknown-value = se ha omitido el valor desconocido «{ $value }»
warning-out-of-range = se ha omitido { $value }, porque está fuera de los límites
warning-unknown-field = se ha omitido un campo desconocido
warning-misplaced = se ha omitido, porque corresponde a otro tipo de carril o tarjeta
warning-missing-field = falta el campo «{ $field }»; se ha tomado el valor habitual
warning-duplicate-key = se ha omitido, porque el campo se repite más abajo
warning-duplicate-id = el identificador «{ $id }» ya existía; ahora es «{ $reissued }»
warning-bad-id = «{ $id }» no es un identificador válido; ahora es «{ $reissued }»
warning-missing-id = faltaba el identificador; ahora es «{ $reissued }»
warning-unknown-reference = se ha omitido la referencia a «{ $id }», que no existe
warning-card-without-stage = se ha omitido la tarjeta, porque su etapa «{ $stage }» no existe
warning-duplicate-curve = había otra curva de «{ $persona }»; se han unido
warning-duplicate-point = se ha omitido un segundo punto en la etapa «{ $stage }»
warning-off-scale = se ha omitido el valor { $value }, porque está fuera de la escala del mapa
warning-bad-scale = se ha omitido la escala, porque no es válida; se ha tomado la habitual
warning-nameless-view = se ha omitido, porque la vista no tiene nombre
warning-duplicate-view = se ha omitido, porque otra vista se llama también «{ $name }»
warning-empty-replacement = se ha omitido, porque no dice qué palabras hay que sustituir
warning-empty-phase = la fase no tenía etapas; se le ha añadido una
warning-too-many = solo se leen los primeros { $limit }; el resto se ha omitido
warning-text-too-long = el texto se ha cortado tras { $limit } caracteres
warning-control-characters = se han quitado caracteres de control del texto
warning-bad-photo = se ha omitido la imagen, porque no es PNG, JPEG ni WebP o es demasiado grande
warning-bad-date = se ha omitido «{ $value }», porque no es una fecha AAAA-MM-DD
warning-bad-color = se ha omitido «{ $value }», porque no es un color
warning-bad-language = se ha omitido «{ $value }», porque no es un código de idioma
warning-not-marked = el archivo no dice que sea un mapa de Trayecto, pero lo parece
warning-loose-syntax = contiene comentarios, comas de más o saltos de línea que JSON no admite; se ha leído igualmente
warning-damaged = el archivo está dañado a partir de aquí; lo que sigue no se ha leído
warning-foreign-encoding = el archivo no está en UTF-8; se ha leído como { $encoding }
warning-bad-bytes = algunos bytes no eran texto y se han sustituido por �

## Pasos de edición

step-write = Escribir en { $what }
step-change = Cambiar { $property } de { $what }
step-value = Cambiar valor de { $what }
step-insert = Añadir { $what }
step-move = Mover { $what }
step-split = Dividir { $what }
step-merge = Unir { $what } con la siguiente
step-move-border = Mover el comienzo de { $what }
step-delete = Borrar { $what }
step-paste = Pegar { $what }
step-duplicate = Duplicar { $what }
step-replace = Reemplazar en { $what }
step-set-aside = Apartar un hallazgo sobre { $what }
step-count-again = Volver a contar un hallazgo sobre { $what }
step-named = { $what } «{ $name }»
step-map = mapa
step-persona = persona
step-phase = fase
step-stage = etapa
step-lane = carril
step-cell = celda
step-card = tarjeta
step-curve = curva
step-point = punto de emoción
step-source = fuente
step-finding = hallazgo
step-view = vista
step-part = elemento
count-phases = { $count ->
    [one] { $count } fase
   *[other] { $count } fases
}
count-cells = { $count ->
    [one] { $count } celda
   *[other] { $count } celdas
}
count-curves = { $count ->
    [one] { $count } curva
   *[other] { $count } curvas
}
count-points = { $count ->
    [one] { $count } punto de emoción
   *[other] { $count } puntos de emoción
}
count-sources = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
count-findings = { $count ->
    [one] { $count } hallazgo
   *[other] { $count } hallazgos
}
count-views = { $count ->
    [one] { $count } vista
   *[other] { $count } vistas
}
count-parts = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
property-kind = tipo
property-language = idioma
property-market = mercado
property-date = fecha
property-scale = escala
property-turning-threshold = umbral de puntos críticos y de euforia
property-hide-evidence = marcas de evidencia
property-hide-turning-points = signos de puntos críticos y de euforia
property-views = vistas de audiencia
property-brand = marca
property-slides = diapositivas
property-color = color
property-hidden = visibilidad
property-collapsed = plegado
property-moment-of-truth = momento de la verdad
property-width = ancho
property-height = alto
property-line = línea
property-perspective = perspectiva
property-span = extensión
property-concerns = personas
property-channel = canal
property-presence = presencia
property-contact = contacto
property-speaker = hablante
property-figure = valor
property-target = objetivo
property-due = fecha límite
property-impact = impacto
property-effort = esfuerzo
property-status = estado
property-answers = respuestas
property-evidence = evidencia
property-basis = origen del valor
property-photo = imagen
property-sample-size = muestra
refused-off-scale = El valor está fuera de la escala del mapa.
refused-nameless-view = La vista necesita un nombre.
refused-duplicate-view = Ya hay otra vista que se llama «{ $name }».
refused-empty-replacement = Una sustitución necesita palabras que buscar.
refused-invalid = El cambio contradice otras partes del mapa y no se ha hecho.
refused-not-there = Lo que se quería cambiar ya no está en el mapa.
refused-nothing = Nada de lo seleccionado se puede cambiar así.
refused-too-many = Un mapa admite como máximo { $what }.
refused-long-list = { $count ->
    [one] Una lista admite como máximo { $count } entrada.
   *[other] Una lista admite como máximo { $count } entradas.
}
refused-too-large = El mapa sería demasiado grande para un archivo. Puede haber imágenes que ocupen menos.
refused-no-card-lane = En este carril no caben tarjetas. Hay que elegir uno que no sea de emoción ni una línea divisoria.
refused-no-emotion-lane = Los valores de emoción solo caben en un carril de emoción.
refused-lane-not-empty = El carril no está vacío y perdería su contenido. Antes hay que vaciarlo.
refused-place = Ese lugar no existe en el mapa.
refused-first-stage = Una fase no se puede dividir antes de su primera etapa.
refused-first-phase = Antes de esta fase no hay ninguna otra.
refused-last-phase = Después de esta fase no hay ninguna otra con la que unirla.
refused-phase-without-stage = Cada fase necesita al menos una etapa.

## Línea de órdenes

cli-about = Trayecto: mapas de la experiencia de cliente. Sin orden abre la ventana.
cli-heading-usage = Uso
cli-heading-commands = Órdenes
cli-heading-options = Opciones
cli-heading-arguments = Argumentos
cli-value-command = ORDEN
cli-value-options = OPCIONES
cli-value-map = MAPA
cli-value-file = ARCHIVO
cli-value-name = NOMBRE
cli-value-size = ANCHOxALTO
cli-help = Muestra esta ayuda
cli-version = Muestra la versión
cli-map = Archivo del mapa (.journey.json), o uno que se pueda importar
cli-out = Archivo que se escribe
cli-what = Qué exportar: map (si no se indica), curves, plan, figures, touchpoints, sheet (la ficha de una persona); plan, figures y touchpoints también en .csv o .xlsx
cli-persona = De quién es la ficha: nombre, perfil o id (la primera persona si no se indica)
cli-no-persona = el mapa no muestra ninguna persona que se llame «{ $name }».
cli-no-personas = el mapa no muestra ninguna persona.
cli-lang = Idioma de las plantillas: es o en (si no se dice, el del programa)
cli-export = Exporta un mapa como imagen o tabla
cli-scale = Píxeles por unidad del mapa, de 0.05 a 16 (si no se dice, 1)
cli-fit = PNG de ese tamaño exacto en píxeles, con el mapa tan grande como quepa y nada alrededor
cli-background = Fondo: white (blanco, el habitual) o transparent
cli-convert = Convertir un mapa o un archivo que se pueda importar a lo que indique la extensión del destino: .json (mapa), .png, .xlsx, .csv, .mmd, .ojf o .md
cli-convert-to = Archivo de destino
cli-new = Crea un archivo de mapa a partir de una plantilla
cli-template = Nombre de la plantilla (si no se dice, blank); «trayecto templates» las enumera
cli-templates = Enumera las plantillas, una por línea: nombre y título
cli-schema = Escribe el esquema JSON del formato de mapa
cli-bench = Abre el mapa en una ventana, mide recorridos de la vista y escribe una línea JSON
cli-seconds = Duración de cada recorrido en segundos (si no se dice, 3)
cli-examples =
    Ejemplos:
      trayecto cliente.journey.json
      trayecto export cliente.journey.json -o cliente.png --fit 1920x1080
      trayecto new --template four-stages --lang es -o nuevo.journey.json
cli-conflict = { $one } y { $others } se excluyen: no se pueden pedir a la vez. «trayecto --help» explica lo que se puede pedir.
cli-twice = { $one } solo se puede indicar una vez. «trayecto --help» explica lo que se puede pedir.
cli-usage = no se entiende la orden ({ $wrong }). «trayecto --help» explica lo que se puede pedir.
cli-unknown-ending = «{ $file }» no se puede escribir así: las imágenes acaban en .png; las tablas del plan, las cifras y los puntos de contacto, en .csv o .xlsx; convert también escribe .json (mapa), .csv, .xlsx, .mmd, .ojf y .md.
cli-no-display = no hay ninguna pantalla en la que abrir la ventana; sin pantalla se puede trabajar así: trayecto export MAPA -o IMAGEN.png
cli-no-graphics = no se puede dibujar en esta pantalla ({ $details }); sin ventana se puede trabajar así: trayecto export MAPA -o IMAGEN.png
cli-no-output = no se pudo escribir la respuesta: { $details }
cli-force = Sustituye el archivo si ya existe
cli-exists = «{ $file }» ya existe. Con --force se sustituye.

cell-empty = Vacía
value-on-scale = { $value } (de { $low } a { $high })

## Menús, paleta, atajos y búsqueda

menu-add-stage = Añadir etapa o fase
menu-add-lane = Añadir carril
menu-add-card = Añadir tarjeta
menu-move = Mover
key-shift = Mayús
key-enter = Intro
key-delete = Supr
key-backspace = Retroceso
palette-field = Buscar un comando o un lugar del mapa
palette-list = Comandos y lugares
palette-nothing = Nada se llama así.
palette-hint = ↑ ↓ elegir  ·  Intro aceptar  ·  Esc cerrar
palette-go = Ir a:
palette-lane = Añadir carril: { $kind }
palette-card = Añadir tarjeta: { $kind }
find-bar = Buscar en el mapa
find-unfold = Fila para reemplazar
find-case = Distinguir mayúsculas
find-words = Palabras completas
find-count = { $at } de { $count }
find-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
find-none = No aparece
find-replacement = Reemplazar por
find-replace = Reemplazar
find-replace-all = Todos
find-replaced = { $count ->
    [one] Se ha reemplazado { $count } aparición.
   *[other] Se han reemplazado { $count } apariciones.
}
find-in-hidden-lane = En un carril oculto
find-of-hidden-persona = De una persona oculta
find-in-folded-lane = En un carril plegado
find-not-shown = En «{ $field }», que no se ve en el mapa
keys-filter = Filtrar los atajos
keys-around = Ir por el mapa
keys-pointer = Con el ratón
keys-select-more = Seleccionar varias cosas
keys-select-more-how = Ctrl + clic  ·  Mayús + clic
keys-select-region = Seleccionar una zona
keys-select-region-how = arrastrar el fondo
keys-drag = Mover partes del mapa
keys-drag-how = arrastrar
keys-drag-copy = Copiar partes del mapa
keys-drag-copy-how = Ctrl + arrastrar
keys-drag-free = Emoción entre dos niveles
keys-drag-free-how = Mayús + arrastrar
keys-write = Escribir o añadir una tarjeta
keys-write-how = doble clic
keys-size = Ancho y alto automáticos
keys-size-how = doble clic en el borde
keys-menu = Abrir el menú
keys-menu-how = botón derecho

# Editing
command-save = Guardar
command-save-as = Guardar como…
command-undo = Deshacer
command-redo = Rehacer
command-toggle-history = Historial de cambios
command-toggle-review = Revisión
command-toggle-guide = Guía
command-toggle-touchpoints = Puntos de contacto bajo el mapa
command-toggle-plan = Plan de acción bajo el mapa
command-toggle-figures = Cifras bajo el mapa
command-cut = Cortar
command-copy = Copiar
command-paste = Pegar
command-duplicate = Duplicar
command-delete = Borrar
command-select-all = Seleccionar todo
command-find = Buscar…
command-find-next = Buscar siguiente
command-find-previous = Buscar anterior
command-replace = Reemplazar…
command-write = Escribir el texto
command-insert-card = Añadir una tarjeta
command-add-action = Añadir una acción para esto
command-insert-stage-after = Añadir una etapa después
command-insert-stage-before = Añadir una etapa antes
command-insert-lane-after = Añadir un carril debajo
command-insert-lane-before = Añadir un carril encima
command-insert-phase-after = Añadir una fase después
command-insert-phase-before = Añadir una fase antes
command-insert-persona = Añadir una persona
command-split-phase = Dividir la fase en esta etapa
command-merge-phases = Unir la fase con la siguiente
command-toggle-hidden = Ocultar o mostrar
command-show-hidden = Mostrar todo lo oculto
command-toggle-collapsed = Plegar o desplegar el carril
command-toggle-moment-of-truth = Momento de la verdad
command-raise-point = Subir la emoción un nivel
command-lower-point = Bajar la emoción un nivel
command-widen = Extender la tarjeta una etapa
command-narrow = Acortar la tarjeta una etapa
command-move-left = Mover a la izquierda
command-move-right = Mover a la derecha
command-move-up = Mover hacia arriba
command-move-down = Mover hacia abajo
command-go-left = Ir a la izquierda
command-go-right = Ir a la derecha
command-go-up = Ir hacia arriba
command-go-down = Ir hacia abajo
command-extend-left = Ampliar la selección a la izquierda
command-extend-right = Ampliar la selección a la derecha
command-extend-up = Ampliar la selección hacia arriba
command-extend-down = Ampliar la selección hacia abajo
command-show-menu = Abrir el menú de lo seleccionado
command-select-tool = Seleccionar y editar
command-hand-tool = Mano: mover la vista
command-show-map = Mapa
command-show-curves = Curvas emocionales
command-show-sheet = Ficha de la persona
command-show-plan = Plan de acción en una página
command-show-figures = Cifras en una página
command-toggle-elements = Panel de personas y tarjetas
command-show-palette = Buscar un comando…
state-changed = sin guardar
part-legend = Leyenda
part-brake-and-insight = Freno e insight de { $persona }
part-curve-of = Curva de { $persona }
value-unknown = sin valor
field-title = Título
field-level = Nombre del nivel
field-name = Nombre
field-text = Texto
field-unit = Unidad
field-attitudes = Actitudes y uso
field-goals = Metas
field-needs = Necesidades
field-motivations = Motivaciones
field-brake = Freno
field-insight = Insight de compra
minimap = Mapa en pequeño
new-persona = Persona nueva
new-phase = Fase nueva
saved = Guardado en { $file }
save-broke-off = El guardado se interrumpió. El archivo no se ha tocado: prueba otra vez.
dialog-save-failed = No se pudo guardar
dialog-unsaved = Hay cambios sin guardar
unsaved-text = ¿Qué hacemos con los cambios de «{ $title }»?
button-discard = Descartar
dialog-discard-changes = ¿Descartar los cambios?
dialog-keep-editing = Seguir editando
dialog-field-full =
    { $count ->
        [one] Como máximo { $count } carácter.
       *[other] Como máximo { $count } caracteres.
    }
button-save = Guardar
tab-inspector = Datos
tab-history = Historial
tab-map = Mapa
tab-curves = Curvas
tab-sheet = Persona
tab-plan-page = Plan
tab-figures-page = Cifras
tab-review = Revisión
tab-guide = Guía
tab-touchpoints = Puntos de contacto
tab-plan = Plan de acción
tab-figures = Cifras
close-below = Ocultar este panel
history-start = Mapa tal como se abrió
menu-edit = Editar
menu-map = Mapa
undo-named = Deshacer: { $step }
redo-named = Rehacer: { $step }
paste-nothing = En el portapapeles no hay nada que se pueda pegar aquí.
paste-left-out = { $count ->
    [one] Un elemento no cabía y se ha quedado fuera.
   *[other] { $count } elementos no cabían y se han quedado fuera.
}

## Panel de datos

mixed-values = varios valores
several-hint = Lo que se cambie aquí cambia en todos a la vez.
not-stated = Sin indicar
automatic = Automático
by-channel = Según el canal ({ $usual })
by-channels = Según el canal
section-project = Ficha
section-emotions = Emociones
section-portrait = Retrato
section-motives = Qué la mueve y qué la frena
section-team = Para el equipo
section-look = Aspecto
field-language = Idioma del mapa
field-scale = Escala
field-turning-threshold = Crítico o de euforia desde (%)
field-hide-evidence = Ocultar en la imagen las marcas de evidencia
field-hide-turning-points = Ocultar en la imagen los signos de puntos críticos y de euforia
field-views = Vistas de audiencia
field-brand = Marca
field-slides = En diapositivas
slides-whole = Todo el mapa en una
slides-phases = Una por fase
field-color = Color
field-hidden = Oculto en el mapa
field-collapsed = Plegado
field-width = Ancho de la columna
field-height = Alto mínimo del carril
field-line = Qué separa
field-span = Etapas que abarca
field-photo = Imagen
hint-one-a-line = Uno por línea
hint-date = Día/mes/año
wrong-number = Aquí va un número, por ejemplo 12,5.
wrong-whole-number = Aquí va un número entero, sin decimales ni signo.
wrong-span = Aquí va un número entero a partir de 1.
wrong-threshold = Aquí va un número entero del 1 al 100.
wrong-date = No se reconoce la fecha. Se escribe así: 22/11/2026.
wrong-length = Tiene que estar entre 20 y 4000. Vacío, se ajusta solo.
wrong-color = Un color se escribe con seis cifras, por ejemplo #1F7A8C.
wrong-value = Fuera de la escala, que va de { $low } a { $high }.
wrong-scale = El valor más bajo tiene que ser menor que el más alto.
color-exact = Color exacto
color-blue = Azul
color-teal = Turquesa
color-green = Verde
color-olive = Oliva
color-amber = Ámbar
color-orange = Naranja
color-red = Rojo
color-pink = Rosa
color-violet = Violeta
color-slate = Pizarra
language-es = Español
language-en = Inglés
language-ca = Catalán
language-eu = Euskera
language-gl = Gallego
language-pt = Portugués
language-fr = Francés
language-de = Alemán
language-it = Italiano
line-interaction = Línea de interacción
line-visibility = Línea de visibilidad
line-internal-interaction = Interacción interna
line-other = Otra línea
scale-three-levels = Tres niveles (−1 a 1)
scale-five-levels = Cinco niveles (−2 a 2)
scale-minus-two-to-two = De −2 a 2, con decimales
scale-one-to-five = De 1 a 5
scale-one-to-ten = De 1 a 10
scale-minus-five-to-five = De −5 a 5
scale-own = Propia
scale-lowest = Valor más bajo
scale-highest = Valor más alto
scale-levels = Niveles con nombre
scale-no-names = Ninguno
scale-level-names = Nombres de los niveles
level-named = Nivel { $level }
scale-rounds = { $count ->
    [one] Se redondeará { $count } valor:
   *[other] Se redondearán { $count } valores:
}
button-apply = Aplicar
make-unknown = Dejar sin valor
make-unknown-tip = Borra el valor y deja un hueco en la curva
concerns-all = Sin marcar ninguna, afecta a todas.
evidence-level = Grado de certeza
evidence-of = Evidencia de { $field }
edit-source = Abrir la fuente { $source }
new-source = Nueva fuente…
cite-source = Citar una fuente…
search-source = Buscar una fuente…
new-tag = Nueva etiqueta…
remove-tag = Quitar la etiqueta { $tag }
search-channel = Buscar un canal…
channel-own = Otro canal
channel-own-name = Nombre del canal
channel-own-named = Usar «{ $name }»
add-answer = Añadir…
search-answer = Buscar en el mapa…
remove-answer = Quitar { $answer }
critical-points = Puntos críticos
high-points = Puntos de euforia
more-by-search = Hay más: escribe para encontrarlos.
nothing-found = Nada coincide con la búsqueda.
remove-photo = Quitar la imagen
photo-opening = Abriendo la imagen…
photo-damaged = La imagen está dañada.
no-personas = El mapa aún no tiene personas.

## Panel de elementos

left-personas = Personas
left-cards = Tarjetas
left-channels = Puntos de contacto
left-lanes = Añadir un carril
left-no-personas = Aún no hay ninguna. Con + se añade la primera persona que recorre el camino.
left-cards-hint = Arrastra a una celda, o selecciona una celda y haz clic.
tile-in-cell = Un clic la añade a la celda seleccionada.
tile-drag = Se arrastra a una celda del mapa.
add-lane = Añadir un carril: { $kind }
activate-persona = Destacar la curva de { $persona }
deactivate-persona = Dejar de destacar la curva de { $persona }
hide-persona = Ocultar a { $persona }
show-persona = Mostrar a { $persona }

# Exporting on the command line.
cli-value-text = TEXTO
cli-export-maps = Mapas; si son varios, van a una carpeta
cli-export-out = Archivo que se escribe (.png, .svg, .pdf, .pptx, .html; .csv o .xlsx para tablas); con --format o varios mapas, o con --preset y sin una de esas terminaciones, la carpeta de los archivos, que se crea si no existe
cli-format = Formatos, separados por comas; --out es entonces una carpeta
cli-page = Página: map (tan grande como el mapa; si no se dice, esta), 16:9, 4:3, a4, a3, a2, a1 o a0 (apaisadas), de a4-portrait a a0-portrait (verticales), o ancho × alto en milímetros, como 300x200
cli-margin = Blanco alrededor de la imagen en esas páginas, en milímetros (si no se dice, 8)
cli-split = Reparto en páginas: none (ninguno; si no se dice, este), auto (las menos que se puedan leer), phases (por fases) o tantas etapas por página
cli-min-pt = Texto más pequeño de las páginas, en puntos (si no se dice, 12); supone --split auto
cli-type-scale = Tamaño de la letra en sus cajas, de 0.75 a 2 (si no se dice, 1)
cli-header = Texto sobre la imagen, en todas las páginas
cli-footer = Texto bajo la imagen, en todas las páginas
cli-date = Poner la fecha del mapa en todas las páginas
cli-numbers = Numerar las páginas
cli-dpi = Píxeles por pulgada de los PNG (si no se dice, 192)
cli-theme = Colores: light (claros, los habituales) o dark (oscuros)
cli-hide = Lo que no lleva la imagen, separado por comas: grado de certeza (evidence), momentos de la verdad (moments-of-truth), puntos críticos y de euforia (turning-points), notas de las emociones (emotion-notes), qué funciona y qué molesta en los puntos de contacto (works-and-hurts), freno e insight de compra (brake-and-insight), retratos (photos), responsables (owners), autoría y cliente (origin)
cli-svg-text = Cómo guarda el SVG sus textos: text (si no se dice, este; para navegadores, permite buscar y pesa poco) u outlines (trazados: igual en todas partes: PowerPoint, Illustrator, Inkscape)
cli-notes = Las diapositivas llevan como notas del orador lo que encuentra la revisión; no en una vista
cli-same-name = { $file } se escribiría dos veces: dos de los mapas se llaman así
cli-no-picture = los puntos de contacto solo se exportan como tabla: -o ARCHIVO.csv o ARCHIVO.xlsx
cli-editable = Los PNG, SVG y PDF llevan dentro el mapa, sin lo oculto: al abrir la imagen se abre el mapa
