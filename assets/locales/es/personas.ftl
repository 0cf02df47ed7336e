# Personas y fotos. Cada clave está también en en/personas.ftl.

personas-sheet-hidden = Esta persona está oculta en el mapa, así que su ficha no se dibuja.
personas-sheet-gone = Esta persona ya no está en el mapa.
personas-sheet-empty = Aún no se sabe nada más de esta persona. Completa sus datos en el panel de la derecha.
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

## Panel

personas-menu = Más acciones de { $persona }
personas-edit = Editar los datos
personas-show-sheet = Ver la ficha
personas-show = Mostrar en el mapa
personas-hide = Ocultar en el mapa
personas-copy = { $name } (copia)
personas-copy-numbered = { $name } (copia { $number })

## Fotos

personas-choose-photo = Foto o imagen…
personas-remove-photo = Quitar la foto o imagen
personas-add-photo = Elegir foto…
personas-change-photo = Cambiar foto…
personas-photo-hint = PNG, JPEG o WebP. También puedes soltar aquí un archivo o pegar una imagen.
personas-choose-title = Elegir una imagen
personas-pictures = Imágenes (PNG, JPEG, WebP)
personas-crop-title = Encuadrar la foto
personas-crop-hint = Arrastra el marco o una de sus esquinas. Con el teclado: las flechas lo mueven; + y − cambian su tamaño; con Mayús, más deprisa.
personas-crop-use = Usar la foto
personas-crop-frame = Encuadre
personas-crop-place = { $left } px desde la izquierda, { $top } px desde arriba, { $side } px de lado
personas-crop-look = Así se verá
personas-photo-failed = No se ha podido usar la imagen
personas-photo-pasted = La imagen pegada
personas-photo-unreadable = No se puede leer «{ $file }».
personas-photo-type = «{ $file }» no es una imagen que Trayecto lea. Usa PNG, JPEG o WebP.
personas-photo-large = «{ $file }» es demasiado grande: cada lado puede tener hasta { $most } píxeles. Redúcela y vuelve a probar.
personas-photo-broken = «{ $file }» está dañada y no se puede abrir.
personas-drop-nowhere = Selecciona una persona, una tarjeta con imagen o una celda, y suelta otra vez la imagen.
personas-drop-read-only = Este mapa es de solo lectura: no admite imágenes nuevas.
personas-drop-no-map = Abre primero un mapa, selecciona una persona o una celda, y suelta otra vez la imagen.
personas-paste-nowhere = Selecciona una persona, una tarjeta con imagen o una celda, y pega otra vez la imagen.

## Papel en la compra

personas-roles = Sugerencias para el papel en la compra
personas-role-purchasing = Responsable de compras
personas-role-director = Gerencia
personas-role-sales-administration = Administración de ventas
personas-role-user = Usuario
personas-role-influencer = Influenciador
personas-role-gatekeeper = Filtro de acceso
personas-role-assessor = Evaluador técnico
personas-role-finance = Responsable financiero
personas-role-buyer = Comprador
personas-role-decider = Decisor
personas-role-information-seeker = Buscador de información
personas-role-initiator = Iniciador de la compra
personas-role-prescriber = Prescriptor
personas-role-payer = Pagador
