"""How the duties and their reasons are worded."""
