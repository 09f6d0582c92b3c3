"""The rule set of applications: what an administrator edits, and how findings are told."""
