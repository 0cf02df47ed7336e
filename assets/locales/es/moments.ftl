# Momentos y evidencia. Cada clave está también en en/moments.ftl.

## La imagen
moments-steepest-fall = Mayor caída
moments-legend-assumed-line = Tramo solo supuesto

## Vistas
moments-command-only = Solo lo que concierne a la persona activa
moments-command-dim = Atenuar lo que solo se supone
moments-command-marks = Marcas de evidencia en la imagen
moments-chips = Cómo se ve el mapa
moments-chip-only = Solo { $persona }
moments-chip-dimmed = Atenuado lo que solo se supone
moments-show-only = Solo lo que concierne a esta persona
moments-show-all = Volver a verlo todo
moments-export-only = Se exporta como se ve: solo lo que concierne a { $persona }.
moments-find-filtered = No se ve: solo se muestra lo que concierne a { $persona }

## ¿Qué pasa aquí?
moments-what-happens = ¿Qué pasa aquí?
moments-is-critical = Punto crítico: aquí la emoción toca fondo y el cliente puede marcharse.
moments-is-high = Punto de euforia: aquí la experiencia está en lo más alto. Es lo que se recuerda y se recomienda.
moments-is-fall = Mayor caída: desde «{ $stage }» la emoción baja más que en ningún otro paso.
moments-is-decisive = Momento de la verdad: de esta etapa depende que siga adelante.
moments-actions = Acciones que lo responden
moments-no-action = Ninguna acción lo responde todavía.
moments-add-action = Añadir una acción
moments-add-action-for = Añadir una acción para «{ $pain }»
moments-pains = Puntos de dolor de la etapa
moments-no-pains = Aquí no se ha apuntado ningún punto de dolor.
moments-touchpoints = Puntos de contacto de la etapa
moments-no-touchpoints = Aquí no hay ningún punto de contacto.
