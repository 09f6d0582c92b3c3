"""Reads of this room used in more than one place."""
