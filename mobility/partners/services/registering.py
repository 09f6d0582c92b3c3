"""Register an agreement, correct it, renew it, end it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mobility.partners.access import can_edit, can_end, can_place_at, can_register, can_renew
from mobility.partners.models import PartnerAgreement
from mobility.stays.services.hosts import with_host
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, plain, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import Unit, User

FIELDS = (
    "kind",
    "title",
    "code",
    "institution_id",
    "institution_name",
    "country_id",
    "responsible_id",
    "starts_on",
    "ends_on",
    "review_on",
    "exchanges",
    "subject_field",
    "document_link",
    "note",
)


@transaction.atomic
def register(
    *, values: Mapping[str, Any], units: Iterable[Unit], by: User, token: UUID
) -> PartnerAgreement:
    """Register an agreement. The same token again gives the same agreement, not a second one.

    `values` holds the fields of FIELDS. Raises NotAllowedError and ValidationError by field.
    """
    chosen = list(units)
    require(can_register(by))
    require(can_place_at(by, chosen))
    _check(values)
    try:
        with transaction.atomic():
            made = PartnerAgreement.objects.create(
                public_id=token, created_by=by, **with_host(values, by)
            )
    except IntegrityError:
        return _registered(token, by)
    made.units.set(chosen)
    _record("agreement.registered", made, by, changes_between({}, told(made)))
    return made


@transaction.atomic
def correct(
    *,
    agreement: PartnerAgreement,
    values: Mapping[str, Any],
    units: Iterable[Unit],
    by: User,
    seen: str,
) -> PartnerAgreement:
    """Correct an agreement; `seen` is its fingerprint when the form was drawn.

    Units may be added only where the user looks after agreements. What an import brought is
    remembered as corrected by hand. Raises NotAllowedError, ValidationError and
    ChangedMeanwhileError.
    """
    require(can_edit(by, agreement))
    _check(values)
    if seen != fingerprint_of(agreement):
        raise ChangedMeanwhileError
    chosen, held = set(units), set(agreement.units.all())
    if chosen - held or (held and not chosen):
        require(can_place_at(by, chosen - held))
    before, earlier = _stored(agreement), told(agreement)
    settled = with_host(values, by)
    after = {name: settled[name] for name in FIELDS if name in settled}
    changed = {name: value for name, value in after.items() if before[name] != value}
    if not changed and chosen == held:
        return agreement
    corrected = dict(agreement.corrected)
    if agreement.external_id:
        corrected |= {name: plain(value) for name, value in changed.items()}
    update_unchanged(obj=agreement, before=before, after={**after, "corrected": corrected})
    agreement.units.set(chosen)
    agreement.refresh_from_db()
    _record("agreement.corrected", agreement, by, changes_between(earlier, told(agreement)))
    return agreement


@transaction.atomic
def renew(
    *,
    agreement: PartnerAgreement,
    starts_on: date,
    ends_on: date | None,
    review_on: date | None,
    document_link: str = "",
    by: User,
) -> PartnerAgreement:
    """Renew an agreement: a new term that follows it, with the same partner, units and kinds.

    The earlier term stays as it was. Raises NotAllowedError, ValidationError by field, and
    ChangedMeanwhileError where somebody else has renewed it.
    """
    require(can_renew(by, agreement))
    values = {"starts_on": starts_on, "ends_on": ends_on, "review_on": review_on}
    copied = {name: getattr(agreement, name) for name in FIELDS}
    later = PartnerAgreement(**{**copied, **values}, follows=agreement, created_by=by)
    later.document_link = document_link
    _check({**copied, **values})
    if agreement.ends_on and starts_on <= agreement.ends_on:
        raise ValidationError({"starts_on": _("The new term begins after the old one has ended.")})
    try:
        with transaction.atomic():
            later.save()
    except IntegrityError as error:
        raise ChangedMeanwhileError from error
    later.units.set(agreement.units.all())
    changes = {
        name: [plain(getattr(agreement, name)), plain(value)] for name, value in values.items()
    }
    _record("agreement.renewed", later, by, changes)
    return later


@transaction.atomic
def end(*, agreement: PartnerAgreement, ended_on: date, reason: str, by: User) -> PartnerAgreement:
    """End an agreement before its time, or one without a last day, with the reason.

    Raises NotAllowedError, ValidationError by field and ChangedMeanwhileError.
    """
    require(can_end(by, agreement))
    problems = end_problems(agreement, ended_on, reason)
    if problems:
        raise ValidationError(problems)
    update_unchanged(
        obj=agreement,
        before={"ended_on": None},
        after={"ended_on": ended_on, "ended_reason": reason},
    )
    agreement.refresh_from_db()
    changes = {"ended_on": [None, ended_on.isoformat()], "ended_reason": ["", reason]}
    _record("agreement.ended", agreement, by, changes)
    return agreement


def fingerprint_of(agreement: PartnerAgreement) -> str:
    """Return what a form carries to notice that the agreement changed since it was drawn."""
    units = sorted(agreement.units.values_list("code", flat=True))
    return fingerprint({**snapshot(agreement, (*FIELDS, "ended_on")), "units": units})


def problems_of(values: Mapping[str, Any]) -> dict[str, str]:
    """Return {field: what is wrong} of an agreement; the form asks the same."""
    problems = {}
    first, last, review = (values.get(name) for name in ("starts_on", "ends_on", "review_on"))
    if first and last and last < first:
        problems["ends_on"] = _("The last day is before the first.")
    if review and last and review > last:
        problems["review_on"] = _("The review comes before the agreement ends.")
    return problems


def end_problems(agreement: PartnerAgreement, ended_on: date, reason: str) -> dict[str, str]:
    """Return {field: what is wrong} with ending an agreement; the form asks the same."""
    problems = {}
    if agreement.starts_on and ended_on < agreement.starts_on:
        problems["ended_on"] = _("The agreement had not begun by that day.")
    elif agreement.ends_on and ended_on > agreement.ends_on:
        problems["ended_on"] = _("The agreement ends before that day anyway.")
    if not reason.strip():
        problems["reason"] = _("Say why, so that others understand it later.")
    return problems


def told(agreement: PartnerAgreement) -> dict[str, Any]:
    """Return the agreement as its trail tells it: names, not row ids."""
    plainly = [name for name in FIELDS if not name.endswith("_id") and name != "institution_name"]
    units = ", ".join(agreement.units.order_by("code").values_list("code", flat=True))
    return {
        **snapshot(agreement, (*plainly, "host")),
        "country": agreement.country_id,
        "responsible": plain(agreement.responsible),
        "units": units,
    }


def _check(values: Mapping[str, Any]) -> None:
    problems = problems_of(values)
    if problems:
        raise ValidationError(problems)


def _registered(token: UUID, by: User) -> PartnerAgreement:
    found: PartnerAgreement | None = PartnerAgreement.objects.filter(
        public_id=token, created_by=by
    ).first()
    if found is None:
        raise ChangedMeanwhileError
    return found


def _stored(agreement: PartnerAgreement) -> dict[str, Any]:
    return {name: getattr(agreement, name) for name in (*FIELDS, "ended_on")}


def _record(action: str, agreement: PartnerAgreement, by: User, changes: Mapping[str, Any]) -> None:
    unit = agreement.units.order_by("code").first()
    record(action=action, by=by, unit=unit, obj=agreement, changes=changes)
