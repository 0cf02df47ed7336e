# Audience views.
