"""What is typed in this room, one module for each subject."""
