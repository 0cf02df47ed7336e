# Cómo se han leído las tablas

import-table-customer = Cliente

import-table-cells-left-out = La tabla es muy grande: solo se han leído { $count } celdas
import-table-stage-name = La etapa «{ $was }» se llama ahora «{ $now }»
import-table-not-an-emotion = «{ $text }» no dice si la experiencia es buena o mala: se ha dejado como nota
import-table-several-emotions = «{ $text }» nombra varias emociones; se ha tomado el valor intermedio
import-table-guessed-emotion = La emoción de «{ $text }» se ha deducido de unas pocas palabras
import-table-mean = { $number } filas dan una emoción para la etapa «{ $stage }»; se ha tomado la media
import-table-off-scale = «{ $text }» queda fuera de la escala elegida: se ha dejado como nota
import-table-feelings = { $count ->
    [one] Una emoción escrita con palabras o signos se ha convertido en valor; las palabras están en la nota del punto
   *[other] { $count } emociones escritas con palabras o signos se han convertido en valores; las palabras están en las notas de los puntos
}
import-table-several-scales = Las emociones están en escalas distintas y se han llevado todas a la de −2 a 2
import-table-whose-emotions = La tabla no dice de quién son las emociones; se han asignado a la persona «{ $name }»
import-table-unknown-line = «{ $name }» se ha leído como carril de texto
import-table-line-to-notes = «{ $name }» está en el carril de notas
import-table-line-left-out = «{ $name }» se ha dejado fuera
import-table-group-left-out = «{ $name }» solo agrupa otras filas o columnas y se ha dejado fuera
import-table-above = «{ $text }» está encima de la tabla y se ha dejado como nota en la primera etapa
import-table-long-row = La fila tiene { $cells } celdas y la cabecera solo { $names }: puede que a un valor con separador le falten las comillas y que lo que sigue esté en otra columna
import-table-column = Columna { $number }
