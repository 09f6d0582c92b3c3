"""What guests and hosts fill in about an invitation and a stay."""
