# Touchpoints. Every key is in es/touchpoints.ftl as well.

touchpoints-mix = Mix per stage
touchpoints-mix-of = { $stage }: { $physical } physical, { $online } online; { $direct } direct, { $indirect } indirect
touchpoints-break = A break: only physical, between stages that are only online
touchpoints-break-next = A break: only physical, and the next stage is only online
touchpoints-break-previous = A break: only physical, and the stage before is only online
touchpoints-only-stage = Click: show only the touchpoints of this stage
touchpoints-all-stages = Click: show those of all stages again
touchpoints-search = Find touchpoints…
touchpoints-any = Any
touchpoints-filter-by = Show only: { $column }
touchpoints-without-owner = Without owner
touchpoints-only-moments = Moments of truth
touchpoints-show-all = Show all
touchpoints-count = { $shown } of { $all }
touchpoints-export = Export table…
touchpoints-sort-by = Sort by { $column }
touchpoints-sorted-up = { $column }: sorted upwards
touchpoints-sorted-down = { $column }: sorted downwards
touchpoints-cell = { $column }: { $touchpoint }
touchpoints-everybody = All
touchpoints-none-fit = No touchpoint fits. Show all to see them again.
touchpoints-hidden = { $count ->
    [one] One touchpoint lies in a hidden lane; it is neither listed nor counted.
   *[other] { $count } touchpoints lie in hidden lanes; they are neither listed nor counted.
 }
touchpoints-empty = No touchpoints yet
touchpoints-empty-hint = A touchpoint is where customer and company meet: a shop, a call, a review. Select a cell of the map and click a channel in the left panel, or drag the channel onto the map. Channels of your own: type their name into “Find a channel”.
touchpoints-show-elements = Show the left panel
touchpoints-export-command = Export touchpoints…
touchpoints-file-name = touchpoints
touchpoints-column-last-stage = Last stage
touchpoints-column-sources = Sources
touchpoints-yes = Yes
