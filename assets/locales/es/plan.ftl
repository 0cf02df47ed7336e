# El plan de acción. Cada clave está también en en/plan.ftl.

