"""What the duties of a stay rest on, read from the application and all around it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.applications.rules import ERASMUS
from mobility.duties.parameters.duties import NAME
from mobility.duties.rules import DutyParameters, Part, StayFacts
from mobility.stays.models import Stay
from portal.people.models import Employment, Person
from portal.people.organisation import valid_on
from portal.places.models import CountryMembership
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import institution_profile, rule_set_on


def rules_in_force(on: date | None = None) -> tuple[RuleSet, DutyParameters]:
    """Return the version of the duties in force on a day, today's unless told otherwise.

    Unlike what an applicant may count on, duties are never frozen with the call: the law and the
    list of high-risk countries hold as they are when somebody leaves. Raises NoRuleSetError.
    """
    version = rule_set_on(NAME, on or timezone.localdate())
    return version, DutyParameters.from_mapping(version.parameters, version.basis)


def countries_in(group: str, on: date) -> frozenset[str]:
    """Return the countries on a dated list, such as `eea`."""
    found = CountryMembership.objects.active_on(on).filter(group=group)
    return frozenset(found.values_list("country_id", flat=True))


def parts_of(segments: Iterable[Segment]) -> tuple[Part, ...]:
    """Return the segments that have country and dates, with the actual days where confirmed."""
    return tuple(
        Part(one.country_id, first, last)
        for one in segments
        if (first := one.confirmed_starts_on or one.starts_on)
        and (last := one.confirmed_ends_on or one.ends_on)
        and one.country_id
        and first <= last
    )


def stay_facts(
    application: Application,
    *,
    parts: Iterable[Part] | None = None,
    citizenship: str = "unknown",
) -> StayFacts:
    """Return the facts of an application's stay, or of the same with other parts.

    Leave the citizenship unknown for whatever others than the person and HR will see.
    """
    person, today = application.case.person, timezone.localdate()
    segments = list(application.segments.all())
    companions = list(application.companions.all())
    return StayFacts(
        parts=tuple(parts_of(segments) if parts is None else parts),
        citizenship=citizenship,
        eea=countries_in("eea", today),
        other_stays=other_stays(person, application),
        companions=len(companions),
        children=sum(one.relation == "child" for one in companions),
        purposes=frozenset(one.purpose for one in segments),
        home_country=institution_profile().home_country,
        erasmus=application.scheme in ERASMUS,
        **_position(person, today),
    )


def other_stays(person: Person, application: Application | None = None) -> tuple[Part, ...]:
    """Return a person's further days abroad: registered stays that were not cancelled."""
    found: Any = Stay.objects.filter(person=person).exclude(state="cancelled")
    if application is not None:
        own = Segment.objects.filter(application=application, stay__isnull=False)
        found = found.exclude(pk__in=own.values("stay_id"))
    known = found.annotate(where=Coalesce("country_id", "institution__country_id")).filter(
        where__isnull=False, starts_on__isnull=False, ends_on__isnull=False
    )
    rows = known.exclude(scheme="virtual").values_list("where", "starts_on", "ends_on")
    return tuple(Part(*row) for row in rows)


def _position(person: Person, on: date) -> dict[str, Any]:
    """Return how much the person works here, and whether somewhere else too."""
    held = Employment.objects.filter(valid_on(on), person=person).filter(
        Q(leave_starts_on__isnull=True) | Q(leave_starts_on__gt=on) | Q(leave_ends_on__lt=on)
    )
    jobs = list(held.values_list("percent", "external_employer"))
    percent = min(Decimal(100), sum((one for one, _ in jobs), Decimal(0))) if jobs else Decimal(100)
    return {"percent": percent, "other_employer": any(employer for _, employer in jobs)}
