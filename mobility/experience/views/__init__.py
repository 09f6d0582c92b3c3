"""Pages about a person's international experience."""
