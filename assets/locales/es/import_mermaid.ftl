# Cómo se han leído los recorridos de Mermaid

# Lo que añade la importación
import-mermaid-nobody = Cliente
import-mermaid-steps = Pasos

# Observaciones
import-mermaid-header = Se ha entendido «{ $text }» como la primera palabra del diagrama; Mermaid exige «journey».
import-mermaid-before-header = «{ $text }» va antes de la primera palabra del diagrama y Mermaid lo rechaza. Sirve de título si no hay otro.
import-mermaid-front-matter-open = El bloque entre líneas «---» no está donde Mermaid lo busca o no se cierra. Se ha tomado su título.
import-mermaid-front-matter-broken = El bloque entre líneas «---» no es YAML válido y Mermaid rechaza el diagrama. Solo se ha tomado su título.
import-mermaid-keyword-colon = Se ha entendido «{ $keyword }:» como «{ $keyword }»; con los dos puntos, Mermaid lo convierte en una tarea.
import-mermaid-bare-keyword = No hay nada después de «{ $keyword }».
import-mermaid-swallowed = Una palabra no lleva nada detrás y Mermaid toma como texto la línea siguiente, «{ $text }»; el mapa también.
import-mermaid-mark-in-name = Mermaid no admite aquí dos puntos, punto y coma ni almohadilla; el nombre es «{ $name }».
import-mermaid-semicolon = Mermaid no admite punto y coma. Los del final se han omitido; los que separan personas se han leído como comas.
import-mermaid-wide-marks = Los signos de ancho completo se han leído como dos puntos y comas.
import-mermaid-keyword-in-name = «{ $name }» se ha leído como tarea. Mermaid la rechaza porque empieza por una de sus palabras.
import-mermaid-title-like-task = «{ $text }» parece una tarea, pero Mermaid lo toma como título; el mapa también.
import-mermaid-title-replaced = Un título posterior sustituye a «{ $text }».
import-mermaid-better-reading = Se ha tomado el último número como puntuación de «{ $name }». Mermaid corta el nombre en los primeros dos puntos y no encuentra puntuación.
import-mermaid-arrow-score = El número que sigue a la flecha se ha tomado como puntuación.
import-mermaid-score-guessed = «{ $text }» se ha tomado como puntuación; Mermaid no lo lee como número.
import-mermaid-no-score = «{ $name }» no tiene puntuación, así que no tiene emoción.
import-mermaid-score-unreadable = «{ $text }» ocupa el lugar de la puntuación y no es un número, así que no hay emoción. El texto se conserva.
import-mermaid-no-name = Esta tarea no tiene nombre.
import-mermaid-extra-pieces = «{ $text }» va detrás de las personas. Mermaid lo descarta; el mapa lo conserva con la tarea.
import-mermaid-comment = «{ $text }» se ha omitido: para Mermaid es un comentario.
import-mermaid-empty-section = «{ $name }» no tiene tareas. Se ha convertido en una fase con una sola etapa del mismo nombre.
import-mermaid-added-persona = Las puntuaciones de tareas que no nombran a nadie se han asignado a la persona «{ $persona }».
import-mermaid-mean-scores = Si una etapa tiene varias puntuaciones de una persona, se toma la media. Cada puntuación figura en la nota del punto de emoción.
import-mermaid-other-scale = Algunas puntuaciones quedan fuera del 1 a 5 de Mermaid. Se ha elegido una escala que las abarca todas, sin cambiar ninguna.
import-mermaid-hidden-title = El diagrama tiene un título para lectores de pantalla, que se ha conservado.
import-mermaid-other-diagram = Aquí hay un diagrama de Mermaid de tipo «{ $diagram }», que se ha omitido.

# Lo que se dice en un recorrido escrito para Mermaid
mermaid-other-scale = Aquí las puntuaciones van de 1 a 5; en el mapa van de { $min } a { $max }.
mermaid-mean = Media: { $scores }
