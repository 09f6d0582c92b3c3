"""Which changes of a granted stay there are, from where, and what each may change. Plain Python."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal.casework.rules import Machine, Turn
from portal.core.states import Transition

KIND = "change"
KINDS = ("postpone", "shorten", "extend", "change_host", "interrupt", "cancel")
REASONS = (
    "budget",
    "teaching_harm",
    "purpose_lost",
    "too_short",
    "too_close_to_end",
    "not_documented",
    "security",
    "other",
)
GRANTED = ("granted", "granted_with_conditions", "funds_reserved")
PREPARED = ("accepted", "agreement_signed", "preparing", "cleared")
# From which states of an application each kind of change can be asked for.
FROM: Mapping[str, tuple[str, ...]] = {
    "postpone": (*GRANTED, *PREPARED),
    "shorten": (*PREPARED, "ongoing", "postponed"),
    "extend": (*PREPARED, "ongoing", "interrupted", "postponed"),
    "change_host": (*PREPARED, "ongoing", "postponed"),
    "interrupt": ("ongoing",),
    "cancel": (*GRANTED, *PREPARED, "postponed"),
}
# The step that the application takes with an approved change; the others leave its state alone.
STEPS: Mapping[str, str] = {"postpone": "postpone", "interrupt": "interrupt", "cancel": "cancel"}
# What the applicant proposes under each kind.
DATES = frozenset({"postpone", "shorten", "extend"})


@dataclass(frozen=True, slots=True)
class Stage:
    """One host and its days, as it is or as it shall be."""

    host: str
    starts_on: date
    ends_on: date
    begun: bool = False

    @property
    def days(self) -> int:
        """Return the number of days."""
        return (self.ends_on - self.starts_on + timedelta(days=1)).days


def machine(role: str, days: int) -> Machine:
    """Return the machine of a change request that a role decides within so many days."""
    steps = (
        Transition("approve", ("proposed",), "approved"),
        Transition("refuse", ("proposed",), "refused"),
        Transition("withdraw", ("proposed",), "withdrawn"),
    )
    return Machine(KIND, "proposed", steps, {"proposed": Turn(role, days)})


def possible(state: str) -> list[str]:
    """Return the kinds of change that can be asked for in a state of the application."""
    return [kind for kind in KINDS if state in FROM[kind]]


def problems(kind: str, before: Sequence[Stage], after: Sequence[Stage]) -> dict[int, str]:
    """Return {place of the stage: code} of what a kind of change cannot mean.

    The place is 0 where it is about all of them together.
    """
    found = {
        place: "ends_before_start" for place, one in enumerate(after) if one.ends_on < one.starts_on
    }
    found |= {
        place: "begun_already"
        for place, (was, now) in enumerate(zip(before, after, strict=True))
        if was.begun and was.starts_on != now.starts_on
    }
    if not found and kind != "cancel" and list(before) == list(after):
        return {0: "nothing_changes"}
    wrong = "" if found else _against(kind, before, after)
    return {0: wrong} if wrong else found


def _against(kind: str, before: Sequence[Stage], after: Sequence[Stage]) -> str:
    length = sum(one.days for one in after) - sum(one.days for one in before)
    first = min(one.starts_on for one in before), min(one.starts_on for one in after)
    last = max(one.ends_on for one in before), max(one.ends_on for one in after)
    wrong = {
        "postpone": first[1] <= first[0],
        "shorten": length >= 0,
        "extend": length <= 0,
        "interrupt": last[1] >= last[0],
        "change_host": [one.host for one in before] == [one.host for one in after],
    }
    return f"no_{kind}" if wrong.get(kind) else ""


def interrupted(stages: Sequence[Stage], last_day: date) -> list[Stage | None]:
    """Return the stages as they are when the stay ends on a day; None is one not reached."""
    return [
        None
        if one.starts_on > last_day
        else Stage(one.host, one.starts_on, min(one.ends_on, last_day), one.begun)
        for one in stages
    ]
