# Marcas: colores, tipo de letra, logotipo y pie

brand-command = Marca…
brand-title = Marca
brand-about = Una marca es el aspecto de las imágenes de una empresa: sus colores, su tipo de letra, su logotipo y la línea al pie de sus páginas. Va con el mapa y, guardada como archivo, sirve para los mapas de tus compañeros.
brand-usual = Los colores y la letra habituales
brand-nameless = Una marca sin nombre
brand-open = Desde un archivo…
brand-recent = Usadas antes
brand-save = Guardar como archivo…
brand-save-about = Para otros mapas y para tus compañeros
brand-none = Sin marca
brand-replaced = Se ha sustituido lo que habías elegido.
brand-replaced-again = Recuperarlo
brand-replaced-about = Vuelve todo lo que estaba elegido aquí: colores, tipos de letra, logotipo y pie
brand-none-about = El mapa vuelve a su aspecto habitual
brand-working = Un momento…
brand-read = Desde { $file }. Será la marca del mapa cuando la apliques.
brand-saved = Guardada como { $file }
brand-file-name = Marca
brand-files = Marcas
brand-open-title = Abrir marca
brand-save-title = Guardar marca
brand-name = Nombre
brand-colors = Colores
brand-colors-about = Pega una lista de códigos en un campo: se rellenan ese color y los siguientes.
brand-color = Color { $number }
brand-use-in-turn = Lo que no tiene color propio toma uno por orden: las fases, { $phases }; las personas, 1, 2, 3… Los carriles, según lo que contienen.
brand-use-phases =
    { $count ->
        [one] Fase { $list }
       *[other] Fases { $list }
    }
brand-use-personas =
    { $count ->
        [one] Persona { $list }
       *[other] Personas { $list }
    }
brand-use-lanes =
    { $count ->
        [one] Carril { $list }
       *[other] Carriles { $list }
    }
brand-use-cards =
    { $count ->
        [one] { $count } tarjeta
       *[other] { $count } tarjetas
    }
brand-use-none = Sin uso en este mapa
brand-use-none-about = No lo tiene ninguna fase, persona, carril ni tarjeta del mapa. Puede aparecer en las páginas del plan y de las cifras.
brand-use-ink = Todo el texto sobre papel y tarjetas
brand-use-paper = El fondo de imágenes y páginas
brand-ink = Texto
brand-paper = Papel
brand-card = Tarjetas
brand-choose-color = { $color }: elegir
brand-picker-tones = Saturación y brillo
brand-picker-hue = Tono
brand-as-usual = { $color }: como siempre
brand-poor = Difícil de leer:
brand-poor-count =
    { $count ->
        [one] { $count } color difícil de leer
       *[other] { $count } colores difíciles de leer
    }
brand-poor-show = Mostrar
brand-poor-show-about = Lleva a lo que es difícil de leer, con un color que sí serviría
brand-poor-line = { $of } sobre { $on }: { $found }:1; hacen falta { $needed }:1
brand-poor-tint = { $of } sobre su propio tono suave: { $found }:1; hacen falta { $needed }:1
brand-take = Usar { $code }
brand-mend-all = Arreglar todo
brand-mend-all-about = Sustituye cada uno por el color más parecido del mismo tono que sí se lee. Los demás no cambian.
brand-fonts = Tipo de letra
brand-fonts-none = Sin archivos propios, el texto lleva la letra habitual.
brand-fonts-add = Añadir archivos…
brand-fonts-add-about = TrueType u OpenType: redonda, negrita, cursiva. Puedes elegir varios a la vez.
brand-fonts-title = Añadir tipos de letra
brand-fonts-files = Tipos de letra (TTF, OTF)
brand-fonts-most =
    { $count ->
        [one] Una marca admite un archivo de letra como máximo.
       *[other] Una marca admite { $count } archivos de letra como máximo.
    }
brand-font-remove = Quitar { $font }
brand-font-unnamed = Tipo de letra sin nombre
brand-font-failed = { $file }: { $reason }
brand-newer = La hizo una versión más reciente del programa; lo que esta no conoce se conserva.
brand-cut = { $family }, { $weight }
brand-cut-italic = { $family }, { $weight }, cursiva
brand-weight-all = todos los grosores
brand-weight-100 = ultrafina
brand-weight-200 = extrafina
brand-weight-300 = fina
brand-weight-400 = redonda
brand-weight-500 = media
brand-weight-600 = seminegrita
brand-weight-700 = negrita
brand-weight-800 = extranegrita
brand-weight-900 = ultranegra
brand-no-regular = Falta la redonda: en su lugar se usa el grosor más parecido.
brand-no-bold = La negrita se dibuja engrosando las letras.
brand-no-italic = La cursiva se dibuja inclinando las letras.
brand-pages = En las páginas exportadas
brand-logo = Logotipo de la marca
brand-logo-lost-light = En páginas claras el logotipo apenas se ve: sus colores se parecen demasiado al del papel.
brand-logo-lost-dark = En páginas oscuras el logotipo apenas se ve: sus colores se parecen demasiado al del papel.
brand-preview = Vista previa del mapa con esta marca
brand-preview-broke = No se ha podido dibujar el mapa con esta marca. Prueba con otros tipos de letra.
brand-drop-no-map = { $file } es una marca: el aspecto de las imágenes de una empresa. Abre primero un mapa y suéltala sobre él.
brand-drop-read-only = Este mapa solo se muestra: su marca no se puede cambiar.

# Files
step-font = tipo de letra
count-fonts = { $count ->
    [one] { $count } tipo de letra
   *[other] { $count } tipos de letra
}
read-brand-not-map = es una marca, no un mapa. Abre un mapa y aplícale la marca.
read-map-not-brand = es un mapa, no una marca.
read-not-a-brand = es un archivo JSON, pero no contiene una marca de Trayecto.
warning-bad-font = se ha omitido un tipo de letra. { $reason }

# Tipos de letra
font-unfit-type = El archivo no es un tipo de letra TrueType ni OpenType para texto.
font-unfit-damaged = El tipo de letra está dañado: algunas letras no se pueden dibujar.
font-unfit-size = El tipo de letra ocupa más de 4 MB.
font-unfit-restricted = La licencia del tipo de letra no permite incrustarlo en documentos.
font-unfit-uri = El tipo de letra no está escrito como data URI en base64.

# Export
brand-export-marks = Logotipo y pie de la marca, si no hay otros

# Línea de órdenes
brand-cli = Decir si los colores de una marca se leen bien
brand-cli-file = Archivo de la marca (.brand.json)
brand-cli-format = text (si no se indica) o json
brand-cli-brand = Marca que toman todos los mapas: un archivo .brand.json
brand-cli-no-marks = Sin el logotipo ni el pie de la marca
brand-cli-nameless = Marca sin nombre
brand-cli-font = Tipo de letra: { $family }, grosor { $weight }
brand-cli-italic = Tipo de letra: { $family }, grosor { $weight }, cursiva
brand-cli-ink = Texto
brand-cli-paper = Papel
brand-cli-card = Tarjetas
brand-cli-poor = Difícil de leer
brand-cli-poor-line = { $of } ({ $chosen }) sobre { $on }: { $found }:1, hacen falta { $needed }:1. Serviría { $suggestion }.
brand-cli-legible = Todos sus colores se leen bien.
