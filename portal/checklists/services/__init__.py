"""Verbs of this room that write, one module for each subject."""
