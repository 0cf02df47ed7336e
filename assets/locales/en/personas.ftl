# Personas and photos. Every key is in es/personas.ftl as well.

personas-sheet-hidden = This persona is hidden on the map: her sheet is not drawn.
personas-sheet-gone = This persona is no longer in the map.
personas-sheet-empty = Nothing more is known of this persona yet. Fill in her details in the details panel.
personas-sheet-summary = Who it is
personas-sheet-critical = Critical points
personas-sheet-high = High points
personas-sheet-moments = Moments of truth
personas-sheet-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
personas-sheet-touchpoints = { $count ->
    [one] touchpoint
   *[other] touchpoints
}
personas-sheet-moments-count = { $count ->
    [one] moment of truth
   *[other] moments of truth
}
personas-sheet-pains = { $count ->
    [one] pain
   *[other] pains
}
