"""An employee says what is wrong with their service; HR corrects it or says why not."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.accrual.access import can_answer, can_contest, can_withdraw
from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from mobility.accrual.selectors import main_unit
from portal.audit.services import record
from portal.casework.access import people_who_act
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post
from portal.people.models import Person, User


@transaction.atomic
def contest(
    *,
    person: Person,
    text: str,
    by: User,
    period: ServicePeriod | None = None,
    term: EarlierTerm | None = None,
) -> Contest:
    """Say what is wrong with a period or a term, or what is missing; HR and the person get a mail.

    The same text about the same thing is not taken twice while the first is open.
    """
    require(can_contest(by, person))
    said = text.strip()
    if not said:
        raise ValidationError({"text": _("Write what is wrong, in a sentence or two.")})
    made: Contest
    made, new = Contest.objects.get_or_create(
        person=person, period=period, term=term, text=said, state="open"
    )
    if new:
        record(action="accrual.contested", by=by, person=person, obj=made)
        _tell_hr(made)
        _mail("contest-received", made, person, "research_term")
    return made


@transaction.atomic
def answer(*, contest: Contest, corrected: bool, answer: str, by: User) -> Contest:
    """Answer the person: it is corrected, or it stays, with the reason. Raises ValidationError."""
    require(can_answer(by, contest))
    said = answer.strip()
    if not corrected and not said:
        raise ValidationError({"answer": _("Give the reason; the person will read it.")})
    state = "corrected" if corrected else "rejected"
    _close(contest, state, answer=said, answered_by=by, answered_at=timezone.now())
    changes = {"state": ["open", state], "answer": [None, said]}
    action = f"accrual.contest_{state}"
    record(action=action, by=by, person=contest.person, obj=contest, changes=changes)
    _mail("contest-answered", contest, contest.person, "research_term")
    return contest


@transaction.atomic
def withdraw(*, contest: Contest, by: User) -> Contest:
    """Take back what one said was wrong."""
    require(can_withdraw(by, contest))
    _close(contest, "withdrawn")
    record(action="accrual.contest_withdrawn", by=by, person=contest.person, obj=contest)
    return contest


def _close(contest: Contest, state: str, **values: object) -> None:
    here = Contest.objects.filter(pk=contest.pk, state="open")
    if not here.update(state=state, **values):
        raise ChangedMeanwhileError
    contest.refresh_from_db()


def _tell_hr(contest: Contest) -> None:
    unit = main_unit(contest.person, timezone.localdate())
    if unit is None:
        return
    for one in people_who_act("hr", unit).exclude(pk=contest.person_id):
        _mail("contest-for-hr", contest, one, "accrual_contests")


def _mail(kind: str, contest: Contest, person: Person, page: str) -> None:
    address = f"{settings.SITE_URL}{reverse(page)}"
    context = {"contest": contest, "about": contest.person, "address": address}
    post(kind=kind, key=f"{kind}:{contest.pk}:{person.pk}", person=person, context=context)
