# La página para navegadores que se exporta

html-pages = Página
html-search = Buscar en el mapa
html-previous = Resultado anterior
html-next = Resultado siguiente
html-nothing = Sin resultados
html-zoom-in = Acercar
html-zoom-out = Alejar
html-fit = Ver la página entera (0)
html-picture = Mapa: arrastra para moverte, gira la rueda para acercarte, haz clic en una parte para ver sus detalles
html-details = Detalles
html-close = Cerrar los detalles
