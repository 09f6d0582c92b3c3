"""The rule set of invitations."""
