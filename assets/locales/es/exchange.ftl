# Exportar para otros programas

exchange-command = Exportar contenido…
exchange-title = Exportar contenido
exchange-intro = Para otros programas y para quien no tiene Trayecto. Los carriles ocultos y las personas ocultas no se incluyen nunca; las notas internas, solo si las eliges aquí.
exchange-format = Formato
exchange-format-workbook = Libro (XLSX)
exchange-format-separated-values = Tabla (CSV)
exchange-format-mermaid = Recorrido de Mermaid
exchange-format-openjourney = OpenJourney (OJF)
exchange-format-outline = Esquema (Markdown)
exchange-format-json = Mapa (JSON)
exchange-form = Forma de la tabla
exchange-form-grid = Como el mapa: una fila por carril, una columna por etapa
exchange-form-cards = Una fila por tarjeta, para ordenar y filtrar
exchange-form-cards-with-notes = Una fila por tarjeta, con las notas internas
exchange-lost-grid = Incluye los textos y las emociones. No incluye colores, fotos, evidencia, etiquetas ni lo que se sabe de las personas.
exchange-lost-cards = Incluye las tarjetas con etiquetas, personas y evidencia, y las emociones. No incluye colores, fotos ni lo que se sabe de las personas.
exchange-lost-cards-with-notes = Incluye las tarjetas con etiquetas, personas, evidencia y notas internas, y las emociones: para ti más que para el cliente. No incluye colores, fotos ni lo que se sabe de las personas.
exchange-lost-mermaid = Incluye fases, etapas, personas y sus emociones en una escala de 1 a 5. No incluye carriles ni tarjetas.
exchange-lost-openjourney = Incluye etapas, carriles, tarjetas y emociones. No incluye fases, fotos ni la mayor parte de lo que se sabe de las personas.
exchange-lost-outline = Incluye todos los textos, en el orden de lectura. No incluye colores, fotos ni la disposición.
exchange-lost-json = El mapa completo tal como se ve, para volver a abrirlo. No incluye lo oculto ni las notas internas.
exchange-cli-form = Forma de la tabla: grid (si no se indica; carriles en filas, etapas en columnas), cards (una fila por tarjeta) o cards-with-notes (también las notas internas)

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

outline-untitled = Mapa sin título
outline-as-is = Situación actual (as-is)
outline-to-be = Situación objetivo (to-be)
outline-lanes = Carriles
outline-sources = Fuentes
outline-stage = { $number }. { $name }
outline-until = hasta { $stage }
outline-mood-very-low = muy negativa
outline-mood-low = negativa
outline-mood-neutral = neutra
outline-mood-high = positiva
outline-mood-very-high = muy positiva
