# Importing what clients send

import-kind-mermaid = Mermaid journey
import-kind-separated-values = Table (CSV)
import-kind-workbook = Workbook (XLSX)
import-kind-markdown-table = Table in Markdown
import-kind-html-table = Table in HTML
import-kind-openjourney = OpenJourney
import-kind-cjml = CJML
import-kind-enablement-map = Enablement map (YAML)
import-kind-json-canvas = JSON Canvas

import-notes-lane = Notes

import-too-many = Only the first { $count } are taken
import-text-too-long = A text was cut after { $count } characters

import-is-a-map = This file is a Trayecto map. Open it instead of importing it.
import-other-diagram = This is a Mermaid diagram of the kind “{ $diagram }”. Only journeys (“journey”) can be imported.
import-broken = This looks like { $kind }, but no journey could be read from it.
import-broken-at = This looks like { $kind }, but no journey could be read from it. Reading stopped at line { $line }.
import-event-log = This table is a log of events, with a row for every visit or click. A map needs a row or a column per stage: summarise the log by stage first.
import-unrelated-table = No stages and no lanes were recognised in this table. Name them in the first row and the first column, or choose yourself what they are.
import-bomb = This file holds far more data than a map needs, so it was not read. Ask for it as CSV.
import-not-read = Files of { $name } cannot be imported. Export the content there as a table (CSV) and import that.
import-other-json = This is JSON, but not a journey map that is known here. Ask for it as a table (CSV or XLSX).
import-other-json-with = This is JSON with the fields { $fields }, but not a journey map that is known here. Ask for it as a table (CSV or XLSX).
import-unknown = No journey map was found in this file. Maps, Mermaid journeys, tables (CSV, XLSX, Markdown, HTML), OpenJourney, CJML, enablement maps and JSON Canvas can be read.
