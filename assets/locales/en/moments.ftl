# Moments and evidence. Every key is in es/moments.ftl as well.

## The picture
moments-steepest-fall = Steepest fall
moments-legend-assumed-line = Stretch only assumed

## Views
moments-command-only = Only what concerns the active persona
moments-command-dim = Dim what is only assumed
moments-command-marks = Evidence marks in the picture
moments-chips = How the map is shown
moments-chip-only = Only { $persona }
moments-chip-dimmed = What is only assumed is dimmed
moments-show-only = Only what concerns this persona
moments-show-all = Show everything again
moments-export-only = Exported as it is shown: only what concerns { $persona }.
moments-find-filtered = Not to be seen: only what concerns { $persona } is shown

## What is happening here?
moments-what-happens = What is happening here?
moments-is-critical = Critical point: emotion is at its lowest here, and the customer may leave.
moments-is-high = High point: the experience is at its best here. This is what people remember and recommend.
moments-is-fall = Steepest fall: from “{ $stage }” on, emotion drops more than in any other step.
moments-is-decisive = Moment of truth: whether they go on depends on this stage.
moments-actions = Actions that answer it
moments-no-action = No action answers it yet.
moments-add-action = Add an action
moments-add-action-for = Add an action for “{ $pain }”
moments-pains = Pains of the stage
moments-no-pains = No pain has been noted here.
moments-touchpoints = Touchpoints of the stage
moments-no-touchpoints = There is no touchpoint here.
