"""Bring service and earlier terms in, correct them, and answer who says that they are wrong."""
