"""Reads of reports, settlements and shared experience."""
