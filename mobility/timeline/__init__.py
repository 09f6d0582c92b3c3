"""One timeline of a person, one calendar of a unit."""
