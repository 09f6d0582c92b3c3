"""Give, lend and end mandates."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from portal.audit.services import plain, record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.access import can_end_mandate, can_grant_to, can_lend_mandate
from portal.people.models import Mandate, Person, Unit, User


@transaction.atomic
def grant_mandate(
    *,
    person: Person,
    role: str,
    unit: Unit,
    starts_on: date,
    ends_on: date | None = None,
    by: User,
) -> Mandate:
    """Give a person a role over a unit and all below it, for a period."""
    require(can_grant_to(by, person, unit))
    mandate: Mandate = Mandate.objects.create(
        person=person, role=role, unit=unit, starts_on=starts_on, ends_on=ends_on
    )
    _tell("mandate.granted", mandate, by)
    return mandate


@transaction.atomic
def lend_mandate(
    *, mandate: Mandate, to: Person, starts_on: date, ends_on: date, by: User
) -> Mandate:
    """Let another person use one's own mandate for a period within its own.

    Raises NotAllowedError where the mandate is borrowed or somebody else's, the period is
    outside its own, or the borrower is the lender.
    """
    require(can_lend_mandate(by, mandate))
    if to.pk == mandate.person_id:
        raise NotAllowedError(deny("same_person"))
    if starts_on < mandate.starts_on or (mandate.ends_on and ends_on > mandate.ends_on):
        raise NotAllowedError(deny("outside_period"))
    lent: Mandate = Mandate.objects.create(
        person=to,
        role=mandate.role,
        unit=mandate.unit,
        starts_on=starts_on,
        ends_on=ends_on,
        delegated_from=mandate,
    )
    _tell("mandate.lent", lent, by)
    return lent


@transaction.atomic
def end_mandate(*, mandate: Mandate, by: User) -> None:
    """End a mandate so that it opens nothing from today; one that never began is ended unused.

    The administrators' rows are locked first: two who end each other's at the same moment
    must not both succeed.
    """
    if mandate.role == "administrator":
        list(Mandate.objects.filter(role="administrator").order_by("pk").select_for_update())
    mandate = Mandate.objects.select_related("unit", "delegated_from", "person").get(pk=mandate.pk)
    require(can_end_mandate(by, mandate))
    yesterday = timezone.localdate() - timedelta(days=1)
    starts_on = min(mandate.starts_on, yesterday)
    same = Mandate.objects.filter(pk=mandate.pk, ends_on=mandate.ends_on)
    if not same.update(starts_on=starts_on, ends_on=yesterday):
        raise NotAllowedError(deny("changed_meanwhile"))
    before = mandate.ends_on
    mandate.ends_on = yesterday
    _tell("mandate.ended", mandate, by, before)


def _tell(action: str, mandate: Mandate, by: User, ended: date | None = None) -> None:
    changes = {
        "role": [None, mandate.role],
        "starts_on": [None, plain(mandate.starts_on)],
        "ends_on": [plain(ended), plain(mandate.ends_on)],
    }
    record(
        action=action,
        by=by,
        person=mandate.person,
        unit=mandate.unit,
        obj=mandate,
        changes=changes,
    )
