"""Pages about stays."""
