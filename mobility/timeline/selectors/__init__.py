"""Reads of one person's time and of a unit's calendar."""
