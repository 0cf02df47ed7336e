# Brands: colours, font, logo and footer

brand-command = Brand…
brand-title = Brand
brand-about = A brand is how the pictures of a company look: its colours, its font, its logo, the line at the foot of its pages. It goes with the map, and as a file it can be given to colleagues for theirs.
brand-usual = The usual colours and font
brand-nameless = A brand without a name
brand-open = From a file…
brand-recent = Used before
brand-save = Save as a file…
brand-save-about = For other maps, and for colleagues
brand-none = No brand
brand-replaced = What you had chosen was replaced.
brand-replaced-again = Bring it back
brand-replaced-about = All that was chosen here before comes back: colours, fonts, logo and footer
brand-none-about = The map looks as usual again
brand-working = One moment…
brand-read = From { $file }. It becomes the brand of the map when you apply it.
brand-saved = Saved as { $file }
brand-file-name = Brand
brand-files = Brands
brand-open-title = Open brand
brand-save-title = Save brand
brand-name = Name
brand-colors = Colours
brand-colors-about = Paste a list of codes into a field: it fills that colour and those after it.
brand-color = Colour { $number }
brand-use-in-turn = What has no colour of its own takes one in turn: phases { $phases }; personas 1, 2, 3… Lanes take one by what they hold.
brand-use-phases =
    { $count ->
        [one] Phase { $list }
       *[other] Phases { $list }
    }
brand-use-personas =
    { $count ->
        [one] Persona { $list }
       *[other] Personas { $list }
    }
brand-use-lanes =
    { $count ->
        [one] Lane { $list }
       *[other] Lanes { $list }
    }
brand-use-cards =
    { $count ->
        [one] { $count } card
       *[other] { $count } cards
    }
brand-use-none = Not used on this map
brand-use-none-about = No phase, persona, lane or card of the map has it. The pages of the plan and of the figures may.
brand-use-ink = All text on paper and cards
brand-use-paper = What pictures and pages lie on
brand-ink = Text
brand-paper = Paper
brand-card = Cards
brand-choose-color = { $color }: choose
brand-picker-tones = Saturation and brightness
brand-picker-hue = Hue
brand-as-usual = { $color }: as usual
brand-poor = Hard to read:
brand-poor-count =
    { $count ->
        [one] { $count } colour is hard to read
       *[other] { $count } colours are hard to read
    }
brand-poor-show = Show
brand-poor-show-about = Scrolls to what is hard to read, with a colour that would do
brand-poor-line = { $of } on { $on }: { $found }:1, needed { $needed }:1
brand-poor-tint = { $of } on its own tint: { $found }:1, needed { $needed }:1
brand-take = Take { $code }
brand-mend-all = Mend all
brand-mend-all-about = Takes for each the nearest colour of the same hue that can be read. All others stay.
brand-fonts = Font
brand-fonts-none = Without files of its own, text has the usual font.
brand-fonts-add = Add files…
brand-fonts-add-about = TrueType or OpenType: regular, bold, italic. Several at once.
brand-fonts-title = Add fonts
brand-fonts-files = Fonts (TTF, OTF)
brand-fonts-most =
    { $count ->
        [one] A brand holds one font at most.
       *[other] A brand holds { $count } fonts at most.
    }
brand-font-remove = Remove { $font }
brand-font-unnamed = Font without a name
brand-font-failed = { $file }: { $reason }
brand-newer = It was made by a newer version of the program; what this one does not know is kept.
brand-cut = { $family }, { $weight }
brand-cut-italic = { $family }, { $weight }, italic
brand-weight-all = all weights
brand-weight-100 = thin
brand-weight-200 = extra light
brand-weight-300 = light
brand-weight-400 = regular
brand-weight-500 = medium
brand-weight-600 = semibold
brand-weight-700 = bold
brand-weight-800 = extra bold
brand-weight-900 = black
brand-no-regular = There is no regular cut: the nearest one takes its place.
brand-no-bold = Bold is drawn by thickening.
brand-no-italic = Italic is drawn by slanting.
brand-pages = On exported pages
brand-logo = Logo of the brand
brand-logo-lost-light = On light pages the logo can hardly be seen: its colours are too close to the paper’s.
brand-logo-lost-dark = On dark pages the logo can hardly be seen: its colours are too close to the paper’s.
brand-preview = Preview of the map with this brand
brand-preview-broke = The map could not be drawn with this brand. Other fonts may work.
brand-drop-no-map = { $file } is a brand: how the pictures of a company look. Open a map first, then drop it there.
brand-drop-read-only = This map is only shown: its brand cannot be changed.

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
