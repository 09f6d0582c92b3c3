"""What decides which papers a guest needs."""

from django.utils import timezone

from guests.arrivals.rules import UNKNOWN, ArrivalFacts, arrival_facts
from guests.arrivals.selectors import parameters_on
from guests.engagements.event.describing import arrival_case_of
from guests.engagements.models import Engagement
from guests.engagements.rules import HERE
from guests.papers.models import Paper
from guests.papers.rules import AGREEMENTS, Offer, PaperFacts, needed_agreements, offers
from portal.audit.models import AuditEntry
from portal.core.contributions import case_facts


def needs_of(engagement: Engagement) -> PaperFacts:
    """Return what decides which papers a guest needs; citizenships are read for the rule alone."""
    today = timezone.localdate()
    case = arrival_case_of(engagement, **case_facts(engagement.case))
    arrival = arrival_facts(case, parameters_on(today))
    return PaperFacts(
        kind=engagement.kind,
        funding=engagement.funding,
        full_path=engagement.full_path,
        needs=frozenset(engagement.needs),
        starts_on=engagement.starts_on,
        ends_on=engagement.ends_on,
        works_elsewhere=engagement.works_elsewhere,
        duration_class=arrival.duration_class,
        visa=visa_of(arrival),
        permit_path=arrival.permit_path,
        id_check=arrival.id_check,
        is_here=engagement.case.state in HERE,
        extended=_was_extended(engagement),
        today=today,
    )


def visa_of(arrival: ArrivalFacts) -> str:
    """Return whether a visa is needed; `check` where only the authorities can say."""
    if arrival.visa == UNKNOWN and "citizenships" not in arrival.missing:
        return "check"
    return arrival.visa


def offered(engagement: Engagement) -> list[Offer]:
    """Return the papers that a guest needs or may use."""
    return offers(needs_of(engagement))


def _was_extended(engagement: Engagement) -> bool:
    """Tell whether a longer stay was granted at some time."""
    rows = AuditEntry.objects.filter(object_type="case", action="engagement.approve_extension")
    return rows.filter(object_id=str(engagement.case.public_id)).exists()


def signed_papers(engagement: Engagement) -> dict[str, Paper]:
    """Return the newest agreement of each kind that everybody has signed."""
    rows = Paper.objects.filter(engagement=engagement, letter__state="released")
    complete = rows.filter(letter__signatures__isnull=False).exclude(letter__signatures__way="")
    found = complete.select_related("letter").distinct().order_by("pk")
    return {one.counts_as: one for one in found if one.counts_as in AGREEMENTS}


def agreements_wanted(engagement: Engagement) -> list[str]:
    """Return the agreements without which the guest is not registered."""
    return needed_agreements(needs_of(engagement))
