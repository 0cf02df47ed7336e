# Brands.

# Files
step-font = font
count-fonts = { $count ->
    [one] { $count } font
   *[other] { $count } fonts
}
read-brand-not-map = it is a brand, not a map. Open a map and apply the brand to it.
read-map-not-brand = it is a map, not a brand.
read-not-a-brand = it is a JSON file, but not a Trayecto brand.
warning-bad-font = left out a font. { $reason }

# Fonts
brand-font-type = The file is not a TrueType or OpenType font.
brand-font-size = The font is larger than 4 MB.
brand-font-restricted = The font’s licence does not allow it to be embedded in documents.
brand-font-uri = The font is not written as a data URI with base64.
