"""Check a file, write it, take it back."""
