"""The rule set `grants`: its parameters and their wording."""
