"""Reads of agreements and of the Erasmus+ export."""
