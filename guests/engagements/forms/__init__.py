"""What is typed about an engagement."""
