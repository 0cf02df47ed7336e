# Hallazgos y notas en las páginas exportadas.
annotations-findings = Hallazgos
annotations-notes = Notas internas
# El número de una nota en su marca, para que no se confunda con el de un hallazgo.
annotations-note-number = N{ $number }
export-findings = Hallazgos de la revisión
export-team-notes = Notas internas del equipo: no para clientes
export-team-notes-about = El archivo llevará las notas internas del equipo. No lo entregues a clientes.
cli-marks = Marcas en la imagen para una sesión de trabajo, con lo que significan debajo: los hallazgos de la revisión, las notas internas del equipo. En el mapa y en las curvas, pero no en una vista
