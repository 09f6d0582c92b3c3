"""What must be done before and during a stay, who is where."""
