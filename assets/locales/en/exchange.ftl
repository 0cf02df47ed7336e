# Exporting for other programs

exchange-command = Export content…
exchange-title = Export content
exchange-intro = For other programs and for whoever has no Trayecto. Hidden lanes and hidden personas are never in it, and internal notes only if you choose them below.
exchange-format = Format
exchange-format-workbook = Workbook (XLSX)
exchange-format-separated-values = Table (CSV)
exchange-format-mermaid = Mermaid journey
exchange-format-openjourney = OpenJourney (OJF)
exchange-format-outline = Outline (Markdown)
exchange-format-json = Map (JSON)
exchange-form = Form of the table
exchange-form-grid = Like the map: a row per lane, a column per stage
exchange-form-cards = A row per card, to sort and filter
exchange-form-cards-with-notes = A row per card, with the internal notes
exchange-lost-grid = Texts and emotions are in it. Colours, photos, evidence, tags and what is known of the personas are not.
exchange-lost-cards = Cards with tags, personas and evidence, and emotions are in it. Colours, photos and what is known of the personas are not.
exchange-lost-cards-with-notes = Cards with tags, personas, evidence and internal notes, and emotions are in it: for yourself rather than for the client. Colours, photos and what is known of the personas are not.
exchange-lost-mermaid = Phases, stages, personas and their emotions are in it, on a scale of 1 to 5. Lanes and cards are not.
exchange-lost-openjourney = Stages, lanes, cards and emotions are in it. Phases, photos and most of what is known of the personas are not.
exchange-lost-outline = All texts are in it, in the order of reading. Colours, photos and the layout are not.
exchange-lost-json = The whole map as it is shown, to be opened again. What is hidden and internal notes are not in it.
exchange-cli-form = Form of a table: grid (if not given; lanes down, stages across), cards (a row per card) or cards-with-notes (the internal notes as well)

## The content as a table

content-sheet = Map
content-phase-number = Phase no.
content-phase = Phase
content-stage-number = Stage no.
content-stage = Stage
content-last-stage = Up to stage no.
content-lane-number = Lane no.
content-lane = Lane
content-kind = Kind
content-persona = Persona
content-text = Text
content-personas = Personas
content-emotion = Emotion
content-channel = Channel
content-value = Value
content-unit = Unit
content-tags = Tags
content-evidence = Evidence
content-owner = Owner
content-note = Internal note

outline-untitled = Untitled map
outline-as-is = Current state (as-is)
outline-to-be = Target state (to-be)
outline-lanes = Lanes
outline-sources = Sources
outline-stage = { $number }. { $name }
outline-until = up to { $stage }
outline-mood-very-low = very negative
outline-mood-low = negative
outline-mood-neutral = neutral
outline-mood-high = positive
outline-mood-very-high = very positive
