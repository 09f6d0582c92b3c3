"""International activity without travel."""
