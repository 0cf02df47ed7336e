# Figures and pages. Every key is in es/figures.ftl as well.

figures-export-command = Export figures…
figures-file-name = figures
figures-column-area = Area
figures-column-subject = Subject
figures-column-figure = Figure
figures-column-value = Value
figures-column-where = Where
figures-emotion = Emotion
figures-mean = Mean
figures-lowest = Lowest
figures-highest = Highest
figures-volatility = Volatility
figures-known-points = Known points
figures-moments = Moments of truth
figures-count = Count
figures-actions = Actions
figures-answers = To be answered
figures-unanswered = Unanswered
figures-critical-points = Critical points
figures-pains = Pains
