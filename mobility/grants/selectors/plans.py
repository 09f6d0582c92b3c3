"""A plan: all that a grant is computed from, whether it stands in an application or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from mobility.applications.models import Application, Segment


@dataclass(frozen=True, slots=True)
class Part:
    """One host in one period, both days included; `rest_days` are without activity."""

    starts_on: date
    ends_on: date
    country: str | None = None
    host: str = ""
    latitude: float | None = None
    longitude: float | None = None
    rest_days: int = 0
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody decided or typed, which later calculations keep until it is given anew.

    `months` and `cap` are what was granted at most, `documented_*` and `paid` stand from the
    settlement on. `call_year`, `km` and `trip_cost` correct what the portal assumes. `exchange`
    holds what an officer found out of other currencies: {currency: {"per_100", "on"}}.
    """

    call_year: int | None = None
    km: Decimal | None = None
    trip_cost: Decimal | None = None
    other_grants: Decimal | None = None
    months: int | None = None
    cap: Decimal | None = None
    documented_from: date | None = None
    documented_until: date | None = None
    paid: Decimal | None = None
    exchange: Mapping[str, Mapping[str, str]] | None = None

    def before_award(self) -> "Given":
        """Return these without what an earlier decision granted."""
        return replace(self, months=None, cap=None)

    def with_later(self, later: "Given") -> "Given":
        """Return these, with what was given later in its place."""
        newer = {name: value for name, value in later.items() if value is not None}
        return replace(self, **newer)

    def items(self) -> list[tuple[str, Any]]:
        """Return all fields with their values."""
        return [(name, getattr(self, name)) for name in self.__slots__]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a grant is computed from.

    `applied_on` chooses the rates, `rules_on` the version of the rules: the day on which the call
    opened, so that nothing changes under an applicant.
    """

    scheme: str
    parts: Sequence[Part]
    applied_on: date
    rules_on: date
    household: int = 1
    other_grants: Decimal = Decimal(0)
    # What others granted in other currencies, by currency.
    elsewhere: Mapping[str, Decimal] = field(default_factory=dict)
    green: bool = False
    travel_days: int | None = None
    given: Given = field(default_factory=Given)

    @property
    def main(self) -> Part:
        """The part at the main host; the first one where none is."""
        return next((part for part in self.parts if part.is_main), self.parts[0])


def plan_of(application: Application, given: Given | None = None, *, decides: bool = False) -> Plan:
    """Return an application as a plan, with what was given before in its calculations.

    What `decides` forgets the months and the cap of an earlier decision.
    """
    before = given_before(application)
    before = before.before_award() if decides else before
    submitted = application.submitted_at
    applied_on = timezone.localdate(submitted) if submitted else timezone.localdate()
    call, granted = application.call, granted_elsewhere(application)
    return Plan(
        scheme=application.scheme,
        parts=tuple(_parts(application)),
        applied_on=applied_on,
        rules_on=timezone.localdate(call.opens_at) if call else applied_on,
        household=1 + application.companions.filter(whole_period=True).count(),
        other_grants=granted.pop("NOK", Decimal(0)),
        elsewhere=granted,
        green=application.green_travel,
        travel_days=application.travel_days,
        given=before.with_later(given) if given else before,
    )


def part_of(segment: Segment) -> Part | None:
    """Return a segment as a part of a plan, by its confirmed days; None while it lacks days."""
    starts_on = segment.confirmed_starts_on or segment.starts_on
    ends_on = segment.confirmed_ends_on or segment.ends_on
    if starts_on is None or ends_on is None:
        return None
    place = segment.institution.current if segment.institution else None
    return Part(
        starts_on=starts_on,
        ends_on=ends_on,
        country=segment.country_id or (place.country_id if place else None),
        host=segment.host,
        latitude=place.lat if place else None,
        longitude=place.lng if place else None,
        rest_days=segment.rest_days,
        is_main=segment.is_main_host,
    )


def _parts(application: Application) -> list[Part]:
    segments = application.segments.select_related("institution__matched_to")
    found = [part_of(segment) for segment in segments]
    return [part for part in found if part is not None]


def granted_elsewhere(application: Application) -> dict[str, Decimal]:
    """Return the sums of what others have granted, by currency."""
    found: dict[str, Decimal] = {}
    for line in application.funding_lines.filter(state="granted", amount__gt=0):
        found[line.currency] = found.get(line.currency, Decimal(0)) + (line.amount or 0)
    return found


def given_before(application: Application) -> Given:
    """Return what the application's latest calculation was given."""
    latest = application.calculations.first()
    stored: Mapping[str, Any] = latest.inputs.get("given", {}) if latest else {}
    return Given(**{name: _READERS[name](value) for name, value in stored.items() if value})


_READERS: Mapping[str, Any] = {
    "call_year": int,
    "km": Decimal,
    "trip_cost": Decimal,
    "other_grants": Decimal,
    "months": int,
    "cap": Decimal,
    "documented_from": date.fromisoformat,
    "documented_until": date.fromisoformat,
    "paid": Decimal,
    "exchange": dict,
}
