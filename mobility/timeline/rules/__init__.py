"""Semesters, what belongs on a timeline and how it is drawn, and who is away together."""
