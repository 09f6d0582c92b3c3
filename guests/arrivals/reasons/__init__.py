"""The reasons that the rules of arrivals give, in words."""
