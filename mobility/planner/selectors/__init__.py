"""A sketched stay, what the rules say of it, and how that differs from the sketch before."""
