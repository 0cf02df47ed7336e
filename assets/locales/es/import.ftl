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
import-other-json = Es JSON, pero no un mapa de experiencia conocido. Pídelo como tabla (CSV o XLSX).
import-other-json-with = Es JSON con los campos { $fields }, pero no un mapa de experiencia conocido. Pídelo como tabla (CSV o XLSX).
import-unknown = No se ha encontrado ningún mapa en este archivo. Se pueden leer mapas, recorridos de Mermaid, tablas (CSV, XLSX, Markdown, HTML), OpenJourney, CJML, enablement maps y JSON Canvas.
