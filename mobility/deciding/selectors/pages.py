"""What the pages of this room look up by the names in their addresses."""

from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from mobility.applications.models import Application
from mobility.applications.selectors.lists import listed
from mobility.calls.models import Reservation
from mobility.deciding.access import FACULTIES, RESERVES, in_round
from mobility.deciding.models import Appeal, AwardDecision, Ranking
from portal.casework.models import Case
from portal.core.states import fingerprint
from portal.people.models import Unit, UnitAncestry
from portal.people.organisation import valid_on

# Assessed, and not placed by its department yet or not placed by the faculty.
RANKABLE = ("recommended", "not_recommended", "ranked")
RELATED = ("case__person", "case__unit", "case__turn_unit", "case__rule_set", "call__budget")


def seen_applications(user: Any) -> QuerySet[Any]:
    """Return the applications that exist for the user, with what acts on them need."""
    found: QuerySet[Any] = Application.objects.visible_to(user).select_related(*RELATED)
    return found


def seen_rankings(user: Any) -> QuerySet[Any]:
    """Return the rankings that exist for the user."""
    found: QuerySet[Any] = Ranking.objects.visible_to(user)
    related: QuerySet[Any] = found.select_related(
        "unit", "call__budget", "call__unit", "handed_in_by__person"
    )
    return related


def listed_rankings(user: Any) -> QuerySet[Any]:
    """Return the rankings as a list shows them, with how many are placed."""
    language = (get_language() or "nb")[:2]
    found: QuerySet[Any] = seen_rankings(user).annotate(
        call_title=F(f"call__title_{language}"),
        unit_name=F(f"unit__name_{language}"),
        placed=Count("places"),
    )
    return found


def seen_decisions(user: Any) -> QuerySet[Any]:
    """Return the decisions that exist for the user, with what acts on them need."""
    found: QuerySet[Any] = AwardDecision.objects.visible_to(user)
    related = [f"application__{name}" for name in RELATED]
    return found.select_related(*related, "prepared_by__person", "decided_by__person", "letter")


def stamp_of(decision: AwardDecision) -> str:
    """Return what a form carries to notice that a decision is no longer the one it showed."""
    fields = (
        "outcome",
        "amount",
        "currency",
        "months",
        "conditions",
        "conditions_due_on",
        "reason_code",
        "reason_text",
    )
    return fingerprint({name: str(getattr(decision, name)) for name in fields})


def chosen(ranking: Ranking, keys: list[str]) -> QuerySet[Application]:
    """Return the applications of a ranking's order whose cases were chosen, in that order."""
    known = []
    for key in keys:
        try:
            known.append(UUID(key))
        except ValueError:
            continue
    found: QuerySet[Application] = Application.objects.filter(case__public_id__in=known).filter(
        Q(places__ranking=ranking) | Q(case__state="not_recommended", pk__in=in_round(ranking))
    )
    return found.select_related(*RELATED).order_by("places__position", "pk").distinct()


def waiting_for_funds(user: Any) -> QuerySet[Any]:
    """Return the applications outside calls that wait for money, the first submitted first."""
    units = Unit.objects.reached_by(user, RESERVES)
    waiting = listed(user).filter(
        call__isnull=True,
        case__unit__in=units,
        case__state__in=("recommended", "not_recommended", "waitlisted"),
    )
    ordered: QuerySet[Any] = waiting.order_by("submitted_at", "pk")
    return ordered


def place_in_queue(application: Application) -> int:
    """Return the place of an application among those of its scheme that wait for money."""
    before = Application.objects.filter(
        call__isnull=True,
        scheme=application.scheme,
        case__state__in=("recommended", "waitlisted"),
        submitted_at__lt=application.submitted_at,
    )
    return before.count() + 1


def next_in_queue(application: Application) -> Application | None:
    """Return the first on the wait list for the money that an application gave back."""
    given_back = Reservation.objects.filter(case=application.case, state="released")
    held = given_back.select_related("budget__unit").order_by("-pk").first()
    if held is None:
        return None
    units = Unit.objects.subtree(held.budget.unit, timezone.localdate())
    waiting = Application.objects.filter(
        call__isnull=True,
        scheme__in=held.budget.schemes,
        case__state="waitlisted",
        case__unit__in=units,
    )
    found: Application | None = (
        waiting.select_related(*RELATED).order_by("submitted_at", "pk").first()
    )
    return found


def seen_appeals(user: Any) -> QuerySet[Any]:
    """Return the appeals that exist for the user."""
    found: QuerySet[Any] = Appeal.objects.visible_to(user)
    related = [f"decision__application__{name}" for name in RELATED]
    return found.select_related(
        "case__person", "case__unit", "case__turn_unit", "decision__letter", *related
    )


def latest_decision(case: Case) -> AwardDecision | None:
    """Return the latest decision on a case that its person may know of."""
    found: AwardDecision | None = (
        AwardDecision.objects.filter(application__case=case, state__in=("released", "reversed"))
        .select_related("letter", "application__call", "application__case")
        .order_by("-released_at", "-pk")
        .first()
    )
    return found


def deciding_ranking(application: Application, seen: QuerySet[Any]) -> Ranking | None:
    """Return the ranking in which an application stands, the deciding unit's first.

    Before it has a place: the nearest one in which it can get one.
    """
    rows = seen.filter(places__application=application).select_related("unit", "call")
    faculty = rows.filter(unit__kind__in=FACULTIES).first()
    found: Ranking | None = faculty or rows.first() or _nearest(application, seen)
    return found


def _nearest(application: Application, seen: QuerySet[Any]) -> Ranking | None:
    if application.case.state not in RANKABLE:
        return None
    above = UnitAncestry.objects.filter(
        valid_on(timezone.localdate()), unit=application.case.unit_id
    ).order_by("depth")
    rankings = seen.filter(call=application.call_id, state="open").select_related("unit", "call")
    known = {one.unit_id: one for one in rankings}
    units = above.values_list("ancestor_id", flat=True)
    return next((known[unit] for unit in units if unit in known), None)
