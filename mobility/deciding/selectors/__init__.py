"""Reads of rounds, decisions, appeals and of who is away."""
