"""Until when a stay can still be started and applied for, and how long it may be."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mobility.experience.rules.parameters import EarlyCareerParameters
from portal.core.periods import add_months

State = Literal["open", "closing", "closed", "none"]
STATES: tuple[State, ...] = ("open", "closing", "closed", "none")


@dataclass(frozen=True, slots=True)
class Window:
    """What can still be done before the employment ends; dates are None without an end."""

    state: State
    employment_ends_on: date | None
    latest_start: date | None
    latest_apply: date | None
    longest_stay_months: int


def window(on: date, ends_on: date | None, parameters: EarlyCareerParameters) -> Window:
    """Return the window on a day for an employment that ends on E (None: open-ended).

    A latest day before the calendar's first is None and already past.
    """
    longest = longest_stay_months(on, ends_on, parameters)
    if ends_on is None:
        return Window("none", None, None, None, longest)
    start = _shifted(ends_on, -_start_months(parameters))
    apply = _shifted(ends_on, -_apply_months(parameters))
    return Window(_state(on, start, apply), ends_on, start, apply, longest)


def longest_stay_months(on: date, ends_on: date | None, parameters: EarlyCareerParameters) -> int:
    """Return how many whole months a stay can last if its application is written today.

    It starts after the lead, at most `longest_stay_cap` months, and its last day leaves the
    margin before E. 0 where less than the minimum stay fits.
    """
    if ends_on is None:
        return parameters.longest_stay_cap
    start = _shifted(on, parameters.lead_months)
    last = _shifted(ends_on, -parameters.margin_months)
    if start is None or last is None:
        return 0
    for months in range(parameters.longest_stay_cap, parameters.minimum_stay_months - 1, -1):
        back = _shifted(start, months)
        # Back home no later than the day after the last possible day.
        if back is not None and (back == date.min or back - timedelta(days=1) <= last):
            return months
    return 0


def first_end_open(on: date, parameters: EarlyCareerParameters) -> date | None:
    """Return the earliest E for which the window is open on the day; None if there is none.

    Clamping keeps the order of days, so the state of a window is a comparison with this date,
    which a database can make.
    """
    return _first_end(on, _apply_months(parameters))


def first_end_closing(on: date, parameters: EarlyCareerParameters) -> date | None:
    """Return the earliest E for which the window is not closed on the day; None if none is."""
    return _first_end(on, _start_months(parameters))


def _first_end(on: date, months: int) -> date | None:
    near = _shifted(on, months)
    if near is None:
        return None
    for days in range(5):
        if near > date.max - timedelta(days=days):
            return None
        end = near + timedelta(days=days)
        latest = _shifted(end, -months)
        if latest is not None and on <= latest:
            return end
    return None


def _state(on: date, start: date | None, apply: date | None) -> State:
    if apply is not None and on <= apply:
        return "open"
    return "closing" if start is not None and on <= start else "closed"


def _start_months(parameters: EarlyCareerParameters) -> int:
    return parameters.margin_months + parameters.minimum_stay_months


def _apply_months(parameters: EarlyCareerParameters) -> int:
    return _start_months(parameters) + parameters.lead_months


def _shifted(day: date, months: int) -> date | None:
    try:
        return add_months(day, months)
    except OverflowError:
        return None
