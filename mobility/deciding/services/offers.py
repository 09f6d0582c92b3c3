"""Answer an offer; what happens when somebody is out: money back, the next in line named."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.deciding.access import (
    OFFERED,
    PREPARES,
    can_answer_offer,
    can_extend_offer,
    decision_unit,
)
from mobility.deciding.models import AwardDecision, Ranking
from mobility.deciding.selectors.pages import next_in_queue
from mobility.deciding.selectors.rounds import next_in_line
from mobility.deciding.services.awarding import give_back
from mobility.deciding.services.conditions import forget_conditions
from mobility.deciding.services.ranking import drop_from_rankings
from portal.audit.services import plain, record
from portal.casework.access import people_who_act
from portal.casework.models import Case
from portal.casework.services import Moved
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.services.letters import discard_letter
from portal.messages.services import post
from portal.people.models import Mandate, Person, Unit, User

# Steps by which an application leaves its round, and by which money comes back.
LEAVES = frozenset({"withdraw", "decline", "cancel"})


@transaction.atomic
def accept(*, decision: AwardDecision, by: User) -> Case:
    """Accept an offer before its last day. Raises NotAllowedError, ChangedMeanwhileError."""
    allowed = can_answer_offer(by, decision)
    require(allowed)
    return take_step(application=decision.application, step="accept", by=by, allowed=allowed)


@transaction.atomic
def decline(*, decision: AwardDecision, by: User, reason: str = "") -> Case:
    """Decline an offer; its money goes back and the faculty learns who is next in line."""
    allowed = can_answer_offer(by, decision)
    require(allowed)
    return take_step(
        application=decision.application,
        step="decline",
        by=by,
        allowed=allowed,
        note={"reason": reason},
    )


@transaction.atomic
def extend(*, decision: AwardDecision, until: date, reason: str, by: User) -> AwardDecision:
    """Give the applicant more time to answer an offer, with a reason, and tell them.

    Raises NotAllowedError, ValidationError by field, and ChangedMeanwhileError where it was
    answered meanwhile.
    """
    require(can_extend_offer(by, decision))
    problems = extension_problems(decision, until)
    if not reason.strip():
        problems["reason"] = _("Say why; the applicant reads it.")
    if problems:
        raise ValidationError(problems)
    before, case = decision.accept_by, decision.application.case
    waits = Case.objects.filter(pk=case.pk, state__in=OFFERED, state_since=case.state_since)
    here = AwardDecision.objects.filter(pk=decision.pk, state="released", accept_by=before)
    if not waits.update(turn_due_on=until) or not here.update(accept_by=until):
        raise ChangedMeanwhileError
    decision.refresh_from_db()
    changes = {"accept_by": [plain(before), plain(until)], "reason": reason.strip()}
    record(
        action="decision.offer_extended",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=decision,
        changes=changes,
    )
    address = f"{settings.SITE_URL}{reverse('offer', args=[decision.public_id])}"
    title = str(decision.application)
    context = {"title": title, "due": until, "reason": reason.strip(), "address": address}
    key = f"offer-extended:{decision.public_id}:{until}"
    post(kind="offer-extended", key=key, person=case.person, context=context)
    return decision


def extension_problems(decision: AwardDecision, until: date) -> dict[str, str]:
    """Return {field: what is wrong} of a new last day; the form asks the same."""
    if until < timezone.localdate():
        return {"until": _("This day has passed.")}
    if decision.accept_by and until <= decision.accept_by:
        return {"until": _("Choose a day after the present one.")}
    return {}


def follow(moved: Moved) -> None:
    """Follow a case out of its round: money back, places closed up, prepared decisions dropped."""
    if moved.case.kind != "application" or moved.step not in LEAVES:
        return
    give_back(case=moved.case, by=moved.by)
    forget_conditions(case=moved.case, by=moved.by)
    found = Application.objects.filter(case=moved.case).select_related("call", "case__unit")
    application = found.first()
    if application is None:
        return
    if moved.step == "withdraw":
        _drop(application, moved.by)
    else:
        _name_next(application)


def _drop(application: Application, by: User | None) -> None:
    drop_from_rankings(application=application)
    for decision in application.decisions.filter(state__in=("prepared", "decided")):
        if decision.letter and decision.letter.state == "written":
            discard_letter(letter=decision.letter, by=by)
        AwardDecision.objects.filter(pk=decision.pk).update(state="dropped")


def _name_next(application: Application) -> None:
    if application.call is None:
        _name_next_in_queue(application)
        return
    unit = decision_unit(application)
    ranking = Ranking.objects.filter(call=application.call, unit=unit).first()
    first = next_in_line(ranking) if ranking else None
    if ranking is None or first is None:
        return
    address = f"{settings.SITE_URL}{reverse('decisions', args=[ranking.public_id])}"
    context = {"title": str(application), "next": first.case.person, "address": address}
    for person in officers_of(unit):
        key = f"waitlist-next:{application.pk}:{first.pk}:{person.pk}"
        post(kind="waitlist-next", key=key, person=person, context=context)


def _name_next_in_queue(application: Application) -> None:
    """Tell the office whose money came back who waits first for it."""
    first = next_in_queue(application)
    if first is None or first.case.turn_unit is None:
        return
    case, unit = first.case, first.case.turn_unit
    address = f"{settings.SITE_URL}{reverse('funds', args=[case.public_id])}"
    context = {"title": str(application), "next": case.person, "address": address}
    for person in people_who_act(case.turn_role, unit).exclude(pk=case.person_id):
        key = f"queue-next:{application.pk}:{first.pk}:{person.pk}"
        post(kind="queue-next", key=key, person=person, context=context)


def officers_of(unit: Unit) -> list[Person]:
    """Return who prepares decisions in a unit itself."""
    level = "faculty" if unit.kind in ("faculty", "institution") else "department"
    held = Mandate.objects.in_force(timezone.localdate()).filter(
        unit=unit, role__in=PREPARES[level]
    )
    people = Person.objects.filter(pk__in=held.values("person_id"))
    return list(people.select_related("user"))
