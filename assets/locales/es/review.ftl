# The review. Every key is in en/review.ftl as well.

review-severity-problem = Problemas
review-severity-warning = Advertencias
review-severity-suggestion = Sugerencias

# One or two stages within a sentence.
review-stage = «{ $stage }»
review-stages = «{ $one }» y «{ $other }»

# trayecto check
review-cli-check = Revisar un mapa: lo que falta, lo que engaña y lo que podría mejorar
review-cli-format = Formato: text (si no se indica) o json
review-cli-lang = Idioma de la revisión: es o en (si no se indica, el del programa)
review-cli-fail-on = Desde qué gravedad el código de salida es 1: problem (si no se indica), warning o suggestion
review-cli-today = Día con el que se comparan los plazos (si no se indica, hoy)
review-set-aside = Dejado aparte
review-reason = Motivo: { $reason }
review-nothing = La revisión no encuentra nada que mejorar.
review-count-problem =
    { $count ->
        [one] 1 problema
       *[other] { $count } problemas
    }
review-count-warning =
    { $count ->
        [one] 1 advertencia
       *[other] { $count } advertencias
    }
review-count-suggestion =
    { $count ->
        [one] 1 sugerencia
       *[other] { $count } sugerencias
    }

# For each rule what it is called, what it finds ($detail is a number, a date or stages), and why it matters.

review-title-no-persona = Sin persona
review-says-no-persona = El mapa no muestra ninguna persona.
review-why-no-persona = Un recorrido es siempre el de alguien: sin persona, cada cual imagina a su propio cliente y el mapa no describe a ninguno.

review-title-no-touchpoints = Sin puntos de contacto
review-says-no-touchpoints = El mapa no muestra ningún punto de contacto.
review-why-no-touchpoints = La empresa solo puede cambiar lo que ocurre donde se encuentra con el cliente; sin puntos de contacto, el mapa no dice dónde.

review-title-no-emotions = Sin emociones
review-says-no-emotions = Ninguna curva del mapa tiene valores.
review-why-no-emotions = La curva muestra dónde se gana y dónde se pierde al cliente. Sin ella, todas las etapas parecen igual de importantes.

review-title-critical-point-without-action = Punto crítico sin acción
review-says-critical-point-without-action = En «{ $stage }» la curva de { $persona } tiene un punto crítico y ninguna acción responde a él.
review-why-critical-point-without-action = En un punto crítico el cliente está a punto de irse. Señalarlo sin decidir nada deja el mapa en un póster.

review-title-moment-of-truth-without-action = Momento de la verdad sin acción
review-says-moment-of-truth-without-action = «{ $name }» es un momento de la verdad y ninguna acción responde a él.
review-why-moment-of-truth-without-action = De un momento de la verdad depende que el cliente siga adelante: aunque hoy vaya bien, hay que decidir cómo cuidarlo.

review-title-action-overdue = Acción fuera de plazo
review-says-action-overdue = La acción «{ $name }» debía estar terminada el { $detail } y sigue abierta.
review-why-action-overdue = Un plan con fechas vencidas deja de creerse. O se termina, o se le da otra fecha, o se descarta a la vista de todos.

review-title-researched-without-source = Investigado sin fuente
review-says-researched-without-source = «{ $name }» figura como investigado, pero no cita ninguna fuente.
review-why-researched-without-source = Quien lo lea lo tomará por un hecho y no podrá comprobarlo. Sin fuente, es un supuesto bien presentado.

review-title-mostly-assumed = Más supuesto que sabido
review-says-mostly-assumed = El { $detail } % de lo que el mapa dice de los clientes es un supuesto o no indica en qué se apoya.
review-why-mostly-assumed = Un mapa hecho sobre todo de supuestos cuenta lo que la empresa cree de sus clientes. Decidir con él es apostar.

review-title-no-moment-of-truth = Sin momento de la verdad
review-says-no-moment-of-truth = Ninguna etapa ni punto de contacto está marcado como momento de la verdad.
review-why-no-moment-of-truth = Si todo pesa lo mismo, nada es prioritario. Los momentos de la verdad dicen dónde no se puede fallar.

review-title-company-rows-empty = Nada sobre la empresa
review-says-company-rows-empty = El mapa es de clientes empresa, pero ningún carril dice qué hace la propia compañía.
review-why-company-rows-empty = En B2B el recorrido pasa por ofertas, entregas y soporte de varios equipos: sin ellos no se ve quién causa lo que el cliente siente.

review-title-persona-without-brake = Persona sin freno
review-says-persona-without-brake = De { $persona } no se dice qué le frena la compra.
review-why-persona-without-brake = El freno explica por qué alguien interesado no compra. Sin él se mejoran cosas que no cambian la decisión.

review-title-persona-without-insight = Persona sin insight de compra
review-says-persona-without-insight = De { $persona } no se dice qué desbloquea la compra.
review-why-persona-without-insight = El insight de compra es la verdad que hace decidirse: de él salen el mensaje y las acciones que funcionan.

review-title-persona-without-curve = Persona sin emociones
review-says-persona-without-curve = { $persona } no tiene ningún valor en la curva emocional.
review-why-persona-without-curve = Una persona sin curva está en el mapa solo de nombre: no se sabe cómo vive el recorrido.

review-title-stage-without-name = Etapa sin nombre
review-says-stage-without-name = La etapa { $detail } no tiene nombre.
review-why-stage-without-name = Lo que no tiene nombre no se puede citar en una reunión ni encargar a nadie.

review-title-duplicate-stage-names = Etapas con el mismo nombre
review-says-duplicate-stage-names = Hay otra etapa antes que también se llama «{ $name }».
review-why-duplicate-stage-names = Con dos etapas iguales nadie sabe de cuál se habla; si son la misma, conviene unirlas.

review-title-stage-without-customer-action = Etapa sin acción del cliente
review-says-stage-without-customer-action = De «{ $stage }» no se dice qué hace el cliente.
review-why-stage-without-customer-action = Una etapa es algo que hace el cliente. Si no hace nada, quizá sea un proceso interno y no una etapa.

review-title-stage-without-touchpoint = Etapa sin punto de contacto
review-says-stage-without-touchpoint = En «{ $stage }» no hay ningún punto de contacto.
review-why-stage-without-touchpoint = O falta por apuntar, o la empresa está ausente justo ahí. Ambas cosas interesan.

review-title-stage-without-emotion = Etapa sin emoción
review-says-stage-without-emotion = De «{ $stage }» no se sabe cómo se siente nadie.
review-why-stage-without-emotion = Donde la curva se corta puede esconderse el peor momento del recorrido. Merece una pregunta en la próxima entrevista.

review-title-channel-break = Ruptura entre canales
review-says-channel-break = «{ $stage }» es solo presencial, mientras que en { $detail } todo ocurre en línea.
review-why-channel-break = Ahí el cliente tiene que cambiar de canal, contarlo todo de nuevo y a menudo desplazarse. Muchos se pierden en ese salto.

review-title-flat-curve = Curva plana
review-says-flat-curve = La curva de { $persona } apenas se mueve.
review-why-flat-curve = Nadie vive un recorrido entero con el mismo ánimo. Una curva plana suele ser una media o una valoración por compromiso.

review-title-curve-without-words = Curva sin palabras
review-says-curve-without-words = La curva de { $persona } no explica ninguno de sus valores.
review-why-curve-without-words = El valor dice cuánto; la nota dice por qué. Sin el porqué no se sabe qué cambiar.

review-title-critical-point-without-words = Punto crítico sin palabras
review-says-critical-point-without-words = La curva de { $persona } tiene un punto crítico en «{ $stage }» y no dice por qué.
review-why-critical-point-without-words = Es el valor que más preguntas va a recibir. Una frase basta para contestarlas.

review-title-pain-without-action = Punto de dolor sin acción
review-says-pain-without-action = Ninguna acción responde a «{ $name }».
review-why-pain-without-action = Un dolor conocido y sin respuesta es una decisión que nadie ha tomado. Puede ser no hacer nada, pero que conste.

review-title-opportunity-without-owner = Oportunidad de nadie
review-says-opportunity-without-owner = Ninguna acción con responsable aprovecha «{ $name }».
review-why-opportunity-without-owner = Las oportunidades que no son de nadie reaparecen iguales en el mapa del año siguiente.

review-title-action-without-owner = Acción sin responsable
review-says-action-without-owner = Nadie responde de «{ $name }».
review-why-action-without-owner = Lo que es de todos no lo hace nadie. Basta un nombre o un cargo.

review-title-action-without-date = Acción sin fecha
review-says-action-without-date = «{ $name }» no tiene fecha.
review-why-action-without-date = Sin fecha, lo urgente va siempre por delante y no hay un día en que preguntar cómo va.

review-title-action-without-measure = Acción sin medida
review-says-action-without-measure = De «{ $name }» no se dice cómo se sabrá que funciona.
review-why-action-without-measure = Si no se acuerda antes qué cambiará, después cualquier resultado parecerá un éxito.

review-title-action-answers-nothing = Acción que no responde a nada
review-says-action-answers-nothing = «{ $name }» no responde a nada del mapa.
review-why-action-answers-nothing = Una acción sin motivo en el recorrido suele ser un proyecto que ya existía. Conviene saber a qué dolor o momento sirve.

review-title-map-without-date = Mapa sin fecha
review-says-map-without-date = El mapa no dice de cuándo es.
review-why-map-without-date = Los recorridos caducan. Sin fecha, dentro de un año nadie sabrá si aún vale.

review-title-map-without-author = Mapa sin autor
review-says-map-without-author = El mapa no dice quién lo ha hecho.
review-why-map-without-author = Quien tenga una duda o un dato nuevo necesita saber a quién acudir.

review-title-too-many-phases = Demasiadas fases
review-says-too-many-phases = El mapa tiene { $detail } fases.
review-why-too-many-phases = Con más de ocho, las fases dejan de ordenar: se convierten en otra lista de etapas.

review-title-too-many-stages = Demasiadas etapas
review-says-too-many-stages = El mapa tiene { $detail } etapas.
review-why-too-many-stages = Más de veinte columnas no se abarcan con la vista. Suele ayudar unir etapas o hacer un mapa por fase.

review-title-small-text-on-slides = Texto ilegible en diapositiva
review-says-small-text-on-slides = En una diapositiva de 16:9, el texto más pequeño del mapa tendría { $detail } puntos.
review-why-small-text-on-slides = Por debajo de 9 puntos no se lee en una pantalla. Se puede repartir por fases, ocultar carriles o imprimirlo en grande.

review-title-phase-of-one-stage = Fase de una sola etapa
review-says-phase-of-one-stage = La fase «{ $name }» tiene una sola etapa.
review-why-phase-of-one-stage = Una fase agrupa. Si solo contiene una etapa, o faltan otras o sobra la fase.

review-title-empty-lane = Carril vacío
review-says-empty-lane = El carril «{ $name }» está vacío.
review-why-empty-lane = Una fila en blanco ocupa sitio y hace pensar que el mapa no está acabado. Se puede rellenar, ocultar o quitar.

review-title-touchpoint-without-owner = Punto de contacto sin responsable
review-says-touchpoint-without-owner = Nadie en la empresa responde de «{ $name }».
review-why-touchpoint-without-owner = Lo que el cliente vive ahí no mejora solo. Si nadie responde, los fallos se quedan sin dueño.

review-title-empty-card = Tarjeta vacía
review-says-empty-card = En «{ $stage }» hay una tarjeta sin texto.
review-why-empty-card = Quien mire el mapa se preguntará qué falta. O se escribe, o se quita.

review-title-text-too-long = Texto demasiado largo
review-says-text-too-long = «{ $name }» tiene { $detail } caracteres, demasiados para su tarjeta.
review-why-text-too-long = Un mapa se mira, no se lee. Los matices caben en la nota de la tarjeta.

review-title-metric-without-target = Indicador sin meta
review-says-metric-without-target = De «{ $name }» no se dice a cuánto debería llegar.
review-why-metric-without-target = Una cifra sola no es buena ni mala. La meta dice si hay que actuar.

review-title-quick-win-waiting = Victoria rápida en espera
review-says-quick-win-waiting = «{ $name }» aportaría mucho con poco esfuerzo, pero solo está propuesta.
review-why-quick-win-waiting = Lo que da mucho y cuesta poco se hace primero: convence a quien duda del resto del plan.

review-title-source-not-cited = Fuente sin citar
review-says-source-not-cited = Nada del mapa cita la fuente «{ $name }».
review-why-source-not-cited = O sobra en la lista, o el mapa pasa por supuesto lo que ella demuestra.

review-title-source-without-date = Fuente sin fecha
review-says-source-without-date = La fuente «{ $name }» no tiene fecha.
review-why-source-without-date = Lo que los clientes dijeron hace cinco años puede no valer hoy.
