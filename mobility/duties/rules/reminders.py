"""What is told before and during a stay, and on which day. Plain Python.

The days are those of outgoing.md 7.5; each reminder is told once, the latest one alone where
several are due.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mobility.duties.rules.days import day_reached, days_away
from mobility.duties.rules.facts import Part
from mobility.duties.rules.parameters import DutyParameters

BEFORE_DEPARTURE = frozenset({"accepted", "agreement_signed", "preparing", "cleared"})
# {reminder: the duties it is about}, and to which role besides.
ABOUT = {
    "nav": ("national_insurance", "tax_card"),
    "papers": ("entry", "passport"),
    "agreement": ("workplace_agreement", "erasmus_agreement"),
    "it_loan": ("it_loan",),
    "safety": ("travel_advice", "emergency_contact"),
}
TOLD = {"agreement": ("head",), "it_loan": ("person", "it"), "limit_insurance": ("person", "hr")}


@dataclass(frozen=True, slots=True)
class Going:
    """A granted stay as the reminders see it: its state, its days, what is still open."""

    state: str
    parts: Sequence[Part]
    open_codes: Collection[str] = ()
    other_stays: Sequence[Part] = ()

    @property
    def starts_on(self) -> date:
        """Return the first day."""
        return min(one.starts_on for one in self.parts)

    @property
    def ends_on(self) -> date:
        """Return the last day."""
        return max(one.ends_on for one in self.parts)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to tell: its code, a mark that is the same for the same occasion, the duties."""

    code: str
    mark: str
    roles: tuple[str, ...] = ("person",)
    duties: tuple[str, ...] = ()


def reminders(going: Going, on: date, parameters: DutyParameters) -> list[Reminder]:
    """Return what is to be told about a stay on a day, if it was not told before."""
    if not going.parts:
        return []
    if going.state in BEFORE_DEPARTURE:
        return [*_duties(going, on, parameters), *_arrival(going, on, parameters)]
    if going.state == "ongoing":
        return [*_underway(going, on, parameters), *_return(going, on, parameters)]
    return []


def _duties(going: Going, on: date, parameters: DutyParameters) -> Iterator[Reminder]:
    if on >= going.starts_on:
        return
    for code, about in ABOUT.items():
        still_open = tuple(one for one in about if one in going.open_codes)
        days: tuple[int, ...] = getattr(parameters, f"{code}_remind_days")
        mark = _latest(days, going.starts_on, on)
        if still_open and mark:
            yield Reminder(code, mark, TOLD.get(code, ("person",)), still_open)


def _latest(days_before: Sequence[int], event: date, on: date) -> str:
    """Return a mark of the latest reminder whose day has come, empty before the first."""
    come = [days for days in days_before if event - timedelta(days=days) <= on]
    return f"{event.isoformat()}-{min(come)}" if come else ""


def _arrival(going: Going, on: date, parameters: DutyParameters) -> Iterator[Reminder]:
    mark = _after(parameters.arrival_remind_days, going.starts_on, on)
    if mark and on <= going.ends_on:
        yield Reminder("arrival", mark)


def _return(going: Going, on: date, parameters: DutyParameters) -> Iterator[Reminder]:
    mark = _after(parameters.return_remind_days, going.ends_on, on)
    if mark:
        yield Reminder("return", mark)


def _after(days_after: Sequence[int], event: date, on: date) -> str:
    come = [days for days in days_after if event + timedelta(days=days) <= on]
    return f"{event.isoformat()}+{max(come)}" if come else ""


def _underway(going: Going, on: date, parameters: DutyParameters) -> Iterator[Reminder]:
    length = days_away(going.parts)
    middle = going.starts_on + (going.ends_on - going.starts_on) / 2
    if length >= parameters.short_stay_under_days and middle <= on <= going.ends_on:
        yield Reminder("halfway", going.ends_on.isoformat())
    for code, reached in _limits(going, parameters):
        mark = _latest(parameters.limit_remind_days, reached, on)
        if mark and on <= going.ends_on:
            yield Reminder(code, mark, TOLD["limit_insurance"])


def _limits(going: Going, parameters: DutyParameters) -> Iterator[tuple[str, date]]:
    """Yield the limits that the stay passes, and on which day each is reached."""
    covered = timedelta(days=parameters.card_insurance_days - 1)
    if going.starts_on + covered < going.ends_on:
        yield "limit_insurance", going.starts_on + covered
    everywhere = [*going.parts, *going.other_stays]
    for country in sorted({one.country for one in going.parts}):
        months, limit = parameters.tax_window_months, parameters.tax_watch_days
        reached = day_reached(everywhere, country, months, limit)
        if reached and going.starts_on <= reached <= going.ends_on:
            yield "limit_tax", reached
