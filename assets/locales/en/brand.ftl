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
font-unfit-type = The file is not a TrueType or OpenType font for text.
font-unfit-damaged = The font is damaged: some of its letters cannot be drawn.
font-unfit-size = The font is larger than 4 MB.
font-unfit-restricted = The font’s licence does not allow it to be embedded in documents.
font-unfit-uri = The font is not written as a data URI with base64.

# Export
brand-export-marks = Logo and footer of the brand, where there are no others

# Command line
brand-cli = Say whether the colours of a brand can be read
brand-cli-file = File of the brand (.brand.json)
brand-cli-format = text (if not given) or json
brand-cli-brand = Brand that all maps take: a .brand.json file
brand-cli-no-marks = Leave out logo and footer of the brand
brand-cli-nameless = Brand without a name
brand-cli-font = Font: { $family }, weight { $weight }
brand-cli-italic = Font: { $family }, weight { $weight }, italic
brand-cli-ink = Text
brand-cli-paper = Paper
brand-cli-card = Cards
brand-cli-poor = Hard to read
brand-cli-poor-line = { $of } ({ $chosen }) on { $on }: { $found }:1, needed { $needed }:1. { $suggestion } would do.
brand-cli-legible = All its colours can be read.
