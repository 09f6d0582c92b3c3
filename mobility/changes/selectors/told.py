"""Hosts and days of a change request in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format

from mobility.applications.models import Application
from mobility.changes.models import ChangeRequest
from portal.places.models import Country, Institution


@dataclass(frozen=True, slots=True)
class Row:
    """One host as it was and as it shall be; either may be missing."""

    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Tell whether the change touches the host."""
        return self.before != self.after


def rows(change: ChangeRequest) -> list[Row]:
    """Return the hosts of a request before and after, side by side."""
    return beside(change.before, change.proposed)


def beside(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Return hosts before and after, side by side."""
    told = dict(zip((one["segment"] for one in before), told_stages(before), strict=True))
    then = dict(zip((one["segment"] for one in after), told_stages(after), strict=True))
    return [Row(text, then.get(key, "")) for key, text in told.items()]


def told_stages(kept: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return each host with its country and days as one line of text."""
    names = _names(kept)
    return [_told(one, names) for one in kept]


def open_request(application: Application) -> ChangeRequest | None:
    """Return the request that waits for an answer, if there is one."""
    waiting = application.change_requests.filter(case__state="proposed")
    found: ChangeRequest | None = waiting.select_related("case").first()
    return found


def _names(kept: Sequence[Mapping[str, Any]]) -> Mapping[Any, str]:
    hosts = Institution.objects.filter(pk__in=[one["institution_id"] for one in kept])
    lands = Country.objects.filter(pk__in=[one["country"] for one in kept if one["country"]])
    return {one.pk: str(one) for one in (*hosts, *lands)}


def _told(one: Mapping[str, Any], names: Mapping[Any, str]) -> str:
    host = names.get(one["institution_id"]) or one["institution_name"]
    where = [part for part in (host, one["city"], names.get(one["country"], "")) if part]
    first, last = (_day(one[name]) for name in ("starts_on", "ends_on"))
    return f"{', '.join(where)}: {first} – {last}"


def _day(text: str | None) -> str:
    return date_format(date.fromisoformat(text), "SHORT_DATE_FORMAT") if text else ""
