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
brand-font-type = El archivo no es un tipo de letra TrueType ni OpenType.
brand-font-size = El tipo de letra ocupa más de 4 MB.
brand-font-restricted = La licencia del tipo de letra no permite incrustarlo en documentos.
brand-font-uri = El tipo de letra no está escrito como data URI en base64.
