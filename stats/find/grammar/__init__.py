"""How a language puts people and outcomes together: one module for its noun phrases, one for its clauses."""
