"""Changes of a granted stay: postpone, shorten, extend, move, interrupt, cancel."""
