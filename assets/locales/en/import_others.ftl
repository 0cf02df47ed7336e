# How files of other editors were read

import-kind-structured = JSON or YAML with stages

import-others-customer = Customer
import-others-emotions = Emotions
import-others-touchpoints = Touchpoints
import-others-thoughts = Thoughts and feelings
import-others-evidence = Physical evidence
import-others-onstage = Frontstage
import-others-backstage = Backstage
import-others-support = Support processes
import-others-summary = Summary
import-others-status = Status
import-others-planned = Planned journey
import-others-severity-medium = medium severity
import-others-severity-high = high severity
import-others-score = Score: { $score }
import-others-deviation = deviation
import-others-compliance-adhoc = ad hoc
import-others-compliance-failing = failing
import-others-compliance-missing = missing
import-others-row = Row { $number }
import-others-column = Column { $number }

import-others-unknown-stage = “{ $text }” belongs to a stage that is not in the file ({ $stage })
import-others-no-stage = “{ $text }” names no stage
import-others-unknown-lane = “{ $text }” belongs to a lane that is not in the file ({ $lane })
import-others-no-lane = “{ $text }” names no lane
import-others-repeated = “{ $id }” appears twice; what refers to it was given to the first
import-others-loose-reference = “{ $reference }” is not an exact reference; the part whose name matches was taken
import-others-unknown-actor = “{ $actor }” takes part but is not declared; a lane was added
import-others-several-values = { $count } emotions in “{ $stage }”: their average was taken
import-others-off-scale = The emotion { $value } in “{ $stage }” is off the scale
import-others-words-as-values = Words such as “{ $example }” were turned into values; check the curve
import-others-guessed-lane = What the lane “{ $lane }” holds was taken from its name or its content
import-others-moment-of-stage = “{ $text }” is a moment of truth but not a touchpoint, so its stage is marked
import-others-no-place =
    { $count ->
        [one] The field “{ $field }” has no place of its own in a map
       *[other] The field “{ $field }” has no place of its own in a map ({ $count } times)
    }
import-others-unknown-value = The field “{ $field }” holds a value that is not known: “{ $value }”
import-others-other-part = The part “{ $part }” is not about the journey
import-others-no-kind = A part of the file is not about the journey
import-others-made-stages = The file names no stages; they were made from what it does have
import-others-made-lanes = The file names no lanes; they were made from how things lie
import-others-outside-of-grid = “{ $text }” lies outside of the columns and rows
import-others-connections =
    { $count ->
        [one] One connection has no place in a map
       *[other] { $count } connections have no place in a map
    }
import-others-formatting = Formatting was taken off the texts
import-others-link = Only the name was taken of “{ $address }”: nothing is opened
import-others-mended-syntax = The file breaks the rules of its format; it was read all the same
import-others-deviation-from-plan = “{ $text }” is a deviation from the planned journey; its card is tagged
