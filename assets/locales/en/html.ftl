# The page for browsers that is exported

html-pages = Page
html-search = Find in the map
html-previous = Previous match
html-next = Next match
html-nothing = No matches
html-zoom-in = Zoom in
html-zoom-out = Zoom out
html-fit = Whole page (0)
html-picture = Map: drag to move around, turn the wheel to zoom, click a part for its details
html-details = Details
html-close = Close the details
