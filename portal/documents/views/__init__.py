"""Pages of files, letters, their texts, and of links for people without an account."""
