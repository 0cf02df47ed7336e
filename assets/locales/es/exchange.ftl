# Exportar para otros programas

## El contenido como tabla

content-sheet = Mapa
content-phase-number = N.º de fase
content-phase = Fase
content-stage-number = N.º de etapa
content-stage = Etapa
content-last-stage = Hasta la etapa n.º
content-lane-number = N.º de carril
content-lane = Carril
content-kind = Tipo
content-persona = Persona
content-text = Texto
content-personas = Personas
content-emotion = Emoción
content-channel = Canal
content-value = Valor
content-unit = Unidad
content-tags = Etiquetas
content-evidence = Evidencia
content-owner = Responsable
content-note = Nota interna
