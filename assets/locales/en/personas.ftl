# Personas and photos. Every key is in es/personas.ftl as well.

