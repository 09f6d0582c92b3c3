"""The rule set of engagements, as administrators edit it."""
