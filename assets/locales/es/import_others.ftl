# Cómo se han leído los archivos de otros editores

import-kind-structured = JSON o YAML con etapas

import-others-customer = Cliente
import-others-emotions = Emociones
import-others-touchpoints = Puntos de contacto
import-others-thoughts = Pensamientos y sensaciones
import-others-evidence = Evidencia física
import-others-onstage = De cara al cliente (frontstage)
import-others-backstage = Entre bastidores (backstage)
import-others-support = Procesos de apoyo
import-others-summary = Resumen
import-others-status = Estado
import-others-planned = Recorrido previsto
import-others-severity-medium = gravedad media
import-others-severity-high = gravedad alta
import-others-score = Puntuación: { $score }
import-others-deviation = desviación
import-others-compliance-adhoc = improvisado
import-others-compliance-failing = fallido
import-others-compliance-missing = ausente
import-others-row = Fila { $number }
import-others-column = Columna { $number }

import-others-unknown-stage = «{ $text }» pertenece a una etapa que no está en el archivo ({ $stage })
import-others-no-stage = «{ $text }» no indica ninguna etapa
import-others-unknown-lane = «{ $text }» pertenece a un carril que no está en el archivo ({ $lane })
import-others-no-lane = «{ $text }» no indica ningún carril
import-others-repeated = «{ $id }» aparece dos veces; lo que remite a él se ha asignado al primero
import-others-loose-reference = «{ $reference }» no es una referencia exacta; se ha tomado la parte cuyo nombre coincide
import-others-unknown-actor = «{ $actor }» participa sin estar declarado; se le ha añadido un carril
import-others-several-values = { $count } emociones en «{ $stage }»: se ha tomado la media
import-others-off-scale = La emoción { $value } de «{ $stage }» queda fuera de la escala
import-others-words-as-values = Palabras como «{ $example }» se han convertido en valores; revisa la curva
import-others-guessed-lane = El contenido del carril «{ $lane }» se ha deducido de su nombre o de sus tarjetas
import-others-moment-of-stage = «{ $text }» es un momento de la verdad pero no un punto de contacto; se ha marcado su etapa
import-others-no-place =
    { $count ->
        [one] El campo «{ $field }» no tiene sitio propio en un mapa
       *[other] El campo «{ $field }» no tiene sitio propio en un mapa ({ $count } veces)
    }
import-others-unknown-value = El campo «{ $field }» contiene un valor desconocido: «{ $value }»
import-others-other-part = La parte «{ $part }» no trata del recorrido
import-others-no-kind = Una parte del archivo no trata del recorrido
import-others-made-stages = El archivo no indica etapas; se han formado a partir de lo que contiene
import-others-made-lanes = El archivo no indica carriles; se han formado según la disposición de los elementos
import-others-outside-of-grid = «{ $text }» queda fuera de las columnas y las filas
import-others-connections =
    { $count ->
        [one] Una conexión no tiene sitio en un mapa
       *[other] { $count } conexiones no tienen sitio en un mapa
    }
import-others-formatting = Se ha quitado el formato de los textos
import-others-link = De «{ $address }» solo se ha tomado el nombre: no se abre nada
import-others-mended-syntax = El archivo no respeta las reglas de su formato; se ha leído de todos modos
import-others-deviation-from-plan = «{ $text }» se desvía del recorrido previsto; su tarjeta lleva una etiqueta
