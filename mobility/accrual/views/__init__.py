"""Pages about what earns a research term."""
