"""Pages about the time after a stay."""
