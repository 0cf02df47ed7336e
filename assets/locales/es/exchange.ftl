# Exportar para otros programas

outline-untitled = Mapa sin título
outline-as-is = Situación actual (as-is)
outline-to-be = Situación objetivo (to-be)
outline-lanes = Carriles
outline-sources = Fuentes
outline-stage = { $number }. { $name }
outline-until = hasta { $stage }
outline-mood-very-low = muy negativa
outline-mood-low = negativa
outline-mood-neutral = neutra
outline-mood-high = positiva
outline-mood-very-high = muy positiva
