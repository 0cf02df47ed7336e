# The guide. Every key is in es/guide.ftl as well.

