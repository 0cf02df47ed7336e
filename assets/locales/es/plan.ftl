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

# El panel.
plan-view-table = Tabla
plan-view-matrix = Impacto × esfuerzo
plan-view-unanswered = { $count ->
    [0] Sin respuesta
   *[other] Sin respuesta ({ $count })
}
plan-add = Añadir una acción
plan-add-hint = Una acción nueva en la etapa seleccionada; su título se escribe al momento
plan-no-stage = El mapa necesita antes una etapa.
plan-export = Exportar…
plan-export-hint = Guardar el plan como libro de Excel o como CSV
plan-page = Ver como página
plan-hidden = { $count ->
    [one] No se muestra 1 acción oculta
   *[other] No se muestran { $count } acciones ocultas
}
plan-status-count = { $status } { $count }
plan-overdue-count = { $count ->
    [one] 1 fuera de plazo
   *[other] { $count } fuera de plazo
}
plan-progress = { $done } de { $all } acciones hechas
plan-empty = Aún no hay ninguna acción. Una acción dice qué se hará ante un punto de dolor, un punto crítico o un momento de la verdad, quién y para cuándo.
plan-empty-unanswered = { $count ->
    [one] Ver lo único que sigue sin respuesta
   *[other] Ver las { $count } cosas que siguen sin respuesta
}
plan-untitled = (sin título)
plan-none = –

# La tabla.
plan-column-persona = Persona
plan-search = Buscar en el plan…
plan-filter = Filtrar por { $column }
plan-filter-all = { $column }: cualquiera
plan-overdue-only = Solo fuera de plazo
plan-show-all = Mostrar todas
plan-none-match = Ninguna acción cumple estos filtros.
plan-sort = Ordenar por { $column }
plan-sorted-up = Por { $column }, de menor a mayor; clic para invertir el orden
plan-sorted-down = Por { $column }, de mayor a menor; clic para volver al orden del mapa
plan-field = { $field }: { $action }
plan-title-hint = Qué se hará
plan-go-to = Ver en el mapa: { $action }
plan-personas-of-answers = Sin marcar ninguna, afecta a las personas de aquello a lo que responde.

# La matriz.
plan-quick-wins = Victorias rápidas
plan-big-projects = Grandes apuestas
plan-fill-ins = Para ratos libres
plan-thankless = Poco rentables
plan-more = { $count } más…
plan-without-grades = { $count ->
    [0] Todas tienen su sitio
    [one] 1 sin valorar
   *[other] { $count } sin valorar
}
plan-drag-hint = Arrástralas a la matriz o pulsa una flecha sobre una de ellas.
plan-all-graded = Lo que arrastres aquí pierde su impacto y su esfuerzo.
plan-chip = { $action }. Impacto { $impact }, esfuerzo { $effort }, { $status }
plan-chip-without-grades = { $action }. Sin valorar, { $status }

# Lo que nadie ha respondido.
plan-open-critical = Puntos críticos ({ $count })
plan-open-truths = Momentos de la verdad ({ $count })
plan-open-pains = Puntos de dolor ({ $count })
plan-add-short = Acción
plan-add-for = Añadir una acción para: { $what }
plan-all-answered = Cada punto crítico, momento de la verdad y punto de dolor tiene una acción.
plan-nothing-to-answer = Aún no hay nada a lo que responder. Los puntos críticos de las curvas, los momentos de la verdad y los puntos de dolor aparecerán aquí hasta que una acción les responda.

# La página.
plan-page-empty = Aún no hay nada planificado. Las acciones aparecen aquí con aquello a lo que responden, quién las hace y para cuándo.
plan-page-hidden = Este mapa no muestra ningún plan de acción.
plan-page-no-action = Aún no hay ninguna acción planificada.
plan-page-critical = Puntos críticos
plan-page-truths = Momentos de la verdad
plan-page-pains = Puntos de dolor
plan-page-for = Para { $personas }
plan-page-more = … y { $count } más
