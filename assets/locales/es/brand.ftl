# Marcas.

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
