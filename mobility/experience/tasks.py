"""Background jobs of this room."""
