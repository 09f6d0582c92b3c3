"""Small numbers that could point at persons are not shown outside the own unit."""

SMALLEST_SHOWN = 5


def is_small(count: int) -> bool:
    """Tell whether a count is one that could point at persons: 1 to 4. Zero is shown."""
    return 0 < count < SMALLEST_SHOWN


def shown(count: int, *, own: bool) -> int | str:
    """Return the count, or "<5" for a small one outside the own unit."""
    return count if own or not is_small(count) else f"<{SMALLEST_SHOWN}"
