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
import-kind-picture = Editable picture

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
import-picture-without-map = This picture does not hold its map. Only pictures that were exported as editable do; ask for the map's own file.
import-other-json = This is JSON, but not a journey map that is known here. Ask for it as a table (CSV or XLSX).
import-other-json-with = This is JSON with the fields { $fields }, but not a journey map that is known here. Ask for it as a table (CSV or XLSX).
import-unknown = No journey map was found in this file. Maps, Mermaid journeys, tables (CSV, XLSX, Markdown, HTML), OpenJourney, CJML, enablement maps and JSON Canvas can be read.

# The command and the ways in
import-command = Import…
import-command-pasted = New map from the clipboard
import-files-title = Import a file
import-files-any = Maps and files that can be imported
import-files-importable = Files that can be imported
import-start = You can also drop a file here, or paste a table or a Mermaid diagram ({ $keys }).
import-pasted = Clipboard
import-nothing-pasted = There is no text on the clipboard. Copy a table or a Mermaid diagram and try again.
import-failed = This could not be imported
import-refused = “{ $file }”: { $reason }

# The dialog
import-title = Import “{ $file }”
import-title-pasted = Import from the clipboard
import-is = Recognised as: { $kind }. Nothing changes until you press Import; the file itself is not modified.
import-is-pasted = Recognised as: { $kind }. Nothing changes until you press Import.
import-do = Import
import-unnamed = Imported map
import-picture = Preview of the map: { $holds }
import-found = What was found
import-nameless = (without a name)
import-more-names = { $count ->
    [one] and one more
   *[other] and { $count } more
}
import-count-phases = { $count ->
    [one] 1 phase
   *[other] { $count } phases
}
import-count-stages = { $count ->
    [one] 1 stage
   *[other] { $count } stages
}
import-count-lanes = { $count ->
    [one] 1 lane
   *[other] { $count } lanes
}
import-count-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
import-count-personas = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
import-count-emotions = { $count ->
    [one] 1 emotion
   *[other] { $count } emotions
}

# What can be answered otherwise
import-questions = How it was understood
import-question-journey = Which part of the file
import-question-sections = What sections become
import-question-scale = Scale of the emotions
import-question-table = Table layout
import-journey-unnamed = { $number }. Without a name
import-sections-phases = Phases; each task is a stage
import-sections-stages = Stages; tasks are cards in them
import-scale-own = { $lowest } to { $highest }
import-layout-lanes-down = Lanes as rows, stages as columns
import-layout-stages-down = Stages as rows, lanes as columns
import-layout-steps-down = One row per step or card
import-header-rows = Header rows
import-label-columns = Columns with names
import-role-stage = Stage
import-role-phase = Phase
import-role-step = Step
import-role-persona = Persona
import-role-duration = Duration
import-role-notes = Notes
import-role-leave-out = Leave out
import-role-header = Header
import-column = Column { $number }, “{ $name }”:
import-row = Row { $number }, “{ $name }”:

# What was read how
import-report = What you should know
import-effect-left-out = Left out
import-effect-changed = Changed or guessed
import-effect-noted = Moved to the notes
import-effect-read = How it was read
import-no-remarks = Nothing had to be guessed or left out.
import-more-remarks = { $count ->
    [one] and one more remark
   *[other] and { $count } more remarks
}
import-copy-report = Copy this report

# The command line
import-cli = Tell how a file of another program is read: what was found, what was understood how, what was left out
import-cli-file = File to import: Mermaid, CSV, XLSX, Markdown, HTML, OpenJourney, CJML, YAML or JSON Canvas
import-cli-report = How to tell it: text (if not given) or json
import-cli-lang = Language of the report: es or en (the program's if not given)
import-cli-journey = Which journey, table or sheet of the file, from 1
import-cli-sections = What sections of a Mermaid journey become: phases or stages
import-cli-scale = Scale of the emotions: three-levels, five-levels, minus-two-to-two, one-to-five, one-to-ten, minus-five-to-five, or its ends as in 0..100
import-cli-same-file = “{ $file }” is the file that is to be converted, and it stays as it is. Give another name for the target.
