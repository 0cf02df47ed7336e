# Saving, versions, changes by other programs

## Differences between two maps

differences-map = The map as a whole
differences-personas = Personas
differences-phases = Phases
differences-lanes = Lanes
differences-sources = Sources
differences-finding = Finding set aside
differences-emotion = Emotion of { $persona }
differences-added = added
differences-added-with = { $count ->
    [one] added, with { $count } card
   *[other] added, with { $count } cards
}
differences-removed = removed
differences-removed-with = { $count ->
    [one] removed, with { $count } card
   *[other] removed, with { $count } cards
}
differences-moved = moved from { $from } to { $to }
differences-reordered = in another position
differences-from-to = { $what }: { $from } → { $to }
differences-changed = { $what } changed
differences-value = Value: { $from } → { $to }
differences-unseen = details that do not show on the map
differences-quoted = “{ $text }”
differences-empty = (empty)
differences-nameless = (no name)
differences-yes = yes
differences-no = no
differences-count = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
differences-none = There are no differences.
differences-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
