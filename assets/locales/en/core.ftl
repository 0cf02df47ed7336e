# Texts of the program in English. Every key is in es/core.ftl as well.

## Dates

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The picture of the map

picture-as-is = As is
picture-to-be = To be
picture-untitled = Untitled map
picture-no-stages = This map has no stages yet
picture-no-emotions = This map has no emotion lane yet: add one to draw its curves
picture-client = Client: { $name }
picture-author = By { $name }
picture-goals = Goals
picture-needs = Needs
picture-motivations = Motivations
picture-attitudes = Attitudes
picture-brake = Brake
picture-insight = Purchase insight
picture-collapsed = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
picture-target = target { $value }
picture-due = by { $date }
picture-impact = Impact { $grade }
picture-effort = Effort { $grade }
picture-sources = Sources
picture-sample = n = { $count }
picture-quote = “{ $text }”
perspective-customer = Customer
perspective-company = Company
perspective-behind-the-scenes = Behind the scenes
status-proposed = Proposed
status-planned = Planned
status-in-progress = In progress
status-done = Done
status-dropped = Dropped
source-interview = Interviews
source-survey = Survey
source-analytics = Analytics
source-social-network = Social networks
source-study = Study
source-observation = Observation
legend-moment-of-truth = Moment of truth
legend-critical-point = Critical point
legend-high-point = High point
legend-measured = Measured emotion
legend-rated = Rated emotion
legend-unknown = Unknown: a gap in the curve
legend-assumed = Assumed
legend-partly = Partly known
legend-researched = Researched
legend-physical = Physical touchpoint
legend-online = Online touchpoint
legend-indirect = Indirect contact

## Commands and menus

menu-file = File
menu-view = View
menu-help = Help
menu-recent = Open recent
menu-panels = Panels
menu-language = Language
command-new = New map…
command-open = Open…
command-close-map = Close map
command-export-picture = Export picture…
command-quit = Quit
command-fit-map = Fit map
command-fit-selection = Fit selection
command-actual-size = Actual size (100%)
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-select-nothing = Deselect
command-toggle-theme = Dark colours
command-show-warnings = Warnings about this file…
command-show-keys = Keyboard shortcuts
command-show-about = About Trayecto
command-toggle-inspector = Details panel

## Start screen

start-what = Customer journey maps, offline and without waiting
start-open = Open…
start-new = Start from a template
start-example = See a finished map
start-recent = Recent maps
start-no-recent = Maps you open will be listed here.
start-forget = Remove from the list
template-blank = Blank
template-blank-about = Four stages and five empty lanes
template-four-stages = Four stages
template-four-stages-about = From awareness to advocacy
template-marketing-rows = Marketing map
template-marketing-rows-about = Audience, company and media by phase
template-five-steps = Five steps
template-five-steps-about = Process, people, emotions, plan
template-moments-of-truth = Moments of truth
template-moments-of-truth-about = From comparing to after-sales
template-fifteen-steps = Fifteen steps
template-fifteen-steps-about = Captivate, enamour, retain
template-service-blueprint = Service blueprint
template-service-blueprint-about = What is seen and what holds it up
template-experience-map = Experience map
template-experience-map-about = Doing, thinking, feeling
template-example = Finished example
template-example-about = Solar power: 15 stages, two personas

## Window

opening = Opening { $file }…
canvas-label = Map: { $title }
inspector-hint = Click any part of the map to see its details here.
zoom = Zoom
state-new = new map
state-unchanged = saved
state-read-only = read-only
count-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
count-lanes = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
}
count-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
count-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
keys-pan = Move the view
keys-pan-how = wheel  ·  Space + drag
keys-zoom = Zoom at the pointer
keys-zoom-how = Ctrl + wheel  ·  pinch
keys-select = Select
keys-select-how = click
about-version = Version { $version }
about-text = Customer journey maps on this computer, offline: nothing leaves it. This version opens, shows and exports maps; it does not change them yet.
about-licences = MIT or Apache 2.0 licence. Typeface Source Sans 3 (SIL OFL 1.1), icons Phosphor (MIT).

## Parts and fields

part-map = Map
part-persona = Persona
part-phase = Phase
part-stage = Stage
part-lane = Lane
part-cell = Cell
part-card = Card
part-quote = Quote
part-touchpoint = Touchpoint
part-image = Image
part-metric = Metric
part-action = Action
part-curve = Emotion curve
part-emotion-point = Emotion point
part-source = Source
field-goal = Goal
field-stages = Stages
field-date = Date
field-sample = Sample size
field-link = Link
field-subtitle = Subtitle
field-kind = Kind
field-client = Client
field-author = Author
field-market = Market
field-profile = Profile
field-role = Role in the purchase
field-summary = Summary
field-quote = Quote
field-description = Description
field-duration = Duration
field-perspective = Perspective
field-cards = Cards
field-speaker = Who says it
field-value = Value
field-target = Target
field-personas = Personas
field-tags = Tags
field-note = Internal note
field-channel = Channel
field-presence = Where
field-contact = Contact
field-owner = Owner
field-works = What works
field-hurts = What hurts
field-status = Status
field-due = Due date
field-impact = Impact
field-effort = Effort
field-measure = Measure of success
field-answers = Answers
field-why = Why
field-basis = Where the value comes from
field-evidence = Evidence
basis-rated = Rated
basis-measured = Measured
market-b2b = Companies (B2B)
market-b2c = Consumers (B2C)
presence-physical = Physical
presence-online = Online
contact-direct = Direct
contact-indirect = Indirect
lane-text = Text
lane-touchpoints = Touchpoints
lane-emotion = Emotion
lane-pains = Pains
lane-opportunities = Opportunities
lane-actions = Actions
lane-images = Images
lane-metric = Metric
lane-divider = Divider
channel-shop = Shop
channel-salesperson = Salesperson
channel-phone = Phone
channel-call-centre = Call centre
channel-email = E-mail
channel-website = Website
channel-search-engine = Search engine
channel-advertising = Advertising
channel-social-network = Social network
channel-review-site = Review site
channel-app = App
channel-chat = Chat
channel-messaging = Messaging
channel-content = Blog and content
channel-event = Event
channel-print = Print
channel-broadcast = TV and radio
channel-delivery = Delivery
channel-packaging = Packaging
channel-contract = Contract and invoice
channel-after-sales = After-sales service
channel-word-of-mouth = Word of mouth
channel-self-service = Self-service kiosk
channel-partner = Partner

## Dialogs

button-close = Close
button-cancel = Cancel
button-export = Export…
dialog-details = Technical details
dialog-open-failed = The map could not be opened
dialog-export-failed = The export failed
dialog-export-done = Export finished
dialog-warnings = Warnings about this file
warnings-intro = Some of { $file } could not be read as it stands. The rest of the map is complete, and the original file has not been touched.
warning-line = Line { $line }
pages-name-personas = Personas
pages-name-closing = Legend and sources
picture-name-map = Whole map
picture-name-curves = Emotion curves
picture-name-plan = Action plan
picture-name-figures = Figures
picture-name-sheet = Sheet of { $persona }
export-size = { $width } × { $height } pixels, about { $megabytes } MB
export-done = The file is at { $file }
export-cancelled = The export was cancelled; no file was left behind.
exporting = Exporting { $file }
files-open = Open a map
files-save-map = Export map file
files-save-picture = Export picture
files-maps = Trayecto maps
files-all = All files

## Errors

open-failed = “{ $file }” could not be opened: { $reason }
open-not-a-file = “{ $file }” is not a file but a folder or a device. Choose a map file (.journey.json).
open-broke-off = Reading broke off because of a fault in the program. The file has not been touched.
read-empty = the file is empty. Ask whoever sent it to send it again.
read-too-large = the file is larger than 64 MB, which no map is.
read-not-text = the file holds no text. A Trayecto map is a .journey.json file.
read-not-json = it stops being a map file at line { $line }. It may have been cut off, or be of another kind.
read-not-a-map = it is a JSON file, but not a Trayecto map.
read-nothing = the file is too damaged for anything to be read from it.
io-not-found = it is not there. It may have been moved, deleted or renamed.
io-permission = the system does not allow access. Check the permissions of the file and its folder.
io-full = the disk is full. Free some space or choose another folder.
io-read-only = the disk is read-only. Choose another folder.
io-name = the system does not accept that file name. Choose a shorter one, without special characters.
save-failed = “{ $file }” could not be saved: { $reason } Whatever it held before is untouched.
save-read-only = “{ $file }” is protected against changes. Remove the protection or choose another name.
save-unsettled = “{ $file }” was saved, but the disk did not confirm it: { $reason }
page-empty = The picture would be empty. Choose a larger size.
page-too-large = The picture would be too large. Choose a smaller scale.
png-failed = The picture could not be compressed. Memory may be short: try a smaller scale.
export-format-failed = This format cannot hold the picture. Another format may.

## Warnings when reading

warning-newer = This file comes from a newer version of Trayecto. It is open for reading only, because saving it would lose what this version does not know.
warning-more = { $count ->
    [one] and { $count } more warning
   *[other] and { $count } more warnings
}
warning-wrong-type = left out, because it is not { $expected }
expected-text = a text
expected-number = a number
expected-whole-number = a whole number
expected-true-or-false = true or false
expected-list = a list
expected-object = an object
warning-unknown-value = left out the unknown value “{ $value }”
warning-out-of-range = left out { $value }, because it is out of range
warning-unknown-field = left out an unknown field
warning-misplaced = left out, because it belongs to another kind of lane or card
warning-missing-field = the field “{ $field }” is missing; the usual value was taken
warning-duplicate-key = left out, because the field comes again further down
warning-duplicate-id = the id “{ $id }” was taken; it is now “{ $reissued }”
warning-bad-id = “{ $id }” is not a valid id; it is now “{ $reissued }”
warning-missing-id = an id was missing; it is now “{ $reissued }”
warning-unknown-reference = left out the reference to “{ $id }”, which is not there
warning-card-without-stage = left out the card, because its stage “{ $stage }” is not there
warning-duplicate-curve = there was a second curve of “{ $persona }”; both were merged
warning-duplicate-point = left out a second point in stage “{ $stage }”
warning-off-scale = left out the value { $value }, because it is not on the map's scale
warning-bad-scale = left out the scale, because it is not valid; the usual one was taken
warning-nameless-view = left out, because the view has no name
warning-duplicate-view = left out, because another view is called “{ $name }” too
warning-empty-replacement = left out, because it does not say which words to replace
warning-empty-phase = the phase had no stages; it was given one
warning-too-many = only the first { $limit } are read; the rest was left out
warning-text-too-long = the text was cut after { $limit } characters
warning-control-characters = control characters were removed from the text
warning-bad-photo = left out the picture, because it is not PNG, JPEG or WebP, or is too large
warning-bad-date = left out “{ $value }”, because it is not a date written YYYY-MM-DD
warning-bad-color = left out “{ $value }”, because it is not a colour
warning-bad-language = left out “{ $value }”, because it is not a language tag
warning-not-marked = the file does not say that it is a Trayecto map, but it looks like one
warning-loose-syntax = it has comments, extra commas or line breaks that JSON does not allow; it was read all the same
warning-damaged = the file is damaged from here on; what follows was not read
warning-foreign-encoding = the file is not UTF-8; it was read as { $encoding }
warning-bad-bytes = some bytes were not text and were replaced by �

## Steps of editing

step-write = Write in { $what }
step-change = Change { $property } of { $what }
step-value = Change value of { $what }
step-insert = Add { $what }
step-move = Move { $what }
step-split = Split { $what }
step-merge = Merge { $what } with the next
step-move-border = Move the start of { $what }
step-delete = Delete { $what }
step-paste = Paste { $what }
step-duplicate = Duplicate { $what }
step-replace = Replace in { $what }
step-set-aside = Set aside a finding about { $what }
step-count-again = Count a finding about { $what } again
step-named = { $what } “{ $name }”
step-map = map
step-persona = persona
step-phase = phase
step-stage = stage
step-lane = lane
step-cell = cell
step-card = card
step-curve = curve
step-point = emotion point
step-source = source
step-finding = finding
step-view = view
step-part = item
count-phases = { $count ->
    [one] { $count } phase
   *[other] { $count } phases
}
count-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
count-curves = { $count ->
    [one] { $count } curve
   *[other] { $count } curves
}
count-points = { $count ->
    [one] { $count } emotion point
   *[other] { $count } emotion points
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
count-views = { $count ->
    [one] { $count } view
   *[other] { $count } views
}
count-parts = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
property-kind = kind
property-language = language
property-market = market
property-date = date
property-scale = scale
property-turning-threshold = threshold of critical and high points
property-hide-evidence = evidence marks
property-hide-turning-points = signs of critical and high points
property-views = audience views
property-brand = brand
property-slides = slides
property-color = colour
property-hidden = visibility
property-collapsed = folding
property-moment-of-truth = moment of truth
property-width = width
property-height = height
property-line = line
property-perspective = perspective
property-span = span
property-concerns = personas
property-channel = channel
property-presence = presence
property-contact = contact
property-speaker = speaker
property-figure = value
property-target = target
property-due = due date
property-impact = impact
property-effort = effort
property-status = status
property-answers = answers
property-evidence = evidence
property-basis = origin of the value
property-photo = picture
property-sample-size = sample size
refused-off-scale = The value is off the map’s scale.
refused-nameless-view = The view needs a name.
refused-duplicate-view = Another view is already called “{ $name }”.
refused-empty-replacement = A replacement needs words to look for.
refused-invalid = The change contradicts other parts of the map and was not made.
refused-not-there = What was to be changed is no longer in the map.
refused-nothing = Nothing of what is selected can be changed like this.
refused-too-many = A map has { $what } at most.
refused-long-list = { $count ->
    [one] A list has { $count } entry at most.
   *[other] A list has { $count } entries at most.
}
refused-too-large = The map would be too large for a file. Some pictures may take less.
refused-no-card-lane = This lane holds no cards. Choose one that is neither an emotion lane nor a dividing line.
refused-no-emotion-lane = Emotion values lie in emotion lanes only.
refused-lane-not-empty = The lane is not empty and would lose what it holds. Empty it first.
refused-place = There is no such place in the map.
refused-first-stage = A phase cannot be split before its first stage.
refused-first-phase = No other phase comes before this one.
refused-last-phase = No other phase comes after this one that it could be merged with.
refused-phase-without-stage = Every phase needs a stage at least.

## Command line

cli-about = Trayecto: customer journey maps. Without a command it opens the window.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-value-command = COMMAND
cli-value-options = OPTIONS
cli-value-map = MAP
cli-value-file = FILE
cli-value-name = NAME
cli-value-size = WIDTHxHEIGHT
cli-help = Show this help
cli-version = Show the version
cli-map = Map file (.journey.json), or one that can be imported
cli-out = File to write
cli-what = What to export: map (if not given), curves, plan, figures, touchpoints, sheet (of a persona); plan, figures and touchpoints also as .csv or .xlsx
cli-persona = Whose sheet: a name, profile or id (the first persona if not given)
cli-no-persona = the map shows no persona called “{ $name }”.
cli-no-personas = the map shows no persona.
cli-lang = Language of the templates: es or en (the program's if not given)
cli-export = Export a map as a picture or a table
cli-scale = Pixels per map unit, 0.05 to 16 (1 if not given)
cli-fit = PNG of exactly that size in pixels, with the map as large as it goes and nothing around it
cli-background = Background: white (if not given) or transparent
cli-convert = Convert a map or a file that can be imported to what the target file's ending says: .json (map), .png, .xlsx, .csv, .mmd, .ojf or .md
cli-convert-to = Target file
cli-new = Make a map file from a template
cli-template = Name of the template (blank if not given); “trayecto templates” lists them
cli-templates = List the templates, one a line: name and title
cli-schema = Print the JSON Schema of the map format
cli-bench = Open the map in a window, measure camera paths, print one line of JSON
cli-seconds = Length of each path in seconds (3 if not given)
cli-examples =
    Examples:
      trayecto client.journey.json
      trayecto export client.journey.json -o client.png --fit 1920x1080
      trayecto new --template four-stages --lang en -o new.journey.json
cli-conflict = { $one } and { $others } exclude each other: they cannot be asked for together. “trayecto --help” tells what can be asked for.
cli-twice = { $one } can be given only once. “trayecto --help” tells what can be asked for.
cli-usage = the command line is not understood ({ $wrong }). “trayecto --help” tells what can be asked for.
cli-unknown-ending = “{ $file }” cannot be written as this: pictures end in .png, tables of plan, figures and touchpoints in .csv or .xlsx; convert also writes .json (map), .csv, .xlsx, .mmd, .ojf and .md.
cli-no-display = there is no display to open the window on; without one, work like this: trayecto export MAP -o PICTURE.png
cli-no-graphics = nothing can be drawn on this display ({ $details }); without a window, work like this: trayecto export MAP -o PICTURE.png
cli-no-output = the answer could not be written: { $details }
cli-force = Replace the file if it is there already
cli-exists = “{ $file }” is there already. Use --force to replace it.

cell-empty = Empty
value-on-scale = { $value } (from { $low } to { $high })

## Menus, palette, keys and finding

menu-add-stage = Add stage or phase
menu-add-lane = Add lane
menu-add-card = Add card
menu-move = Move
key-shift = Shift
key-enter = Enter
key-delete = Delete
key-backspace = Backspace
palette-field = Search commands and places of the map
palette-list = Commands and places
palette-nothing = Nothing is called that.
palette-hint = ↑ ↓ choose  ·  Enter accept  ·  Esc close
palette-go = Go to:
palette-lane = Add lane: { $kind }
palette-card = Add card: { $kind }
find-bar = Find in the map
find-unfold = Row for replacing
find-case = Match case
find-words = Whole words
find-count = { $at } of { $count }
find-found = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}
find-none = Not found
find-replacement = Replace with
find-replace = Replace
find-replace-all = All
find-replaced = { $count ->
    [one] { $count } match was replaced.
   *[other] { $count } matches were replaced.
}
find-in-hidden-lane = In a hidden lane
find-of-hidden-persona = Of a hidden persona
find-in-folded-lane = In a folded lane
find-not-shown = In “{ $field }”, which the map does not show
keys-filter = Filter the shortcuts
keys-around = Around the map
keys-pointer = With the mouse
keys-select-more = Select several things
keys-select-more-how = Ctrl + click  ·  Shift + click
keys-select-region = Select a region
keys-select-region-how = drag the ground
keys-drag = Move parts of the map
keys-drag-how = drag
keys-drag-copy = Copy parts of the map
keys-drag-copy-how = Ctrl + drag
keys-drag-free = Emotion between two levels
keys-drag-free-how = Shift + drag
keys-write = Write, or add a card
keys-write-how = double click
keys-size = Automatic width and height
keys-size-how = double click on the border
keys-menu = Open the menu
keys-menu-how = right button

# Editing
command-save = Save
command-save-as = Save as…
command-undo = Undo
command-redo = Redo
command-toggle-history = History of changes
command-toggle-review = Review
command-toggle-guide = Guide
command-toggle-touchpoints = Touchpoints below the map
command-toggle-plan = Action plan below the map
command-toggle-figures = Figures below the map
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-delete = Delete
command-select-all = Select all
command-find = Find…
command-find-next = Find next
command-find-previous = Find previous
command-replace = Replace…
command-write = Write the text
command-insert-card = Add a card
command-add-action = Add an action for this
command-insert-stage-after = Add a stage after
command-insert-stage-before = Add a stage before
command-insert-lane-after = Add a lane below
command-insert-lane-before = Add a lane above
command-insert-phase-after = Add a phase after
command-insert-phase-before = Add a phase before
command-insert-persona = Add a persona
command-split-phase = Split the phase at this stage
command-merge-phases = Merge the phase with the next
command-toggle-hidden = Hide or show
command-show-hidden = Show everything hidden
command-toggle-collapsed = Fold or unfold the lane
command-toggle-moment-of-truth = Moment of truth
command-raise-point = Raise the emotion by a level
command-lower-point = Lower the emotion by a level
command-widen = Extend the card by a stage
command-narrow = Shorten the card by a stage
command-move-left = Move left
command-move-right = Move right
command-move-up = Move up
command-move-down = Move down
command-go-left = Go left
command-go-right = Go right
command-go-up = Go up
command-go-down = Go down
command-extend-left = Extend the selection left
command-extend-right = Extend the selection right
command-extend-up = Extend the selection up
command-extend-down = Extend the selection down
command-show-menu = Open the menu of the selection
command-select-tool = Select and edit
command-hand-tool = Hand: move the view
command-show-map = Map
command-show-curves = Emotion curves
command-show-sheet = Persona sheet
command-show-plan = Action plan as a page
command-show-figures = Figures as a page
command-toggle-elements = Panel of personas and cards
command-show-palette = Find a command…
state-changed = not saved
part-legend = Legend
part-brake-and-insight = Brake and insight of { $persona }
part-curve-of = Curve of { $persona }
value-unknown = no value
field-title = Title
field-level = Name of the level
field-name = Name
field-text = Text
field-unit = Unit
field-attitudes = Attitudes and use
field-goals = Goals
field-needs = Needs
field-motivations = Motivations
field-brake = Brake
field-insight = Purchase insight
minimap = Map in miniature
new-persona = New persona
new-phase = New phase
saved = Saved to { $file }
save-broke-off = Saving broke off. The file was not touched: try again.
dialog-save-failed = Could not save
dialog-unsaved = There are changes that are not saved
unsaved-text = What about the changes to “{ $title }”?
button-discard = Discard
dialog-discard-changes = Discard the changes?
dialog-keep-editing = Keep editing
dialog-field-full =
    { $count ->
        [one] At most { $count } character.
       *[other] At most { $count } characters.
    }
button-save = Save
tab-inspector = Details
tab-history = History
tab-map = Map
tab-curves = Curves
tab-sheet = Persona
tab-plan-page = Plan
tab-figures-page = Figures
tab-review = Review
tab-guide = Guide
tab-touchpoints = Touchpoints
tab-plan = Action plan
tab-figures = Figures
close-below = Hide this panel
history-start = Map as it was opened
menu-edit = Edit
menu-map = Map
undo-named = Undo: { $step }
redo-named = Redo: { $step }
paste-nothing = There is nothing on the clipboard that can be pasted here.
paste-left-out = { $count ->
    [one] One part found no place and was left out.
   *[other] { $count } parts found no place and were left out.
}

## Details panel

mixed-values = mixed values
several-hint = What you change here changes for all of them.
not-stated = Not stated
automatic = Automatic
by-channel = As the channel ({ $usual })
by-channels = As the channel
section-project = Project
section-emotions = Emotions
section-portrait = Portrait
section-motives = What drives and holds back
section-team = For the team
section-look = Appearance
field-language = Language of the map
field-scale = Scale
field-turning-threshold = Critical and high from (%)
field-hide-evidence = Hide evidence marks in the picture
field-hide-turning-points = Hide the signs of critical and high points in the picture
field-views = Audience views
field-brand = Brand
field-slides = On slides
slides-whole = The whole map on one
slides-phases = One per phase
field-color = Colour
field-hidden = Hidden on the map
field-collapsed = Folded
field-width = Column width
field-height = Least lane height
field-line = What it separates
field-span = Stages it covers
field-photo = Picture
hint-one-a-line = One per line
hint-date = Day/month/year
wrong-number = This takes a number, such as 12.5.
wrong-whole-number = This takes a whole number, without decimals or sign.
wrong-span = This takes a whole number from 1 up.
wrong-threshold = This takes a whole number from 1 to 100.
wrong-date = This date is not understood. Write it like 22/11/2026.
wrong-length = It must be between 20 and 4000. Left empty, it adjusts itself.
wrong-color = A colour has six digits, such as #1F7A8C.
wrong-value = Off the scale, which runs from { $low } to { $high }.
wrong-scale = The lowest value must be below the highest.
color-exact = Exact colour
color-blue = Blue
color-teal = Teal
color-green = Green
color-olive = Olive
color-amber = Amber
color-orange = Orange
color-red = Red
color-pink = Pink
color-violet = Violet
color-slate = Slate
language-es = Spanish
language-en = English
language-ca = Catalan
language-eu = Basque
language-gl = Galician
language-pt = Portuguese
language-fr = French
language-de = German
language-it = Italian
line-interaction = Line of interaction
line-visibility = Line of visibility
line-internal-interaction = Internal interaction
line-other = Another line
scale-three-levels = Three levels (−1 to 1)
scale-five-levels = Five levels (−2 to 2)
scale-minus-two-to-two = −2 to 2, with decimals
scale-one-to-five = 1 to 5
scale-one-to-ten = 1 to 10
scale-minus-five-to-five = −5 to 5
scale-own = Custom
scale-lowest = Lowest value
scale-highest = Highest value
scale-levels = Named levels
scale-no-names = None
scale-level-names = Names of the levels
level-named = Level { $level }
scale-rounds = { $count ->
    [one] { $count } value will be rounded:
   *[other] { $count } values will be rounded:
}
button-apply = Apply
make-unknown = Clear the value
make-unknown-tip = Removes the value and leaves a gap in the curve
concerns-all = With none ticked, it concerns all of them.
evidence-level = How well it is known
evidence-of = Evidence for { $field }
edit-source = Open the source { $source }
new-source = New source…
cite-source = Cite a source…
search-source = Find a source…
new-tag = New tag…
remove-tag = Remove the tag { $tag }
search-channel = Find a channel…
channel-own = Other channel
channel-own-name = Name of the channel
channel-own-named = Use “{ $name }”
add-answer = Add…
search-answer = Find in the map…
remove-answer = Remove { $answer }
critical-points = Critical points
high-points = High points
more-by-search = There are more: type to find them.
nothing-found = Nothing matches.
remove-photo = Remove the picture
photo-opening = Opening the picture…
photo-damaged = The picture is damaged.
no-personas = This map has no personas yet.

## Elements panel

left-personas = Personas
left-cards = Cards
left-channels = Touchpoints
left-lanes = Add a lane
left-no-personas = None yet. Use + to add the first persona who makes the journey.
left-cards-hint = Drag onto a cell, or select a cell and click.
tile-in-cell = A click adds it to the selected cell.
tile-drag = Drag it onto a cell of the map.
add-lane = Add a lane: { $kind }
activate-persona = Bring out the curve of { $persona }
deactivate-persona = No longer bring out the curve of { $persona }
hide-persona = Hide { $persona }
show-persona = Show { $persona }

# Exporting on the command line.
cli-value-text = TEXT
cli-export-maps = Maps; several go to a folder
cli-export-out = File to write (.png, .svg, .pdf, .pptx, .html; .csv or .xlsx for tables); with --format or several maps, or with --preset and no such ending, the folder of the files, which is made if it is not there
cli-format = Formats, separated by commas; --out is then a folder
cli-page = Page: map (as large as the map, the default), 16:9, 4:3, a4, a3, a2, a1 or a0 (landscape), a4-portrait to a0-portrait, or width × height in millimetres, as in 300x200
cli-margin = White around the picture on such a page, in millimetres (default 8)
cli-split = Part the map: none (default), auto (as few pages as are legible), phases, or so many stages per page
cli-min-pt = Smallest text on the pages in points (default 12); implies --split auto
cli-type-scale = Size of the type in its boxes, 0.75 to 2 (default 1)
cli-header = Text above the picture, on every page
cli-footer = Text below the picture, on every page
cli-date = Show the map's date on every page
cli-numbers = Number the pages
cli-dpi = Pixels per inch of PNG (default 192)
cli-theme = Colours: light (if not given) or dark
cli-hide = What the picture does without, separated by commas: how well things are known (evidence), moments-of-truth, critical and high points (turning-points), emotion-notes, what works and what hurts at touchpoints (works-and-hurts), brake and purchase insight (brake-and-insight), photos, owners, author and client (origin)
cli-svg-text = How SVG holds its text: text (default; for browsers, searchable, small) or outlines (the same everywhere: PowerPoint, Illustrator, Inkscape)
cli-notes = Slides come with the findings of the review as speaker notes; not through a view
cli-same-name = { $file } would be written twice: two of the maps have that name
cli-no-picture = the touchpoints can be exported as a table only: -o FILE.csv or FILE.xlsx
cli-editable = PNG, SVG and PDF hold the map, without what is hidden: opening such a picture opens the map
