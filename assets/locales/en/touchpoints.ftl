# Touchpoints. Every key is in es/touchpoints.ftl as well.

