# Puntos de contacto. Cada clave está también en en/touchpoints.ftl.

touchpoints-mix = Mezcla por etapa
touchpoints-mix-of = { $stage }: { $physical } físicos, { $online } en línea; { $direct } directos, { $indirect } indirectos
touchpoints-break = Ruptura: solo físico, entre etapas que son solo en línea
touchpoints-break-next = Ruptura: solo físico, y la etapa siguiente es solo en línea
touchpoints-break-previous = Ruptura: solo físico, y la etapa anterior es solo en línea
touchpoints-only-stage = Clic: ver solo los puntos de contacto de esta etapa
touchpoints-all-stages = Clic: ver de nuevo los de todas las etapas
touchpoints-search = Buscar puntos de contacto…
touchpoints-any = Cualquiera
touchpoints-filter-by = Ver solo: { $column }
touchpoints-without-owner = Sin responsable
touchpoints-only-moments = Momentos de la verdad
touchpoints-show-all = Ver todos
touchpoints-count = { $shown } de { $all }
touchpoints-export = Exportar tabla…
touchpoints-sort-by = Ordenar por { $column }
touchpoints-sorted-up = { $column }: orden ascendente
touchpoints-sorted-down = { $column }: orden descendente
touchpoints-cell = { $column }: { $touchpoint }
touchpoints-everybody = Todas
touchpoints-none-fit = Ningún punto de contacto encaja. Para verlos de nuevo, elige «Ver todos».
touchpoints-hidden = { $count ->
    [one] Un punto de contacto está en un carril oculto; ni aparece en la lista ni se cuenta.
   *[other] { $count } puntos de contacto están en carriles ocultos; ni aparecen en la lista ni se cuentan.
 }
touchpoints-empty = Aún no hay puntos de contacto
touchpoints-empty-hint = Un punto de contacto es donde se encuentran cliente y empresa: una tienda, una llamada, una reseña. Selecciona una celda del mapa y haz clic en un canal del panel izquierdo, o arrastra el canal al mapa. Para un canal propio, escribe su nombre en «Buscar un canal».
touchpoints-show-elements = Mostrar el panel izquierdo
touchpoints-export-command = Exportar puntos de contacto…
touchpoints-file-name = puntos de contacto
touchpoints-column-last-stage = Última etapa
touchpoints-column-sources = Fuentes
touchpoints-yes = Sí
