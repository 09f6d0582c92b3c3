"""What this room does, one module for each subject."""
