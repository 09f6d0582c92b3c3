"""Pages about calls and budgets."""
