# Textos del programa en español. Cada clave está también en en.ftl.

## Fechas

date = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## La imagen del mapa

picture-as-is = Situación actual
picture-to-be = Situación deseada
picture-untitled = Mapa sin título
picture-no-stages = Este mapa aún no tiene etapas
picture-client = Cliente: { $name }
picture-author = Autoría: { $name }
picture-goals = Objetivos
picture-needs = Necesidades
picture-motivations = Motivaciones
picture-attitudes = Actitudes
picture-brake = Freno
picture-insight = Insight de compra
picture-collapsed = { $count ->
    [one] { $count } tarjeta
   *[other] { $count } tarjetas
}
picture-target = objetivo { $value }
picture-due = hasta el { $date }
picture-impact = Impacto { $grade }
picture-effort = Esfuerzo { $grade }
picture-sources = Fuentes
picture-sample = n = { $count }
perspective-customer = Cliente
perspective-company = Empresa
perspective-behind-the-scenes = Entre bastidores
status-proposed = Propuesta
status-planned = Planificada
status-in-progress = En curso
status-done = Hecha
status-dropped = Descartada
source-interview = Entrevistas
source-survey = Encuesta
source-analytics = Analítica
source-social-network = Redes sociales
source-study = Estudio
source-observation = Observación
legend-moment-of-truth = Momento de la verdad
legend-critical-point = Punto crítico
legend-high-point = Punto de euforia
legend-measured = Emoción medida
legend-rated = Emoción estimada
legend-assumed = Supuesto
legend-partly = Conocido en parte
legend-researched = Investigado
legend-physical = Punto de contacto físico
legend-online = Punto de contacto en línea
legend-indirect = Contacto indirecto
