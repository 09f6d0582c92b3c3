"""Who looks after agreements, and who makes the Erasmus+ export."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from mobility.partners.models import PartnerAgreement
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit
from portal.people.rules import COORDINATES

MANAGES_AGREEMENTS = frozenset(
    {
        "international_officer",
        "faculty_officer",
        "department_administrator",
        "head",
        "deputy",
        "dean",
        "administrator",
    }
)
# The beneficiary's own office; its file holds names and grants of the whole institution.
EXPORTS_ERASMUS = ("international_officer",)


def can_register(user: Any) -> Decision:
    """Allow those who look after agreements in some unit."""
    return ALLOW if user.holds(*MANAGES_AGREEMENTS) else deny("needs_role")


def can_manage(user: Any, agreement: PartnerAgreement) -> Decision:
    """Allow the responsible person, and those who look after agreements in one of its units.

    An agreement without units is the whole institution's.
    """
    if user.person_id and agreement.responsible_id == user.person_id:
        return ALLOW
    units = agreement.units.all()
    return ALLOW if _looks_after(user, list(units) or _tops()) else deny("not_your_unit")


def can_edit(user: Any, agreement: PartnerAgreement) -> Decision:
    """Allow corrections while the agreement has not been ended."""
    decision = can_manage(user, agreement)
    return deny("agreement_ended") if decision and agreement.ended_on else decision


def can_renew(user: Any, agreement: PartnerAgreement) -> Decision:
    """Allow one renewal of an agreement that has a last day and was not ended."""
    decision = can_edit(user, agreement)
    if not decision:
        return decision
    if agreement.ends_on is None:
        return deny("agreement_open_ended")
    renewed = PartnerAgreement.objects.filter(follows=agreement).exists()
    return deny("agreement_renewed") if renewed else ALLOW


def can_end(user: Any, agreement: PartnerAgreement) -> Decision:
    """Allow ending an agreement that has not been ended."""
    return can_edit(user, agreement)


def can_add_document(user: Any, agreement: PartnerAgreement) -> Decision:
    """Allow those who may correct the agreement and coordinate there, or are responsible."""
    decision = can_edit(user, agreement)
    if not decision:
        return decision
    if agreement.responsible_id == user.person_id:
        return ALLOW
    units = list(agreement.units.all()) or _tops()
    mine = any(user.holds_at(unit, *COORDINATES) for unit in units)
    return ALLOW if mine else deny("not_your_unit")


def can_place_at(user: Any, units: Iterable[Unit]) -> Decision:
    """Allow an agreement for units in which the user looks after agreements; all of them."""
    wanted = list(units) or _tops()
    mine = all(user.holds_at(unit, *MANAGES_AGREEMENTS) for unit in wanted)
    return ALLOW if wanted and mine else deny("not_your_unit")


def can_export_erasmus(user: Any) -> Decision:
    """Allow the export to international officers."""
    return ALLOW if user.holds(*EXPORTS_ERASMUS) else deny("needs_role")


def units_to_choose(user: Any) -> QuerySet[Unit]:
    """Return the units for which the user may register agreements."""
    return Unit.objects.reached_by(user, MANAGES_AGREEMENTS).order_by("code")


def _looks_after(user: Any, units: Iterable[Unit]) -> bool:
    return any(user.holds_at(unit, *MANAGES_AGREEMENTS) for unit in units)


def _tops() -> list[Unit]:
    return list(Unit.objects.tops(timezone.localdate()))
