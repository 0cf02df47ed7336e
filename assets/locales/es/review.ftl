# La revisión. Cada clave está también en en/review.ftl.

