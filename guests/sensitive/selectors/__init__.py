"""Reads of strict data."""
