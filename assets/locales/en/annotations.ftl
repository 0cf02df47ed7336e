# Findings and notes on exported pages.
annotations-findings = Findings
annotations-notes = Internal notes
# The number of a note in its mark on the picture, so that it is no finding's.
annotations-note-number = N{ $number }
export-findings = Findings of the review
export-team-notes = Internal notes of the team – not for clients
export-team-notes-about = The file will hold the internal notes of the team. Do not give it to clients.
cli-marks = Marks on the picture for a working session, with what they stand for below it: the findings of the review, the internal notes of the team. On the map and the curves; not through a view
