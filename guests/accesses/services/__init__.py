"""What is done with accesses."""
