# Cifras y páginas. Cada clave está también en en/figures.ftl.

figures-export-command = Exportar cifras…
figures-file-name = cifras
figures-column-area = Ámbito
figures-column-subject = Objeto
figures-column-figure = Cifra
figures-column-value = Valor
figures-column-where = Dónde
figures-emotion = Emoción
figures-mean = Media
figures-lowest = Mínimo
figures-highest = Máximo
figures-volatility = Volatilidad
figures-known-points = Puntos conocidos
figures-moments = Momentos de la verdad
figures-count = Número
figures-actions = Acciones
figures-answers = Por responder
figures-unanswered = Sin respuesta
figures-critical-points = Puntos críticos
figures-pains = Puntos de dolor
