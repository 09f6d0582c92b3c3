"""What is done with strict data."""
