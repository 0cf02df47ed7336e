# Moments and evidence. Every key is in es/moments.ftl as well.

