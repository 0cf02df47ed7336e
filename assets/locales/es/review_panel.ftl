# El panel de la revisión. Cada clave está también en en/review_panel.ftl. Los hallazgos están en review.ftl.

review-panel-looking = Revisando el mapa…
review-panel-nothing = Ningún hallazgo.
review-panel-checked = El mapa se ha revisado con { $count } reglas: personas, proceso, emociones, puntos de contacto, evidencia, plan de acción y legibilidad.
review-panel-none-fits = Ningún hallazgo coincide con la búsqueda.
review-panel-search = Buscar en los hallazgos
review-panel-leave-out = Clic para dejarlos fuera
review-panel-show = Clic para mostrarlos
review-panel-count-problem = { $count ->
    [one] { $count } problema
   *[other] { $count } problemas
}
review-panel-count-warning = { $count ->
    [one] { $count } advertencia
   *[other] { $count } advertencias
}
review-panel-count-suggestion = { $count ->
    [one] { $count } sugerencia
   *[other] { $count } sugerencias
}
review-panel-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
review-panel-set-aside = Descartar…
review-panel-reason = ¿Por qué puede quedarse así?
review-panel-reason-hint = Motivo, y luego Intro
review-panel-aside = Descartados
review-panel-count-again = Volver a contar
review-panel-open = Revisión: { $counts }
review-panel-open-nothing = Revisión: ningún hallazgo

## Lo que se puede hacer al momento

review-panel-fix-persona = Añadir una persona
review-panel-fix-guide = Responder en la guía
review-panel-fix-action = Añadir una acción
review-panel-fix-done = Marcar como hecha
review-panel-fix-planned = Marcar como planificada
review-panel-fix-assumed = Marcar como supuesto
review-panel-fix-today = Poner la fecha de hoy
review-panel-fix-slides = Una diapositiva por fase
review-panel-fix-merge-next = Unir con la fase siguiente
review-panel-fix-merge-previous = Unir con la fase anterior
review-panel-fix-delete-lane = Borrar el carril vacío
review-panel-fix-delete-card = Borrar la tarjeta vacía
review-panel-fix-delete-source = Borrar la fuente
review-panel-fix-shorten = Acortarlo en el mapa
review-panel-fix-answers = Elegir a qué responde
review-panel-fix-neutral = Añadir una emoción neutra de { $persona }
review-panel-fix-write-touchpoint = Escribir un punto de contacto
review-panel-fix-write-doing = Escribir qué hace el cliente
review-panel-fix-write-company = Escribir qué hace la empresa
review-panel-fix-lane-touchpoint = Añadir un carril de contactos
review-panel-fix-lane-doing = Añadir un carril del cliente
review-panel-fix-lane-company = Añadir un carril de la empresa
review-panel-lane-touchpoint = Puntos de contacto
review-panel-lane-doing = Qué hace el cliente
review-panel-lane-company = Qué hace la empresa
