# Marcas: colores, tipo de letra, logotipo y pie

brand-command = Marca…
brand-title = Marca
brand-about = Una marca es el aspecto de las imágenes de una empresa: sus colores, su tipo de letra, su logotipo y la línea al pie de sus páginas. Va con el mapa y, guardada como archivo, sirve para los mapas de tus compañeros.
brand-open = Desde un archivo…
brand-recent = Usadas antes
brand-save = Guardar como archivo…
brand-save-about = Para otros mapas y para tus compañeros
brand-none = Sin marca
brand-none-about = El mapa vuelve a su aspecto habitual
brand-working = Un momento…
brand-read = Desde { $file }. Será la marca del mapa cuando la apliques.
brand-saved = Guardada como { $file }
brand-file-other = { $file } no es una marca. Los archivos de marcas se llaman NOMBRE.brand.json.
brand-file-name = Marca
brand-files = Marcas
brand-open-title = Abrir marca
brand-save-title = Guardar marca
brand-name = Nombre
brand-colors = Colores
brand-colors-about = Pega una lista de códigos en un campo: se rellenan ese color y los siguientes.
brand-ink = Texto
brand-paper = Papel
brand-card = Tarjetas
brand-choose-color = { $color }: elegir
brand-as-usual = { $color }: como siempre
brand-poor = Difícil de leer:
brand-poor-line = { $of } sobre { $on }: { $found }:1; hace falta { $needed }:1
brand-take = Usar { $code }
brand-mend-all = Arreglar todo
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
brand-font-large = { $file } ocupa más de 4 MiB.
brand-font-type = { $file } no es un tipo de letra TrueType u OpenType.
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
brand-preview = Vista previa del mapa con esta marca
brand-preview-broke = No se ha podido dibujar el mapa con esta marca. Prueba con otros tipos de letra.
brand-drop-no-map = { $file } es una marca: el aspecto de las imágenes de una empresa. Abre primero un mapa y suéltala sobre él.
brand-drop-read-only = Este mapa solo se muestra: su marca no se puede cambiar.
