# How Mermaid journeys were read

# What the import adds
import-mermaid-nobody = Customer
import-mermaid-steps = Steps

# Remarks
import-mermaid-header = “{ $text }” was taken for the first word of the diagram; Mermaid wants “journey”.
import-mermaid-before-header = “{ $text }” stands before the first word of the diagram: Mermaid rejects that. It was taken for a title where there is no other.
import-mermaid-front-matter-open = The block between “---” lines is not where Mermaid looks for it or has no end. Its title was taken.
import-mermaid-front-matter-broken = The block between “---” lines is not valid YAML: Mermaid rejects the diagram. Only its title was taken.
import-mermaid-keyword-colon = “{ $keyword }:” was taken for “{ $keyword }”; with the colon Mermaid makes a task of it.
import-mermaid-bare-keyword = Nothing stands after “{ $keyword }”.
import-mermaid-swallowed = A word has nothing after it, so Mermaid takes the line below, “{ $text }”, for its text; so does the map.
import-mermaid-mark-in-name = Mermaid takes no colon, semicolon or number sign here; the name is “{ $name }”.
import-mermaid-semicolon = Mermaid takes no semicolons. Those at the end were left out; those between people were taken for commas.
import-mermaid-wide-marks = Full-width marks were taken for colons and commas.
import-mermaid-keyword-in-name = “{ $name }” was taken for a task. Mermaid rejects it, because it begins with a word of its own.
import-mermaid-title-like-task = “{ $text }” reads like a task, but Mermaid takes it for the title; so does the map.
import-mermaid-title-replaced = A later title takes the place of “{ $text }”.
import-mermaid-better-reading = The last number was taken for the score of “{ $name }”. Mermaid cuts the name at its first colon and finds no score.
import-mermaid-arrow-score = The number after the arrow was taken for the score.
import-mermaid-score-guessed = “{ $text }” was taken for a score; Mermaid does not read it as a number.
import-mermaid-no-score = “{ $name }” has no score, so it has no emotion.
import-mermaid-score-unreadable = “{ $text }” stands where the score should be and is no number, so there is no emotion. The text was kept.
import-mermaid-no-name = This task has no name.
import-mermaid-extra-pieces = “{ $text }” stands after the people. Mermaid drops it; the map keeps it with the task.
import-mermaid-comment = “{ $text }” was left out: Mermaid takes it for a comment.
import-mermaid-empty-section = “{ $name }” has no tasks. It became a phase with one stage of the same name.
import-mermaid-added-persona = Scores of tasks that name nobody were given to the persona “{ $persona }”.
import-mermaid-mean-scores = Where a stage has several scores of a persona, their mean was taken. The single scores are in the notes of the emotion points.
import-mermaid-other-scale = Some scores lie outside of Mermaid's 1 to 5. A scale was chosen that holds them all; no score was changed.
import-mermaid-hidden-title = The diagram has a title for screen readers, which was kept.
import-mermaid-other-diagram = Here stands a Mermaid diagram of the kind “{ $diagram }”, which was left out.

# What is said in a journey written for Mermaid
mermaid-other-scale = The scores go from 1 to 5 here; on the map they go from { $min } to { $max }.
mermaid-mean = A mean: { $scores }
