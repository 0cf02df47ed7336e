# Lo que no estaba guardado al terminar el programa, en español.

recovery-command = Recuperar trabajo sin guardar…
recovery-title = { $count ->
    [one] Hay un mapa sin guardar
   *[other] Hay { $count } mapas sin guardar
}
recovery-intro = Trayecto se cerró antes de que se guardara este trabajo. Nada de lo que elijas aquí cambia un archivo: un mapa restaurado sigue sin guardar hasta que lo guardes.
recovery-later = Más tarde
recovery-later-about = Lo que dejes para más tarde sigue aquí: Archivo › Recuperar trabajo sin guardar…
recovery-never-saved = Nunca se guardó en un archivo
recovery-nameless = Trabajo ilegible
recovery-when = Último cambio: { $when }
recovery-today = hoy a las { $time }
recovery-yesterday = ayer a las { $time }
recovery-day = { $date } a las { $time }
recovery-some-time = desconocido
recovery-differs = Respecto a su archivo: { $count }
recovery-file-changed = El archivo ha cambiado desde entonces. Se conservan los dos: el mapa restaurado se abre aparte.
recovery-file-gone = El archivo ya no está o no se puede abrir. El mapa restaurado preguntará dónde guardarse.
recovery-cut = Puede faltar el último cambio: se estaba anotando cuando se cerró el programa.
recovery-damaged = Parte de este trabajo está dañada. Aquí está lo que se ha podido leer; pueden faltar cambios posteriores.
recovery-unreadable = Este trabajo está dañado y no se puede leer.
recovery-restore = Restaurar
recovery-restore-apart = Restaurar aparte
recovery-open-file = Abrir el archivo
recovery-compare = Comparar…
recovery-discard = Descartar…
recovery-discard-sure = ¿Descartar este trabajo definitivamente? No se podrá recuperar.
recovery-discard-for-good = Descartar definitivamente
recovery-keep = Conservar
recovery-name = { $name } (recuperado)
recovery-picture = Imagen de { $name }
recovery-compare-title = Cambios sin guardar de { $name }
recovery-compare-intro = Qué cambiaría al restaurar, comparado con el archivo actual:
recovery-back = Volver
recovery-nothing = No hay nada que recuperar
recovery-nothing-about = Todo el trabajo de sesiones anteriores está guardado o cerrado. Mientras trabajas, Trayecto conserva lo que aún no has guardado, para que no se pierda si se detiene el programa o el ordenador.
recovery-no-journal = Ahora mismo no se puede conservar el trabajo sin guardar: guarda con más frecuencia. Trayecto lo sigue intentando.
