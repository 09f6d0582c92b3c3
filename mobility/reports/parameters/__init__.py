"""The early-career rule set as administrators edit it: its parameters and what they change."""
