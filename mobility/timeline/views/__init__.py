"""Pages of the timeline and the calendar."""
