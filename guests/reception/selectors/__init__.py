"""Reads of how reception goes."""
