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

## Hace cuánto

versions-just-now = hace un momento
versions-minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
versions-hours-ago = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
versions-days-ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
versions-size = { $number } { $unit }

## Cambios de otros

outside-changed = «{ $file }» se ha cambiado fuera de Trayecto.
outside-and-here = { $count ->
    [one] Aquí tienes { $count } cambio sin guardar.
   *[other] Aquí tienes { $count } cambios sin guardar.
}
outside-unreadable = «{ $file }» se ha cambiado fuera de Trayecto, y lo que contiene ahora no se puede leer como mapa. Tu mapa sigue como está.
outside-gone = «{ $file }» ya no está en su carpeta. Tu mapa sigue abierto; al guardar, el archivo se escribe de nuevo.
outside-moved = «{ $file }» se llama ahora «{ $to }».
outside-folder-gone = No se puede llegar a la carpeta de «{ $file }». Tu mapa sigue abierto: vuelve a conectar la unidad o guárdalo en otro sitio.
outside-differences = Ver diferencias…
outside-keep = Conservar lo mío
outside-reload = Recargar
outside-follow = Seguir con el nuevo nombre
outside-fine = Entendido
outside-compare = ¿Recargar el mapa desde su archivo?
outside-compare-intro = Esto es lo que cambia en tu mapa al recargar. Si conservas lo tuyo, al guardar quedará en el archivo, y la otra versión, en la misma carpeta con otro nombre.
outside-reloaded = «{ $file }» se ha vuelto a leer. Con Deshacer recuperas tu mapa.
outside-followed = El mapa se guarda ahora en «{ $file }».
outside-step-reload = Recargar desde el archivo
outside-state-gone = falta el archivo
outside-state-changed = cambiado fuera
outside-state-both = sin guardar, cambiado fuera
outside-unsaved = { $count ->
    [one] { $count } cambio sin guardar.
   *[other] { $count } cambios sin guardar.
}
outside-unsaved-since = El primero se hizo { $ago }.
outside-unsaved-since-one = Se hizo { $ago }.
outside-unsaved-new = Este mapa todavía no se ha guardado en ningún archivo.
outside-unsaved-gone-title = Falta el archivo del mapa
outside-unsaved-gone = «{ $title }» ya solo está aquí: si no lo guardas, se pierde el mapa entero.

## Volver a lo que hay en el archivo

revert-command = Volver a lo guardado…
revert-title = ¿Volver a lo guardado?
revert-intro = Esto es lo que cambia en tu mapa si vuelves a lo que hay en su archivo.
revert-changes = { $count ->
    [one] Se descarta { $count } cambio sin guardar; mientras el mapa siga abierto, Deshacer lo recupera.
   *[other] Se descartan { $count } cambios sin guardar; mientras el mapa siga abierto, Deshacer los recupera.
}
revert-button = Volver a lo guardado
revert-done = El mapa está como se guardó. Con Deshacer recuperas tus cambios.
revert-nothing = El mapa ya está como en su archivo.
revert-failed = No se pudo leer lo guardado
revert-step = Volver a lo guardado

## Copias y versiones anteriores

versions-command-save-copy = Guardar una copia…
versions-copy-word = copia
versions-copy-saved = Copia guardada en { $file }
versions-save-mine = Guardar lo mío aparte…
versions-files-save-copy = Guardar una copia del mapa
versions-command = Versiones anteriores…
versions-title = Versiones anteriores
versions-looking = Buscando versiones anteriores…
versions-none = Todavía no hay versiones anteriores.
versions-none-about = Cada vez que guardas, Trayecto conserva en este equipo una versión del mapa: las diez últimas.
versions-intro = Las últimas versiones que se guardaron en este equipo, con lo que cambiaría en el mapa al restaurar cada una.
versions-today = Hoy, { $time }
versions-yesterday = Ayer, { $time }
versions-day = { $date }, { $time }
versions-time = { $hour }:{ $minute }
versions-same = Igual que ahora
versions-damaged = Esta versión no se puede leer.
versions-opening = Abriendo…
versions-restore = Restaurar
versions-restored = La versión está abierta como un cambio sin guardar: guarda para conservarla o deshaz para volver.
versions-step-restore = Restaurar una versión anterior
versions-read-only = Este mapa es de solo lectura, así que no se puede restaurar ninguna versión en él.
