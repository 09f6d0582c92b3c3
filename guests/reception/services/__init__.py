"""What is done in reception."""
