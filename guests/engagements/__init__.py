"""Engagements of guests: who comes, where, when, as what, and how far it has come."""
