# La guía. Cada clave está también en en/guide.ftl.

guide-percent = { $percent } %
guide-progress = Guía: { $percent } % respondido
guide-intro = Cinco pasos hasta un primer mapa, de arriba abajo. Un clic en una pregunta lleva al lugar de su respuesta; lo que no proceda se descarta en la revisión.
guide-done = Todas las preguntas tienen respuesta. La revisión muestra qué se puede mejorar; el plan de acción, qué toca hacer ahora.
guide-open-review = Abrir la revisión
guide-read-only = El mapa está abierto solo para leerlo: las preguntas se pueden leer, pero no responder.
guide-next = Siguiente pregunta
guide-count = { $answered } de { $needed }
guide-answered = respondida
guide-open = pendiente
guide-step-state = { $step }: { $percent } %
guide-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
guide-step-process = Proceso
guide-step-people = Personas
guide-step-emotions = Emociones
guide-step-touchpoints = Contactos y puntos de giro
guide-step-plan = Plan de acción
command-next-question = Siguiente pregunta de la guía

## 1 Proceso

guide-q-market = ¿A quién vende la empresa?
guide-how-market = Elige una opción. De ella dependen los papeles que se ofrecen en el paso 2.
guide-ask-market = El cliente es…
guide-market-b2b = Una empresa (B2B)
guide-market-b2c = Un particular (B2C)
guide-q-title = ¿Qué proceso analizamos y dónde termina?
guide-how-title = El título se abre en el mapa: escríbelo y pulsa Intro.
guide-ask-title = Escribir el título
guide-q-stages = ¿Por qué pasos pasa el cliente?
guide-how-stages = Cada nombre se abre en su tarjeta: escríbelo y pulsa Intro. Con Ctrl+Mayús+E se añaden etapas; con Supr se borran.
guide-ask-stages = ¿Cómo llamaría el cliente a «{ $stage }»?
guide-q-doings = ¿Qué hace el cliente en cada etapa?
guide-how-doings = Se abre una tarjeta en la celda de la etapa: empieza por un verbo y termina con Intro.
guide-ask-doings = ¿Qué hace en «{ $stage }»?

## 2 Personas

guide-q-personas = ¿Quién recorre este camino?
guide-how-personas = Escribe un nombre de pila en el mapa y pulsa Intro. Para empezar basta una persona.
guide-ask-personas = ¿Cuál es el nombre de pila de «{ $persona }»?
guide-q-profiles = ¿Qué tipo de cliente es cada persona?
guide-how-profiles = Unas palabras, por actitud y no por edad: «la planificadora prudente». Escríbelas en el mapa y pulsa Intro.
guide-ask-profiles = ¿Qué tipo de cliente es { $persona }?
guide-q-roles = ¿Qué papel tiene en la compra?
guide-how-roles = Elige un papel, o escribe otro y pulsa Intro.
guide-ask-roles = ¿Qué papel tiene { $persona }?
guide-role-own = Otro papel
guide-q-goals = ¿Qué quiere conseguir?
guide-how-goals = Escríbelo aquí y pulsa Intro. Después se pueden añadir más objetivos en los detalles de la persona.
guide-ask-goals = ¿Qué quiere conseguir { $persona }?
guide-q-brakes = ¿Qué le frena a la hora de comprar?
guide-how-brakes = Escríbelo debajo del mapa, en la banda de frenos e insights, y pulsa Intro.
guide-ask-brakes = ¿Cuál es el freno de { $persona }?
guide-q-insights = ¿Qué verdad desbloquearía la compra?
guide-how-insights = Escríbelo junto al freno y pulsa Intro: qué tendría que ver o qué habría que demostrarle para que siga adelante.
guide-ask-insights = ¿Qué haría que { $persona } dijera que sí?

## 3 Emociones

guide-q-feelings = ¿Qué siente en cada etapa?
guide-how-feelings = Bastan tres niveles, y la mitad de las etapas: lo que nadie sabe queda como hueco. Luego se puede arrastrar cada punto o moverlo con + y −.
guide-ask-feelings = ¿Qué siente { $persona } en «{ $stage }»?
guide-feeling-negative = Negativa
guide-feeling-neutral = Neutra
guide-feeling-positive = Positiva
guide-q-reasons = ¿Por qué es ahí lo peor, y ahí lo mejor?
guide-how-reasons = Escribe aquí el motivo y pulsa Intro. Aparece debajo de la curva.
guide-ask-reasons = ¿Por qué se siente así { $persona } en «{ $stage }»?

## 4 Puntos de contacto y de giro

guide-q-touchpoints = ¿Dónde se encuentra con la empresa?
guide-how-touchpoints = Se abre una tarjeta en la celda de la etapa: nombra el punto de contacto y pulsa Intro. El canal se elige en los detalles (Ctrl+I).
guide-ask-touchpoints = ¿Qué contacto hay en «{ $stage }»?
guide-q-truths = ¿De qué etapa depende que siga adelante?
guide-how-truths = Elige una; en el mapa lleva una estrella. Con Ctrl+Mayús+M se pueden marcar más.
guide-ask-truths = Momento de la verdad
guide-truth-choose = Elegir una etapa…
guide-q-pains = ¿Qué duele allí donde una emoción negativa puede acabar con el proceso?
guide-how-pains = Se abre una tarjeta en la columna de la etapa: escribe qué ocurre allí y pulsa Intro.
guide-ask-pains = ¿Qué duele en «{ $stage }»?

## 5 Plan de acción

guide-q-actions = ¿Qué hacer con los puntos críticos y los momentos de la verdad?
guide-how-actions = Se abre una acción en el mapa, unida a lo que responde: escribe su título y pulsa Intro.
guide-ask-actions-emotion = ¿Cómo reducir el bajón de { $persona } en «{ $stage }»?
guide-ask-actions-stage = ¿Qué hacer para que siga adelante en «{ $name }»?
guide-ask-actions-card = ¿Qué hacer con «{ $name }»?
guide-q-boosts = ¿Qué punto de euforia conviene potenciar?
guide-how-boosts = Basta uno. Se abre una acción en el mapa: escribe su título y pulsa Intro.
guide-ask-boosts = Potenciar la euforia de { $persona } en «{ $stage }»
guide-q-owners = ¿Quién responde de cada acción?
guide-how-owners = Escribe aquí un nombre o un departamento y pulsa Intro.
guide-ask-owners = ¿Quién responde de «{ $name }»?
guide-q-dues = ¿Para cuándo?
guide-how-dues = Escribe un día, como 31/03/2027, y pulsa Intro.
guide-ask-dues = ¿Para cuándo «{ $name }»?
guide-q-measures = ¿Cómo se sabrá que ha funcionado?
guide-how-measures = Escribe qué se va a contar, y cuánto, y pulsa Intro.
guide-ask-measures = ¿Cómo se mide «{ $name }»?
guide-unnamed-action = acción sin título

## Cuando falta algo por completo

guide-way-stage = Añadir una etapa
guide-way-persona = Añadir una persona
guide-way-lane = Añadir un carril: { $lane }
guide-way-after = Antes: { $question }
guide-lane-text = Qué hace el cliente
guide-lane-touchpoints = Puntos de contacto
guide-lane-emotion = Emoción
guide-lane-pains = Puntos de dolor
