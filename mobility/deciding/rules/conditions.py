"""The conditions of a grant as tasks: each line is one."""

TASK, CONFIRMATION = "condition", "condition_confirmation"
PREFIX, CONFIRMS = "condition.", "confirm.condition."


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that say something: one condition, one reason each."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def confirms(key: str) -> str:
    """Return the key of the task that confirms the condition of this key."""
    return f"confirm.{key}"
