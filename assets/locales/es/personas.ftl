# Personas y fotos. Cada clave está también en en/personas.ftl.

personas-sheet-hidden = Esta persona está oculta en el mapa: su ficha no se dibuja.
personas-sheet-gone = Esta persona ya no está en el mapa.
personas-sheet-empty = Aún no se sabe nada más de esta persona. Completa sus datos en el panel de detalles.
personas-sheet-summary = Quién es
personas-sheet-critical = Puntos críticos
personas-sheet-high = Puntos de euforia
personas-sheet-moments = Momentos de la verdad
personas-sheet-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
personas-sheet-touchpoints = { $count ->
    [one] punto de contacto
   *[other] puntos de contacto
}
personas-sheet-moments-count = { $count ->
    [one] momento de la verdad
   *[other] momentos de la verdad
}
personas-sheet-pains = { $count ->
    [one] punto de dolor
   *[other] puntos de dolor
}
