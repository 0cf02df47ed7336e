# Audience views.

cli-view = Only what an audience sees: the map's view of that name
cli-view-named = “{ $name }”
cli-no-view = the map has no view called “{ $name }”. It has { $views }. Nothing was exported of it.
cli-no-views = the map has no view called “{ $name }”, nor any other. Nothing was exported of it.
