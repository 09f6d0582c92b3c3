"""How the conditions of a grant are told."""
