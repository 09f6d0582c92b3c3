"""How the trail tells what happened to an application."""
