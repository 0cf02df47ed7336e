# The action plan. Every key is in es/plan.ftl as well.

