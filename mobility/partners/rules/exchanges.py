"""The kinds of exchange of an agreement, as one text that any database can search."""

from collections.abc import Iterable

EXCHANGES = (
    "staff_teaching",
    "staff_training",
    "research_stay",
    "phd",
    "postdoc",
    "students",
)
# Kinds under which somebody who is employed here may go.
FOR_STAFF = tuple(kind for kind in EXCHANGES if kind != "students")


def written(kinds: Iterable[str]) -> str:
    """Return kinds between bars in their usual order: "|phd|students|"; nothing for none."""
    chosen = set(kinds)
    ordered = [kind for kind in EXCHANGES if kind in chosen]
    return f"|{'|'.join(ordered)}|" if ordered else ""


def read(text: str) -> tuple[str, ...]:
    """Return the kinds that a text holds."""
    return tuple(part for part in text.split("|") if part)


def marked(kind: str) -> str:
    """Return what a text with the kind contains."""
    return f"|{kind}|"
