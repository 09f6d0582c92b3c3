"""The acts of this room in the trail."""
