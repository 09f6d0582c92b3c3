"""What strict data tells the rules of arrival; what follows may be shown, the data may not."""

from typing import Any

from django.utils import timezone

from guests.arrivals.rules import ArrivalFacts, arrival_facts
from guests.arrivals.selectors import parameters_on
from guests.engagements.event.describing import arrival_case_of
from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from guests.sensitive.models import ExportAssessment, GuestStrictFacts, Permit
from guests.sensitive.rules import PERMIT_HELD
from portal.casework.models import Case
from portal.core.contributions import case_facts


def facts_for_rules(case: Case) -> dict[str, Any]:
    """Return what this room knows of a case for its rules; not known is left out."""
    if case.kind != KIND:
        return {}
    told = GuestStrictFacts.objects.filter(engagement__case=case).first()
    permit = Permit.objects.filter(engagement__case=case, state__in=PERMIT_HELD).first()
    known = {
        "residence": told.residence_id if told else None,
        "permit_country": told.permit_country_id if told else None,
        "permit_until": told.permit_until if told else None,
        "schengen_days_before": told.schengen_days_before if told else None,
        "permit_expires_on": permit.valid_to if permit else None,
        "permit_expires": bool(permit and permit.valid_to),
        "area_changes": area_changed(case),
    }
    return {name: value for name, value in known.items() if value is not None}


def area_changed(case: Case) -> bool:
    """Tell whether the subject area is another than the one that was assessed last."""
    latest = ExportAssessment.objects.filter(engagement__case=case).first()
    if latest is None:
        return False
    now = Engagement.objects.values_list("subject_area", flat=True).get(case=case)
    return bool(str(now).strip().casefold() != latest.area.strip().casefold())


def facts_of(engagement: Engagement) -> ArrivalFacts:
    """Return what follows for a guest by the rules in force today."""
    known = case_facts(engagement.case)
    case = arrival_case_of(engagement, **known)
    return arrival_facts(case, parameters_on(timezone.localdate()))
