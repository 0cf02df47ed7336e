# La guía. Cada clave está también en en/guide.ftl.

