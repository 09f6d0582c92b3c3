"""Recommending, ranking, deciding, releasing, appeals, first come first served."""
