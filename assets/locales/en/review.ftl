# The review. Every key is in es/review.ftl as well.

