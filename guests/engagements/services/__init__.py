"""What is done with engagements."""
