"""Store calculations: each is a row of its own, and nothing of it changes afterwards."""

from typing import Any

from django.db import transaction

from mobility.applications.models import Application
from mobility.grants.access import can_recalculate
from mobility.grants.models import SHOWS_OUTCOME, UNDECIDED, GrantCalculation
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

    After the decision it is a change, so that the one of the decision stays as it was. Raises
    NotAllowedError.
    """
    require(can_recalculate(by, application.case))
    latest = latest_calculation(application)
    moment = _AFTER.get(latest.moment if latest else "", "submitted")
    made = calculate(application=application, moment=moment, by=by, given=given, reason=reason)
    if made is None:
        raise NotAllowedError(deny("no_grant"))
    return made
