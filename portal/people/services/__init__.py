"""Verbs that write in this room."""
