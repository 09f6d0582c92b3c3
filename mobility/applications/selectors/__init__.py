"""Reads of applications: by which rules, what is missing, what is noticed, lists."""
