# El plan de acción. Cada clave está también en en/plan.ftl.

# Como tabla para otros programas.
plan-export-command = Exportar plan de acción…
plan-file-name = plan de acción
plan-files-save-table = Exportar tabla
plan-files-xlsx = Libro de Excel
plan-files-csv = Tabla CSV
plan-sheet-name = Plan de acción
plan-cell-cut = [cortado: una celda admite 32.767 caracteres]
plan-yes = Sí
plan-everybody = Todas

# Columnas.
plan-column-title = Acción
plan-column-answers = Responde a
plan-column-personas = Personas
plan-column-stages = Etapas
plan-column-owner = Responsable
plan-column-due = Fecha límite
plan-column-impact = Impacto
plan-column-effort = Esfuerzo
plan-column-status = Estado
plan-column-overdue = Fuera de plazo
plan-column-measure = Medida del éxito
