"""What every letter says of a stay: put into words here and nowhere else."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import ngettext

from mobility.applications.models import Application, Segment
from portal.core.periods import days_covered
from portal.documents.composing import Coded

# The first letters of the plan stand for a title where none was asked.
_TITLE = 120

Days = tuple[date | None, date | None]


def stay_facts(application: Application) -> dict[str, Any]:
    """Return scheme, title, hosts, country and days of a stay, told in the active language.

    Days that the traveller confirmed stand before planned ones.
    """
    segments = list(application.segments.select_related("institution", "country"))
    return {
        "scheme": Coded(f"scheme.{application.scheme}"),
        "plan_title": application.title or application.plan[:_TITLE],
        "hosts": [_host(one) for one in segments],
        **where_and_when((one.country for one in segments), (_days(one) for one in segments)),
    }


def where_and_when(countries: Iterable[Any], periods: Iterable[Days]) -> dict[str, Any]:
    """Return `country`, and `starts_on`, `ends_on` and `duration` where the days are known.

    A day that two periods share counts once, days at home between them not at all.
    """
    facts = {"country": ", ".join(dict.fromkeys(str(one) for one in countries if one))}
    known = [(first, last) for first, last in periods if first and last]
    if not known:
        return facts
    days = days_covered(known)
    told = ngettext("%(days)s day", "%(days)s days", days) % {"days": days}
    starts_on, ends_on = min(one for one, _ in known), max(one for _, one in known)
    return {**facts, "starts_on": starts_on, "ends_on": ends_on, "duration": told}


def _days(segment: Segment) -> Days:
    return (
        segment.confirmed_starts_on or segment.starts_on,
        segment.confirmed_ends_on or segment.ends_on,
    )


def _host(segment: Segment) -> str:
    return ", ".join(part for part in (segment.host, segment.city) if part)
