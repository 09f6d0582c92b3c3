"""Who is in the early-career group on a day, by which employment, and when it ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mobility.experience.rules.parameters import EarlyCareerParameters
from portal.core.periods import Period, next_day


@dataclass(frozen=True, slots=True)
class Employment:
    """An employment as the rules need it; dates are inclusive, an empty end is open.

    `inside` tells whether its unit stood in the asked unit's subtree on the day.
    """

    row_id: int
    position_code: str
    starts_on: date
    ends_on: date | None = None
    percent: Decimal = Decimal(100)
    tenure_track: bool = False
    leave_starts_on: date | None = None
    leave_ends_on: date | None = None
    inside: bool = True


def in_group(employment: Employment, parameters: EarlyCareerParameters) -> bool:
    """Tell whether the position is an early-career one: by its code, or by tenure track."""
    tenure = parameters.include_tenure_track and employment.tenure_track
    return tenure or employment.position_code in parameters.position_codes


def on_leave(employment: Employment, on: date) -> bool:
    """Tell whether the employment is on full unpaid leave that day; no start is no leave."""
    starts = employment.leave_starts_on
    return starts is not None and Period(starts, employment.leave_ends_on).holds(on)


def represents(
    employments: Iterable[Employment], on: date, parameters: EarlyCareerParameters
) -> Employment | None:
    """Return the employment by which a person is in the cohort, or None.

    The largest percent, then the earliest start, then the lowest row id.
    """
    fitting = [
        one
        for one in employments
        if one.inside
        and in_group(one, parameters)
        and Period(one.starts_on, one.ends_on).holds(on)
        and not on_leave(one, on)
    ]
    return min(fitting, key=lambda one: (-one.percent, one.starts_on, one.row_id), default=None)


def chain_end(
    ends_on: date | None, employments: Iterable[Employment], parameters: EarlyCareerParameters
) -> date | None:
    """Return E: the last day of the unbroken row of early-career employments; None is open.

    Another such employment, in any unit and on leave or not, that starts no later than the day
    after and ends later moves the end. In order of start one walk is enough: what cannot be
    reached from the furthest end so far cannot be reached through a later start either.
    """
    end = ends_on
    group = (one for one in employments if in_group(one, parameters))
    for one in sorted(group, key=lambda one: one.starts_on):
        if end is None or one.starts_on > next_day(end):
            return end
        end = None if one.ends_on is None else max(end, one.ends_on)
    return end
