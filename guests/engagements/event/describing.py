"""Read the facts of a guest's life event from the engagement and all around it."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from guests.arrivals.rules import NAME, ArrivalCase, ArrivalParameters, arrival_facts
from guests.engagements.event.fields import worked_out
from guests.engagements.models import Engagement
from guests.engagements.rules import KIND, RUNNING
from portal.casework.models import Case
from portal.core.contributions import EventFacts, case_facts
from portal.people.models import PersonCitizenship
from portal.rulesets.selectors import rule_set_on


def running() -> QuerySet[Case]:
    """Return the cases of engagements that are submitted and not over."""
    return Case.objects.filter(kind=KIND, state__in=RUNNING).select_related("person", "unit")


def describe(case: Case) -> EventFacts:
    """Return what a guest's checklist rests on; a short visit misses nothing.

    What higher rooms know (residence, a permit, an unopened invitation) they contribute.
    """
    engagement = Engagement.objects.select_related("host", "buddy", "administrator").get(case=case)
    known = case_facts(case)
    version = rule_set_on(NAME, timezone.localdate())
    parameters = ArrivalParameters.from_mapping(version.parameters, version.basis)
    arrival = arrival_facts(arrival_case_of(engagement, **known), parameters)
    facts = {**known, **worked_out(arrival), "full_path": engagement.full_path}
    return EventFacts(
        facts=facts,
        anchors=_anchors(engagement, known),
        people=_people(engagement),
        missing=arrival.missing if engagement.full_path else (),
    )


def arrival_case_of(engagement: Engagement, **known: Any) -> ArrivalCase:
    """Return an engagement as the rules of arrival see it; `known` is what higher rooms know.

    Citizenships are read for the rule alone; nothing here shows them.
    """
    held = PersonCitizenship.objects.filter(person_id=engagement.case.person_id)
    more = {name: known[name] for name in _FROM_ABOVE if known.get(name) is not None}
    return ArrivalCase(
        kind=engagement.kind,
        citizenships=tuple(held.values_list("country_id", flat=True)),
        starts_on=engagement.arrived_on or engagement.starts_on,
        ends_on=engagement.departed_on or engagement.ends_on,
        pay=engagement.funding,
        percent=None if engagement.percent is None else int(engagement.percent),
        home_country=engagement.home_country_id or "",
        works_elsewhere=engagement.works_elsewhere,
        partner_coming=engagement.partner_coming,
        children_ages=tuple(engagement.children_ages),
        needs=tuple(engagement.needs),
        sensitive=engagement.area_sensitive,
        **more,
    )


_FROM_ABOVE = ("residence", "permit_country", "permit_until", "schengen_days_before")


def _anchors(engagement: Engagement, known: dict[str, Any]) -> dict[str, date | None]:
    return {
        "invitation": known.get("invited_on"),
        "approval": known.get("approved_on"),
        "signature": engagement.agreement_signed_on,
        "arrival": engagement.arrived_on or engagement.starts_on,
        "end": engagement.departed_on or engagement.ends_on,
        "permit_expiry": known.get("permit_expires_on"),
    }


def _people(engagement: Engagement) -> dict[str, Any]:
    return {
        "guest": engagement.case.person,
        "host": engagement.host,
        "buddy": engagement.buddy,
        "department_administrator": engagement.administrator,
        "hr": engagement.hr_contact,
    }
