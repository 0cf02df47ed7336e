# Moments and evidence. Every key is in es/moments.ftl as well.

## The picture
moments-steepest-fall = Steepest fall
moments-legend-assumed-line = Stretch only assumed
