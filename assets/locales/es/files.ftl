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

## Por qué no se guardó un archivo. Lo que sigue a los dos puntos de `save-failed`.

save-reason-full = no queda espacio en el disco. Libera espacio o guarda en otro sitio.
save-reason-quota = se ha agotado el espacio que tienes asignado en este disco. Borra algo tuyo o guarda en otro sitio.
save-reason-damaged = el disco da un error. Puede estar fallando o mal conectado: guarda cuanto antes en otro disco.
save-reason-denied = no tienes permiso para escribir en esta carpeta o para cambiar este archivo. Pide el permiso o guarda en otro sitio.
save-reason-not-permitted = el sistema prohíbe el cambio; puede que el archivo o su carpeta estén bloqueados. Desbloquéalos o guarda en otro sitio.
save-reason-read-only-disk = el disco es de solo lectura. Guarda en otro disco.
save-reason-name = el nombre es demasiado largo para este disco o tiene caracteres que no admite. Elige otro más corto y sencillo.
save-reason-no-folder = su carpeta no está. Puede que se haya movido o que se haya desconectado la unidad: recupérala o guarda en otro sitio.
save-reason-stale = el servidor ha sustituido o quitado la carpeta mientras tanto. Abre la carpeta de nuevo y vuelve a guardar, o guarda en otro sitio.
save-reason-no-answer = el servidor no respondió a tiempo. Comprueba la red y vuelve a guardar, o guarda en este equipo.
save-reason-unreachable = no se puede llegar al servidor. Comprueba la red y vuelve a guardar, o guarda en este equipo.
save-reason-busy = otro programa está usando el archivo. Ciérralo allí y vuelve a guardar, o elige otro nombre.
save-reason-too-large = este disco no admite archivos de ese tamaño. Guarda en otro disco.
save-reason-other = el sistema responde «{ $details }». Guarda en otro sitio.

save-no-backup = Guardado, pero esta versión no se pudo añadir a las anteriores: { $reason }
save-conflict =
    Otro programa cambió «{ $file }» después de que lo abrieras. Tu versión está guardada ahí. La otra queda al lado, como:

    { $copies }
save-conflict-title = Otro programa había cambiado el archivo
# En el nombre de un archivo: «Mapa (conflicto 2026-11-25 10.30).journey.json».
save-conflict-word = conflicto
save-protected-title = El archivo está protegido
save-protected = «{ $file }» está marcado para que no se cambie o es de otra persona. Puedes reemplazarlo de todos modos o guardar con otro nombre.
save-protected-replace = Reemplazarlo
