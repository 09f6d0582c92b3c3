"""How the trail tells what happened after a stay."""
