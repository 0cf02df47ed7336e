# Exporting for other programs

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
