"""What the fields of the form and their choices are called."""
