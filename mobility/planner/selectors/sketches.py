"""A stay as somebody tries it out; it is never stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mobility.grants.selectors.plans import Given, Part, Plan
from portal.places.models import Institution

# What people do abroad under a scheme, as far as duties ask for it.
PURPOSES: Mapping[str, frozenset[str]] = {
    "staff_training": frozenset({"training"}),
    "staff_teaching": frozenset({"teaching"}),
    "staff_combined": frozenset({"training", "teaching"}),
}
_RESEARCH = frozenset({"research"})


@dataclass(frozen=True, slots=True)
class Place:
    """One host in one period; the host may still be open."""

    starts_on: date
    ends_on: date
    country: str | None = None
    institution_id: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What somebody thinks of: scheme, hosts and days, who goes along, what is known of money."""

    scheme: str
    places: Sequence[Place]
    partner: bool = False
    children: int = 0
    funder: str = "own"
    other_grants: Decimal = Decimal(0)
    trip_cost: Decimal | None = None
    km: Decimal | None = None
    green: bool = False
    travel_days: int | None = None
    teaching_hours: int | None = None

    @property
    def household(self) -> int:
        """The person and who goes along."""
        return 1 + int(self.partner) + self.children

    @property
    def purposes(self) -> frozenset[str]:
        """What the person does abroad."""
        return PURPOSES.get(self.scheme, _RESEARCH)


def hosts_of(sketch: Sketch) -> dict[int, Institution]:
    """Return the institutions of a sketch by their number."""
    numbers = [place.institution_id for place in sketch.places if place.institution_id]
    found: dict[int, Institution] = Institution.objects.in_bulk(numbers)
    return found


def grant_plan(sketch: Sketch, hosts: Mapping[int, Institution], on: date) -> Plan:
    """Return a sketch as the grant is computed from it, applied for on the day."""
    return Plan(
        scheme=sketch.scheme,
        parts=tuple(_part(place, hosts) for place in sketch.places),
        applied_on=on,
        rules_on=on,
        household=sketch.household,
        other_grants=sketch.other_grants,
        green=sketch.green,
        travel_days=sketch.travel_days,
        given=Given(km=sketch.km, trip_cost=sketch.trip_cost),
    )


def _part(place: Place, hosts: Mapping[int, Institution]) -> Part:
    host = hosts.get(place.institution_id or 0)
    return Part(
        starts_on=place.starts_on,
        ends_on=place.ends_on,
        country=place.country,
        host=place.name,
        latitude=host.lat if host else None,
        longitude=host.lng if host else None,
    )
