# Exporting pictures

export-title = Export picture
export-again-command = Export again as last time
export-copy-command = Copy as picture
export-copied = Copied as a picture: { $picture }
export-format = Format
export-format-png = A picture of pixels, for documents and e-mail.
export-format-svg = A vector picture, for the web, design programs and slides.
export-format-pdf = Pages to read and to print; text can be searched.
export-format-pptx = Slides of shapes and texts that can be edited.
export-format-html = One file for any browser, without a network.
export-format-kept = One picture. Size and division of the pages come back with PDF, PPTX and HTML.
export-in-light = in light colours
export-in-dark = in dark colours
export-svg = Text in the SVG
export-svg-text = As text: searchable, small
export-svg-text-about = For browsers. PowerPoint, Illustrator and Inkscape ignore the fonts in the file: there, texts can run over their cards. For them, choose outlines.
export-svg-outlines = As outlines: the same everywhere
export-svg-outlines-about = For PowerPoint, Illustrator and Inkscape: letters are shapes, so they look as they do here. The texts cannot be searched.
export-what = What
export-picture = Picture
export-stages = Stages
export-stages-all = All stages
export-stages-phases = Certain phases
export-stages-from-to = From one stage to another
export-stages-selected =
    { $count ->
        [one] The selected stage
       *[other] The { $count } selected stages
    }
export-from = From
export-to = To
export-page = Page
export-paper = Size of the page
export-paper-as-large = As large as the picture
export-paper-slide-wide = Slide, 16:9
export-paper-slide = Slide, 4:3
export-paper-a4-landscape = A4, landscape
export-paper-a4-portrait = A4, portrait
export-paper-a3-landscape = A3, landscape
export-paper-a3-portrait = A3, portrait
export-paper-a2-landscape = A2, landscape
export-paper-a2-portrait = A2, portrait
export-paper-a1-landscape = A1, landscape
export-paper-a1-portrait = A1, portrait
export-paper-a0-landscape = A0, landscape
export-paper-a0-portrait = A0, portrait
export-paper-own = A size of your own
export-width = Width
export-height = Height
export-margin = Margin
export-scale = Scale
export-resolution = Resolution
export-wide-px = { $px } pixels wide
export-dpi = { $dpi } dpi
export-transparent = Transparent background
export-split = Division into pages
export-pages = Pages
export-split-whole = All on one page
export-split-phases = One page per phase
export-split-stages = The same number of stages on each page
export-split-legible = No text under { $pt } pt
export-stages-per-page = Stages per page
export-type = Size of the type
export-percent = { $value }%
export-around = On every page
export-header = Header
export-footer = Footer
export-date = Date of the map ({ $date })
export-numbers = Page numbers, if there are several
export-logo-choose = Choose logo…
export-logo-lost = The logo can hardly be seen on these pages: its colours are too close to the paper’s.
export-logo-remove = Remove logo
export-marks = On the picture
export-theme = Colours
export-theme-light = Light
export-theme-dark = Dark
export-detail-evidence = How well things are known
export-detail-moments = Moments of truth
export-detail-turning-points = Critical and high points
export-detail-notes = Notes on emotions
export-detail-works-and-hurts = What works and what hurts at touchpoints
export-detail-brake-and-insight = Brake and purchase insight
export-detail-photos = Portraits
export-detail-owners = Who is responsible
export-detail-origin = Author and client
export-detail-anyway = { $detail } (hidden by the map or the view)
export-preview = Preview: { $picture }
export-preview-broke = The pages could not be drawn. Other choices may work.
export-measuring = The pages are being laid out…
export-page-before = Previous page
export-page-after = Next page
export-page-of = Page { $number } of { $count }
export-page-named = Page { $number }: { $name }
export-page-size = { $width } × { $height } cm
export-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
export-legible-none = There is no text on the pages whose size could be judged.
export-legible-unreadable = Smallest text: { $pt } pt. Nobody can read that.
export-legible-small = Smallest text: { $pt } pt. That is small.
export-legible-good = Smallest text: { $pt } pt. That reads well.
export-make-legible = Split so that nothing is under { $pt } pt
export-larger-paper = { $paper } would give { $pt } pt
export-picture-unreadable = Smallest text: { $px } px high, about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where nobody can read it.
export-picture-small = Smallest text: { $px } px high, about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where that is small.
export-picture-good = Smallest text: { $px } px high, about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where that reads well.
export-vector-unreadable = Smallest text: about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where nobody can read it.
export-vector-small = Smallest text: about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where that is small.
export-vector-good = Smallest text: about { $document } pt in a document (16 cm wide), { $slide } pt on a slide, where that reads well.
export-done-view = As it is seen in the view: { $view }
export-plan-hidden = In the view “{ $view }” the map shows no actions: the page will only say that there is no plan to see.
export-done-several = { $count } files are in { $folder }: { $first } to { $last }
export-replaced =
    { $count ->
        [one] One file of that name was replaced.
       *[other] { $count } files of those names were replaced.
    }
export-replace-title = Replace files?
export-replace-text =
    { $count ->
        [one] This file is there already and would be replaced:
       *[other] These { $count } files are there already and would be replaced:
    }
export-replace-do = Replace
export-notes = Findings of each page as speaker notes
export-editable = Editable: the file holds the map
export-editable-about = Whoever gets the file can open it here as a map. What is hidden is not in it.
export-preset = Preset
export-preset-none = None
export-preset-slides = Legible slides
export-preset-poster = Poster A3
export-preset-picture = Picture for a document
export-preset-changed = { $name } (changed)
export-preset-save = Save as preset…
export-preset-save-about = Keep what is chosen here under a name, for all maps
export-preset-name = Name of the preset
export-preset-there = There is a preset of that name.
export-preset-keep = Save preset
export-preset-cancel = Do not save
export-preset-delete = Delete the preset “{ $name }”
export-latest-same = Last export: { $file } · { $when } · the map is still the same
export-latest-changed = Last export: { $file } · { $when } · the map has changed since
export-open = Open
export-reveal = Show in folder
export-open-failed-title = Not opened
export-open-failed = The system did not open { $file }. It may have no program for that.
export-file-gone = { $file } is not there any more. It may have been moved or renamed.

## What was exported

exports-command = Exports…
exports-title = Exports
exports-intro = What was exported on this computer, and which state of the map the files show.
exports-none = Nothing of this map has been exported as a picture on this computer yet.
exports-files = { $first } and { $more } more
exports-pages =
    { $count ->
        [one] one page
       *[other] { $count } pages
    }
exports-same = Shows the map as it is now.
exports-kept = Shows the saved version: { $when }
exports-dropped = Shows an earlier version that is no longer kept.
exports-not-saved = Shows a state of the map that was not saved.
exports-overwritten = Overwritten by a later export: { $when }
exports-gone = The file is not there any more: it was moved, renamed or deleted.
exports-version = Show that version
exports-of-version = Exported as { $file }

# Presets on the command line.
cli-preset = Preset of the export dialog, by its name: your own or one that comes with the program; options given beside it win
cli-presets = List the presets of exports, one a line
cli-no-preset = there is no preset called “{ $name }”. There are { $presets }.
