"""Applications for a research term, a stay or a training week."""
