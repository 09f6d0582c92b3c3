"""The rule set of activities, as administrators edit it."""
