# El panel de la revisión. Cada clave está también en en/review_panel.ftl. Los hallazgos están en review.ftl.

review-looking = Revisando el mapa…
review-nothing = Ningún hallazgo.
review-checked = El mapa se ha revisado con { $count } reglas: personas, proceso, emociones, puntos de contacto, evidencia, plan de acción y legibilidad.
review-none-fits = Ningún hallazgo coincide con la búsqueda.
review-search = Buscar en los hallazgos
review-leave-out = Clic para dejarlos fuera
review-show = Clic para mostrarlos
review-count-problem = { $count ->
    [one] { $count } problema
   *[other] { $count } problemas
}
review-count-warning = { $count ->
    [one] { $count } advertencia
   *[other] { $count } advertencias
}
review-count-suggestion = { $count ->
    [one] { $count } sugerencia
   *[other] { $count } sugerencias
}
review-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
review-set-aside = Descartar…
review-reason = ¿Por qué puede quedarse así?
review-reason-hint = Motivo, y luego Intro
review-aside = Descartados
review-count-again = Volver a contar
review-open = Revisión: { $counts }
review-open-nothing = Revisión: ningún hallazgo

## Lo que se puede hacer al momento

review-fix-persona = Añadir una persona
review-fix-guide = Responder en la guía
review-fix-action = Añadir una acción
review-fix-done = Marcar como hecha
review-fix-planned = Marcar como planificada
review-fix-assumed = Marcar como supuesto
review-fix-today = Poner la fecha de hoy
review-fix-slides = Una diapositiva por fase
review-fix-merge-next = Unir con la fase siguiente
review-fix-merge-previous = Unir con la fase anterior
review-fix-delete-lane = Borrar el carril vacío
review-fix-delete-card = Borrar la tarjeta vacía
review-fix-delete-source = Borrar la fuente
review-fix-shorten = Acortarlo en el mapa
review-fix-answers = Elegir a qué responde
review-fix-neutral = Añadir una emoción neutra de { $persona }
review-fix-write-touchpoint = Escribir un punto de contacto
review-fix-write-doing = Escribir qué hace el cliente
review-fix-write-company = Escribir qué hace la empresa
review-fix-lane-touchpoint = Añadir un carril de contactos
review-fix-lane-doing = Añadir un carril del cliente
review-fix-lane-company = Añadir un carril de la empresa
review-lane-touchpoint = Puntos de contacto
review-lane-doing = Qué hace el cliente
review-lane-company = Qué hace la empresa
