"""What administrators write, one module for each subject."""
