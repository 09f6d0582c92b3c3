"""How a person's experience is told, to the person and about them."""
