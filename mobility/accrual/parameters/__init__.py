"""The rule sets of research terms: their parameters, in the order in which they are edited."""
