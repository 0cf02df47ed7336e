# Importar lo que envían los clientes

import-kind-mermaid = Recorrido de Mermaid
import-kind-separated-values = Tabla (CSV)
import-kind-workbook = Libro (XLSX)
import-kind-markdown-table = Tabla en Markdown
import-kind-html-table = Tabla en HTML
import-kind-openjourney = OpenJourney
import-kind-cjml = CJML
import-kind-enablement-map = Enablement map (YAML)
import-kind-json-canvas = JSON Canvas
import-kind-picture = Imagen editable

import-notes-lane = Notas

import-too-many = Solo se toman los { $count } primeros
import-text-too-long = Se ha cortado un texto tras { $count } caracteres

import-is-a-map = Este archivo es un mapa de Trayecto. Ábrelo en lugar de importarlo.
import-other-diagram = Es un diagrama de Mermaid de tipo «{ $diagram }». Solo se pueden importar recorridos («journey»).
import-broken = Parece { $kind }, pero no se ha podido leer ningún recorrido.
import-broken-at = Parece { $kind }, pero no se ha podido leer ningún recorrido. La lectura se detuvo en la línea { $line }.
import-event-log = Esta tabla es un registro de eventos, con una fila por visita o clic. Un mapa necesita una fila o una columna por etapa: resume antes el registro por etapas.
import-unrelated-table = En esta tabla no se reconocen etapas ni carriles. Ponles nombre en la primera fila y en la primera columna, o elige tú qué es cada una.
import-bomb = Este archivo contiene muchos más datos de los que necesita un mapa y no se ha leído. Pídelo en CSV.
import-not-read = Los archivos de { $name } no se pueden importar. Exporta allí el contenido como tabla (CSV) e impórtala.
import-picture-without-map = Esta imagen no lleva dentro su mapa: solo lo llevan las exportadas como editables. Pide el archivo del mapa.
import-other-json = Es JSON, pero no un mapa de experiencia conocido. Pídelo como tabla (CSV o XLSX).
import-other-json-with = Es JSON con los campos { $fields }, pero no un mapa de experiencia conocido. Pídelo como tabla (CSV o XLSX).
import-unknown = No se ha encontrado ningún mapa en este archivo. Se pueden leer mapas, recorridos de Mermaid, tablas (CSV, XLSX, Markdown, HTML), OpenJourney, CJML, enablement maps y JSON Canvas.

# La orden y las formas de entrar
import-command = Importar…
import-command-pasted = Mapa nuevo desde el portapapeles
import-files-title = Importar un archivo
import-files-any = Mapas y archivos que se pueden importar
import-files-importable = Archivos que se pueden importar
import-start = También puedes soltar aquí un archivo, o pegar una tabla o un diagrama de Mermaid ({ $keys }).
import-pasted = Portapapeles
import-nothing-pasted = No hay texto en el portapapeles. Copia una tabla o un diagrama de Mermaid e inténtalo de nuevo.
import-failed = No se ha podido importar
import-refused = «{ $file }»: { $reason }

# El diálogo
import-title = Importar «{ $file }»
import-title-pasted = Importar lo pegado
import-is = Reconocido como: { $kind }. Nada cambia hasta que pulses Importar; el archivo no se modifica.
import-is-pasted = Reconocido como: { $kind }. Nada cambia hasta que pulses Importar.
import-do = Importar
import-unnamed = Mapa importado
import-picture = Vista previa del mapa: { $holds }
import-found = Qué se ha encontrado
import-nameless = (sin nombre)
import-more-names = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
import-count-phases = { $count ->
    [one] 1 fase
   *[other] { $count } fases
}
import-count-stages = { $count ->
    [one] 1 etapa
   *[other] { $count } etapas
}
import-count-lanes = { $count ->
    [one] 1 carril
   *[other] { $count } carriles
}
import-count-cards = { $count ->
    [one] 1 tarjeta
   *[other] { $count } tarjetas
}
import-count-personas = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
import-count-emotions = { $count ->
    [one] 1 emoción
   *[other] { $count } emociones
}

# Lo que se puede responder de otro modo
import-questions = Cómo se ha entendido
import-question-journey = Qué parte del archivo
import-question-sections = En qué se convierten las secciones
import-question-scale = Escala de las emociones
import-question-table = Cómo está dispuesta la tabla
import-journey-unnamed = { $number }. Sin nombre
import-sections-phases = Fases; cada tarea es una etapa
import-sections-stages = Etapas; las tareas son tarjetas en ellas
import-scale-own = De { $lowest } a { $highest }
import-layout-lanes-down = Carriles en filas, etapas en columnas
import-layout-stages-down = Etapas en filas, carriles en columnas
import-layout-steps-down = Una fila por paso o tarjeta
import-header-rows = Filas de cabecera
import-label-columns = Columnas de nombres
import-role-stage = Etapa
import-role-phase = Fase
import-role-step = Paso
import-role-persona = Persona
import-role-duration = Duración
import-role-notes = Notas
import-role-leave-out = No incluir
import-role-header = Cabecera
import-column = Columna { $number }, «{ $name }»:
import-row = Fila { $number }, «{ $name }»:

# Qué se ha leído y cómo
import-report = Lo que conviene saber
import-effect-left-out = No incluido
import-effect-changed = Cambiado o supuesto
import-effect-noted = Pasado a las notas
import-effect-read = Cómo se ha leído
import-no-remarks = No ha hecho falta suponer ni dejar nada fuera.
import-more-remarks = { $count ->
    [one] y una observación más
   *[other] y { $count } observaciones más
}
import-copy-report = Copiar este informe

# La línea de órdenes
import-cli = Decir cómo se lee un archivo de otro programa: qué se ha encontrado, qué se ha entendido y cómo, qué no se ha incluido
import-cli-file = Archivo que importar: Mermaid, CSV, XLSX, Markdown, HTML, OpenJourney, CJML, YAML o JSON Canvas
import-cli-report = Cómo decirlo: text (si no se indica) o json
import-cli-lang = Idioma del informe: es o en (el del programa si no se indica)
import-cli-journey = Qué recorrido, tabla u hoja del archivo, desde 1
import-cli-sections = En qué se convierten las secciones de un recorrido de Mermaid: phases (fases) o stages (etapas)
import-cli-scale = Escala de las emociones: three-levels, five-levels, minus-two-to-two, one-to-five, one-to-ten, minus-five-to-five, o sus extremos como en 0..100
import-cli-same-file = «{ $file }» es el archivo que se quiere convertir, y no se modifica. Indica otro nombre para el destino.
