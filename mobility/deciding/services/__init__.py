"""Verbs of assessing, ranking, deciding, releasing, answering and appealing."""
