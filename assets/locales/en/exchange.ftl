# Exporting for other programs

outline-untitled = Untitled map
outline-as-is = Current state (as-is)
outline-to-be = Target state (to-be)
outline-lanes = Lanes
outline-sources = Sources
outline-stage = { $number }. { $name }
outline-until = up to { $stage }
outline-mood-very-low = very negative
outline-mood-low = negative
outline-mood-neutral = neutral
outline-mood-high = positive
outline-mood-very-high = very positive
