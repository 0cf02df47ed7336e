# Audience views. Every key is in es/audience.ftl as well.

## Commands
audience-menu = View as
audience-command = Audience views…
audience-command-leave = Leave the audience view
audience-command-turning-points = Critical and high points in the picture
audience-palette = View as: { $view }

## Looking
audience-bar = Seen by: { $view }. You can look, not edit.
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
