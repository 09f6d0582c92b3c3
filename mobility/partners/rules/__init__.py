"""When an agreement holds, when it must be renewed, and what an Erasmus+ row still lacks."""
