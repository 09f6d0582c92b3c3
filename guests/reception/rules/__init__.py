"""How the reception of guests goes: phases, weeks, desks, answers. Plain Python."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal.core.suppression import is_small

# The columns of the board, and which states of an engagement stand in each.
PHASES: dict[str, tuple[str, ...]] = {
    "deciding": ("submitted", "needs_information", "export_review"),
    "preparing": ("leader_approved", "agreement_signing", "registered"),
    "ready": ("ready",),
    "here": ("arrived", "active", "extension_requested"),
    "leaving": ("ending",),
}
# When a guest is asked how it went: days after the first day, or when the stay ends.
MOMENTS = ("after_30", "after_100", "exit")
DAYS_AFTER = {"after_30": 30, "after_100": 100}
QUESTIONS = ("information", "practical", "academic", "included")
LOWEST, HIGHEST = 1, 5
CELLS = ("done", "open", "overdue", "set_aside", "blocked")


@dataclass(frozen=True, slots=True)
class Presence:
    """One guest's days, and whether they need a desk."""

    starts_on: date
    ends_on: date
    desk: bool = True


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday: desks that are needed on its fullest day, and those there are."""

    monday: date
    needed: int
    desks: int | None

    @property
    def is_over(self) -> bool:
        """Tell whether more desks are needed than there are."""
        return self.desks is not None and self.needed > self.desks


def weeks_from(day: date, count: int) -> list[date]:
    """Return the Mondays of so many weeks, the first of which holds the day."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(weeks=n) for n in range(count)]


def desks_needed(present: Iterable[Presence], first: date, last: date) -> int:
    """Return how many desks are needed on the fullest day of a period, both days included."""
    changes: dict[date, int] = {}
    for one in present:
        start, end = max(one.starts_on, first), min(one.ends_on, last)
        if one.desk and start <= end:
            changes[start] = changes.get(start, 0) + 1
            after = end + timedelta(days=1)
            changes[after] = changes.get(after, 0) - 1
    fullest = here = 0
    for day in sorted(changes):
        here += changes[day]
        fullest = max(fullest, here)
    return fullest


def desk_weeks(
    present: Sequence[Presence], mondays: Sequence[date], capacity: Sequence[tuple[date, int]]
) -> list[Week]:
    """Return each week's need beside what there is; `capacity` holds (from day, desks), dated."""
    return [
        Week(
            monday,
            desks_needed(present, monday, monday + timedelta(days=6)),
            desks_on(capacity, monday + timedelta(days=6)),
        )
        for monday in mondays
    ]


def desks_on(capacity: Sequence[tuple[date, int]], day: date) -> int | None:
    """Return how many desks there are on a day; None where nobody has said."""
    known = [(start, desks) for start, desks in capacity if start <= day]
    return max(known)[1] if known else None


def cell(state: str, due_on: date | None, today: date, *, waits: bool = False) -> str:
    """Return how a task looks in the matrix."""
    if state == "done":
        return "done"
    if state in ("not_relevant", "waived"):
        return "set_aside"
    if due_on and due_on < today:
        return "overdue"
    return "blocked" if waits else "open"


def moments_due(
    starts_on: date | None, ends_on: date | None, today: date, answered: Iterable[str]
) -> list[str]:
    """Return the moments at which a guest is to be asked by today and has not answered.

    A moment that comes after the last day is not asked; the exit question comes with the last
    day.
    """
    done = set(answered)
    due = [
        moment
        for moment, days in DAYS_AFTER.items()
        if starts_on
        and starts_on + timedelta(days=days) <= today
        and (ends_on is None or starts_on + timedelta(days=days) <= ends_on)
    ]
    if ends_on and ends_on <= today:
        due.append("exit")
    return [moment for moment in due if moment not in done]


@dataclass(frozen=True, slots=True)
class Figure:
    """How a question was answered: how many, the average of 1 to 5, and how many of each.

    Few answers show nothing at all: not the number, not the average, not the parts.
    """

    question: str
    answers: int | None
    average: float | None
    counts: tuple[int, ...]

    @property
    def is_hidden(self) -> bool:
        """Tell whether the figure is kept back because it could point at persons."""
        return self.answers is None


def figures(answers: Iterable[dict[str, int]]) -> list[Figure]:
    """Return a figure for each question; those with 1 to 4 answers are kept back."""
    rows = list(answers)
    return [
        _figure(question, [row[question] for row in rows if question in row])
        for question in QUESTIONS
    ]


def _figure(question: str, given: list[int]) -> Figure:
    if is_small(len(given)):
        return Figure(question, None, None, ())
    counts = tuple(given.count(grade) for grade in range(LOWEST, HIGHEST + 1))
    average = round(sum(given) / len(given), 1) if given else None
    return Figure(question, len(given), average, counts)
