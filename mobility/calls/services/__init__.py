"""Announce calls, and set money aside that no two clicks can spend twice."""
