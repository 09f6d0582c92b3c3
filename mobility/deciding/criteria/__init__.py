"""The rule set `assessment` as administrators edit it, and the words of its codes."""
