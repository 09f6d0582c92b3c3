"""How the findings of an application are told."""
