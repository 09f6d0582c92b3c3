"""How a research term is earned: service, earlier terms, the clock."""
