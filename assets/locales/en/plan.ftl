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
