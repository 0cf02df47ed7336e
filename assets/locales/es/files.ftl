# Guardar, versiones, cambios de otros programas

## Diferencias entre dos mapas

differences-map = El mapa en conjunto
differences-personas = Personas
differences-phases = Fases
differences-lanes = Carriles
differences-sources = Fuentes
differences-finding = Hallazgo apartado
differences-emotion = Emoción de { $persona }
differences-added = se añade
differences-added-with = { $count ->
    [one] se añade, con { $count } tarjeta
   *[other] se añade, con { $count } tarjetas
}
differences-removed = se quita
differences-removed-with = { $count ->
    [one] se quita, con { $count } tarjeta
   *[other] se quita, con { $count } tarjetas
}
differences-moved = pasa de { $from } a { $to }
differences-reordered = cambia de posición
differences-from-to = { $what }: { $from } → { $to }
differences-changed = cambia { $what }
differences-value = Valor: { $from } → { $to }
differences-unseen = detalles que no se ven en el mapa
differences-quoted = «{ $text }»
differences-empty = (vacío)
differences-nameless = (sin nombre)
differences-yes = sí
differences-no = no
differences-count = { $count ->
    [one] { $count } diferencia
   *[other] { $count } diferencias
}
differences-none = No hay diferencias.
differences-more = { $count ->
    [one] Y { $count } más.
   *[other] Y { $count } más.
}
