# The action plan. Every key is in es/plan.ftl as well.

# As a table for other programs.
plan-export-command = Export action plan…
plan-file-name = action plan
plan-files-save-table = Export table
plan-files-xlsx = Excel workbook
plan-files-csv = CSV table
plan-sheet-name = Action plan
plan-cell-cut = [cut: a cell holds 32,767 characters]
plan-yes = Yes
plan-everybody = Everybody

# Columns.
plan-column-title = Action
plan-column-answers = Answers
plan-column-personas = Personas
plan-column-stages = Stages
plan-column-owner = Owner
plan-column-due = Due date
plan-column-impact = Impact
plan-column-effort = Effort
plan-column-status = Status
plan-column-overdue = Overdue
plan-column-measure = Measure of success

# The panel.
plan-view-table = Table
plan-view-matrix = Impact × effort
plan-view-unanswered = { $count ->
    [0] Unanswered
   *[other] Unanswered ({ $count })
}
plan-add = Add an action
plan-add-hint = A new action in the selected stage; its title can be typed at once
plan-no-stage = The map needs a stage first.
plan-export = Export…
plan-export-hint = Save the plan as an Excel workbook or as CSV
plan-page = Show as a page
plan-hidden = { $count ->
    [one] 1 hidden action is not shown
   *[other] { $count } hidden actions are not shown
}
plan-status-count = { $status } { $count }
plan-overdue-count = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
plan-progress = { $done } of { $all } actions are done
plan-empty = There is no action yet. An action says what will be done about a pain, a critical point or a moment of truth – and by whom, until when.
plan-empty-unanswered = { $count ->
    [one] See the one thing that is unanswered
   *[other] See the { $count } things that are unanswered
}
plan-untitled = (untitled)
plan-none = –

# The table.
plan-column-persona = Persona
plan-search = Find in the plan…
plan-filter = Filter by { $column }
plan-filter-all = { $column }: any
plan-overdue-only = Overdue only
plan-show-all = Show all
plan-none-match = No action matches these filters.
plan-sort = Sort by { $column }
plan-sorted-up = Sorted by { $column }, the least first; click for the greatest first
plan-sorted-down = Sorted by { $column }, the greatest first; click for the order of the map
plan-field = { $field }: { $action }
plan-title-hint = What will be done
plan-go-to = Show on the map: { $action }
plan-personas-of-answers = With none ticked, it concerns those whom its answers concern.

# The matrix.
plan-quick-wins = Quick wins
plan-big-projects = Big projects
plan-fill-ins = Fill-ins
plan-thankless = Thankless
plan-more = { $count } more…
plan-without-grades = { $count ->
    [0] All have their place
    [one] 1 without grades
   *[other] { $count } without grades
}
plan-drag-hint = Drag them into the matrix, or press an arrow key on one.
plan-all-graded = Whatever you drag here loses its impact and effort.
plan-chip = { $action }. Impact { $impact }, effort { $effort }, { $status }
plan-chip-without-grades = { $action }. Without grades, { $status }

# What nobody has answered.
plan-open-critical = Critical points ({ $count })
plan-open-truths = Moments of truth ({ $count })
plan-open-pains = Pains ({ $count })
plan-add-short = Action
plan-add-for = Add an action for: { $what }
plan-all-answered = Every critical point, moment of truth and pain has an action.
plan-nothing-to-answer = There is nothing to answer yet. Critical points of the emotion curves, moments of truth and pains will be listed here until an action answers them.

# The page.
plan-page-empty = Nothing is planned yet. Actions appear here with what they answer, who does them and until when.
plan-page-hidden = This map shows no action plan.
plan-page-no-action = No action is planned yet.
plan-page-critical = Critical points
plan-page-truths = Moments of truth
plan-page-pains = Pains
plan-page-for = For { $personas }
plan-page-more = … and { $count } more
