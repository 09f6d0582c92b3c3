"""Store calculations: each is a row of its own, and nothing of it changes afterwards."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.calls.models import Budget, Reservation
from mobility.calls.selectors import in_currency
from mobility.calls.services.reserving import OverdrawnError, reserve
from mobility.grants.access import can_recalculate
from mobility.grants.models import SHOWS_OUTCOME, UNDECIDED, GrantCalculation
from mobility.grants.rules import to_hold
from mobility.grants.selectors.computing import draft_calculation
from mobility.grants.selectors.history import latest_calculation, stored_fields
from mobility.grants.selectors.plans import Given
from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.models import User

_SAYS_THE_SAME = ("kind", "moment", "lines", "rates", "payments", "total")
_AFTER = {"decision": "change", "change": "change", "settlement": "settlement"}


@transaction.atomic
def calculate(
    *,
    application: Application,
    moment: str,
    by: User | None,
    given: Given | None = None,
    reason: str = "",
) -> GrantCalculation | None:
    """Compute an application's grant and store it beside the one before; None where none is paid.

    A decision gives its months and cap anew; later moments keep them. The step in which it
    happens (submit, decide, change, settle) has asked whether `by` may. What says the same as
    the latest one at the same moment is not stored again.
    """
    found = draft_calculation(application, given, decides=moment == "decision")
    if found is None:
        return None
    before = latest_calculation(application)
    made = GrantCalculation(
        application=application,
        moment=moment,
        previous=before,
        reason=reason[:300],
        made_by=by,
        **stored_fields(found),
    )
    if before is not None and all(_same(made, before, name) for name in _SAYS_THE_SAME):
        return before
    made.save()
    _record(made, before, by)
    return made


def _same(made: GrantCalculation, before: GrantCalculation, name: str) -> bool:
    return bool(getattr(made, name) == getattr(before, name))


def _record(made: GrantCalculation, before: GrantCalculation | None, by: User | None) -> None:
    """Write the trail; what is being decided must not reach its person before the letter does."""
    case = made.application.case
    undecided = made.moment in SHOWS_OUTCOME and case.state in UNDECIDED
    secret = made.moment == "decision" or undecided
    changes: dict[str, Any] = {
        "moment": made.moment,
        "total": [str(before) if before else None, str(made)],
    }
    record(
        action="grant.calculated",
        by=by,
        person=None if secret else case.person,
        unit=case.unit,
        obj=made if secret else case,
        changes=changes,
    )


@transaction.atomic
def recalculate(
    *, application: Application, by: User, given: Given, reason: str
) -> GrantCalculation:
    """Compute anew with what an officer found out: a distance, a journey's cost, a call year.

    After the decision it is a change, so that the one of the decision stays as it was, and what
    is reserved follows it. Raises NotAllowedError, and ValidationError where the budget lacks it.
    """
    require(can_recalculate(by, application.case))
    latest = latest_calculation(application)
    moment = _AFTER.get(latest.moment if latest else "", "submitted")
    made = calculate(application=application, moment=moment, by=by, given=given, reason=reason)
    if made is None:
        raise NotAllowedError(deny("no_grant"))
    if moment == "change":
        hold_difference(made=made, before=latest, by=by)
    return made


@transaction.atomic
def hold_difference(
    *, made: GrantCalculation | None, before: GrantCalculation | None, by: User | None
) -> None:
    """Let what budgets have reserved for a case follow a change of its calculation.

    More is reserved only as far as the budget reaches. Raises ValidationError where it does not,
    or where nobody knows what the difference is in the budget's currency; nothing is written then.
    """
    if made is None or before is None or made == before or made.currency != before.currency:
        return
    case = made.application.case
    held = Reservation.objects.filter(case=case, state="reserved")
    for one in held.select_related("budget"):
        _hold(one, made, before, by)


def _hold(
    one: Reservation, made: GrantCalculation, before: GrantCalculation, by: User | None
) -> None:
    budget, today = one.budget, timezone.localdate()
    sums = [in_currency(row.total, row.currency, budget.currency, today) for row in (before, made)]
    was, now = sums
    if was is None or now is None:
        raise ValidationError(no_rate(budget, made.currency))
    try:
        reserve(budget=budget, case=one.case, amount=to_hold(one.amount, was, now), by=by)
    except OverdrawnError as error:
        raise ValidationError(_too_little(error)) from error


def no_rate(budget: Budget, currency: str) -> str:
    """Say that money in another currency cannot be set aside, and what to do."""
    text = _(
        "%(budget)s is in %(into)s and the grant in %(currency)s, and there is no exchange rate in "
        "force today. Ask an administrator to enter it among the rates (nok_per_100, kroner for "
        "100 %(foreign)s); nothing is reserved until then."
    )
    foreign = budget.currency if currency == "NOK" else currency
    facts = {"budget": budget, "into": budget.currency, "currency": currency}
    return text % {**facts, "foreign": foreign}


def _too_little(error: OverdrawnError) -> str:
    text = _(
        "This costs %(more)s %(currency)s more than is reserved, and %(budget)s has %(left)s left. "
        "Add to the budget first, or refuse the change."
    )
    left, more = (number_format(one, 0, force_grouping=True) for one in (error.left, error.asked))
    facts = {"budget": error.budget, "currency": error.budget.currency}
    return text % {**facts, "left": left, "more": more}
