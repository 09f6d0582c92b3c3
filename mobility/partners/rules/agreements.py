"""Whether an agreement holds on a day, when to renew it, and whether anybody goes. Plain Python."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mobility.partners.rules.parameters import PartnerParameters
from portal.core.periods import Period, add_months

Standing = Literal["coming", "valid", "review", "expired", "ended"]
STANDINGS: tuple[Standing, ...] = ("valid", "review", "coming", "expired", "ended")


@dataclass(frozen=True, slots=True)
class Term:
    """The days of an agreement: its validity, when to look at it again, when it was ended.

    An empty first day is since ever, an empty last day is open-ended.
    """

    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    ended_on: date | None = None

    @property
    def renew_by(self) -> date | None:
        """The day to renew by: the review date where one is set, else the last day."""
        days = [day for day in (self.review_on, self.ends_on) if day]
        return min(days) if days else None


def holds_on(term: Term, on: date) -> bool:
    """Tell whether staff may go under the agreement on the day."""
    lasts = Period(term.starts_on, term.ends_on).holds(on)
    return lasts and not (term.ended_on and term.ended_on < on)


def standing(term: Term, on: date) -> Standing:
    """Return how an agreement stands on the day; `review` still holds but is due for a look."""
    if term.ended_on and term.ended_on < on:
        return "ended"
    if term.starts_on and term.starts_on > on:
        return "coming"
    if term.ends_on and term.ends_on < on:
        return "expired"
    return "review" if term.review_on and term.review_on <= on else "valid"


def reminder_due(term: Term, on: date, parameters: PartnerParameters) -> int | None:
    """Return the latest reminder whose day has come, as days before the renewal day; or None.

    After an outage only the latest is due. Past the renewal day nobody is reminded by mail any
    more: an old register that is imported must not send hundreds of mails.
    """
    by = term.renew_by
    if by is None or on > by or (term.ended_on and term.ended_on <= by):
        return None
    come = [days for days in parameters.reminder_days if on >= by - timedelta(days=days)]
    return min(come, default=None)


def quiet_since(on: date, parameters: PartnerParameters) -> date:
    """Return the first day of the years in which somebody should have gone."""
    return add_months(on, -12 * parameters.quiet_years)


def is_quiet(term: Term, last_stay: date | None, on: date, parameters: PartnerParameters) -> bool:
    """Tell whether an agreement in force has had no staff going out for the years asked about.

    A younger agreement is never called quiet: nobody can tell yet.
    """
    since = quiet_since(on, parameters)
    if not holds_on(term, on) or (term.starts_on and term.starts_on > since):
        return False
    return last_stay is None or last_stay < since


def follows_on(term: Term) -> date | None:
    """Return the first day of what renews an agreement: the day after its last one."""
    return term.ends_on + timedelta(days=1) if term.ends_on else None
