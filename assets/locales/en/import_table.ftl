# How tables were read

import-table-customer = Customer

import-table-cells-left-out = The table is very large: only { $count } cells were read
import-table-stage-name = The stage “{ $was }” is now called “{ $now }”
import-table-not-an-emotion = “{ $text }” does not say how good the experience is, so it is a note
import-table-several-emotions = “{ $text }” names several emotions; the value between them was taken
import-table-guessed-emotion = The emotion in “{ $text }” was guessed from a few words
import-table-mean = { $number } rows give an emotion for the stage “{ $stage }”; their mean was taken
import-table-off-scale = “{ $text }” is not on the chosen scale, so it is a note
import-table-feelings = { $count ->
    [one] One emotion in words or signs was turned into a value; the words are in the point’s note
   *[other] { $count } emotions in words or signs were turned into values; the words are in the points’ notes
}
import-table-several-scales = The emotions are on different scales and were all brought to −2 to 2
import-table-whose-emotions = The table does not say whose emotions these are; they belong to the persona “{ $name }”
import-table-unknown-line = “{ $name }” was read as a lane of texts
import-table-line-to-notes = “{ $name }” is in the lane of notes
import-table-line-left-out = “{ $name }” was left out
import-table-group-left-out = “{ $name }” only groups other rows or columns and was left out
import-table-above = “{ $text }” stands above the table and is a note in the first stage
import-table-long-row = The row has { $cells } cells, but the header only { $names }: a value with a separator may lack its quotation marks, and what follows may stand in the wrong column
import-table-column = Column { $number }
