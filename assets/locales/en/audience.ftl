# Audience views. Every key is in es/audience.ftl as well.

## Commands
audience-menu = View as
audience-command = Audience views…
audience-command-leave = Leave the audience view
audience-command-turning-points = Critical and high points in the picture
audience-palette = View as: { $view }

## Looking
audience-bar = Seen by: { $view }. You can look, not edit.
audience-bar-name = Seen by: { $view }
audience-bar-export = Export…
audience-bar-edit = Edit the view…
audience-bar-leave = Leave (Esc)
audience-coming = One moment…
audience-gone = The view “{ $view }” is not there any more.
audience-left = The view is not there any more: this is the map as you edit it.
audience-saved = Map saved
audience-not-edited = Nothing is edited in an audience view. Leave it first.

## Exporting
audience-export-for = For whom
audience-export-view = What is seen
audience-export-everything = Everything that is shown
audience-export-gone = The view “{ $view }” is not there any more. Nothing is exported until you choose what is to be seen.

## The dialog
audience-title = Audience views
audience-about = A view shows the map as somebody else is to see it: the client, the board, the team. It hides lanes, phases, personas and details and replaces words, and the map itself stays whole.
audience-start-client = A view for the client
audience-start-client-about = Without internal lanes, actions or owners. The client keeps their name.
audience-start-reference = A view for others, as a reference
audience-start-reference-about = The same, and nothing says whose map it is: with another name for the client, without author and brand.
audience-start-empty = An empty view
audience-start-empty-about = It shows everything until you hide something.
audience-client-name = Client
audience-reference-name = Reference
audience-client-alias = Client A
audience-new-name = New view
audience-list = Views
audience-new = New view
audience-duplicate = Duplicate view
audience-up = Move up
audience-down = Move down
audience-remove = Delete view
audience-name = Name of the view
audience-name-empty = A view needs a name.
audience-nameless = (no name)
audience-name-taken = Another view has this name already.
audience-lanes = Lanes shown
audience-phases = Phases shown
audience-personas = Personas shown
audience-all = All
audience-none = None
audience-nothing = The map has none.
audience-hidden-in-map = hidden in the map itself
audience-still-hurts = Touchpoints still show what hurts.
audience-still-brakes = Personas still show their brake.
audience-still-hide = Hide that too
audience-still-hide-about = It is unticked in the details below
audience-for-the-team = Nothing that is seen or exported through a view has internal notes of the team, its tags or findings of the review in it.
audience-details = Details shown
audience-evidence = Evidence
audience-evidence-about = How well things are known, and the sources
audience-moments = Moments of truth
audience-moments-about = The stars of stages and touchpoints
audience-turning-points = Critical and high points
audience-turning-points-about = Their signs on the curves, and where most is lost
audience-emotion-notes = Notes of emotions
audience-emotion-notes-about = Why an emotion is what it is
audience-works-and-hurts = What works and what hurts
audience-works-and-hurts-about = At touchpoints, the lines with plus and minus
audience-brake-and-insight = Brake and purchase insight
audience-brake-and-insight-about = What holds personas back from buying, and what unlocks it
audience-photos = Photos
audience-photos-about = The portraits of the personas
audience-owners = Owners
audience-owners-about = Who is responsible for touchpoints and actions
audience-origin = Origin
audience-origin-about = Author, client, and the brand’s logo and footer
audience-words = Words replaced
audience-words-about = In all texts, from top to bottom, whatever the case and the accents.
audience-words-find = Find
audience-words-with = Replace with
audience-words-inside = also inside words
audience-words-add = Add words
audience-words-remove = Delete words
audience-words-places =
    { $count ->
        [0] not found in the map
        [one] found once
       *[other] found { $count } times
    }
audience-words-short = “{ $short }” also stands by itself.
audience-words-short-add = Replace it too
audience-words-left =
    { $count ->
        [one] one place inside a longer word is left as it is
       *[other] { $count } places inside longer words are left as they are
    }
audience-preview = What is seen: { $view }
audience-look = View as
audience-done = OK

## Command line
cli-view = Only what an audience sees: the map's view of that name
cli-view-named = “{ $name }”
cli-no-view = the map has no view called “{ $name }”. It has { $views }. Nothing was exported of it.
cli-no-views = the map has no view called “{ $name }”, nor any other. Nothing was exported of it.
cli-view-no-plan = in the view “{ $view }” the map shows no actions, so there is no plan to export. Show a lane with actions in it, or choose another view. Nothing was exported of it.
