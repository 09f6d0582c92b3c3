"""Begin an application, copy one, delete a draft."""

from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.applications.access import can_apply, can_apply_in, can_copy, can_delete
from mobility.applications.models import Application, Companion, Cover, FundingLine, Segment
from mobility.applications.rules import (
    ASKS,
    COLUMNS,
    ONLY_IN_CALLS,
    fields_of,
    flow_of,
    machine,
    steps_of,
)
from mobility.applications.selectors.fitting import call_for, main_unit
from mobility.applications.selectors.frozen import rule_set_for
from mobility.applications.selectors.given import value_of
from mobility.calls.models import Call
from portal.audit.services import record
from portal.casework.services import open_case
from portal.core.decisions import ALLOW, deny, require
from portal.people.models import Person, Relation, Unit, User
from portal.people.organisation import valid_on

# Copied from one application to another; days and confirmations belong to the old one.
_PLACE = ("institution_id", "institution_name", "country_id", "city", "purpose")
_CONTACT = ("contact_name", "contact_email", "is_main_host")
_FUNDING = ("source", "programme_code", "is_main", "amount", "currency")


@transaction.atomic
def create_draft(
    *, person: Person, scheme: str, by: User, call: Call | None = None, unit: Unit | None = None
) -> Application:
    """Begin an application of a person under a scheme, in a call or first come, first served.

    The unit is where the person works most. The rules are frozen here: the call's, or those in
    force today. Raises NotAllowedError, ValidationError.
    """
    require(can_apply(by))
    home = unit or main_unit(person)
    if home is None:
        raise ValidationError(_("We know of no employment of yours. Ask HR."))
    if call is not None:
        require(can_apply_in(call, home, scheme))
    case = open_case(
        machine=machine(flow_of(in_call=call is not None), scheme, {}),
        person=person,
        unit=home,
        by=by,
        rule_set=rule_set_for(call, timezone.localdate()),
    )
    application = Application.objects.create(case=case, scheme=scheme, call=call)
    _cover_candidates(application)
    return application


def _cover_candidates(application: Application) -> None:
    """Ask, where the scheme does, who takes over each PhD candidate whom the person supervises."""
    if "cover" not in steps_of(application.scheme):
        return
    relations = Relation.objects.filter(
        valid_on(timezone.localdate()), other=application.case.person, kind="supervisor"
    )
    Cover.objects.bulk_create(
        Cover(application=application, kind="supervision", candidate=one.person)
        for one in relations.select_related("person")
    )


@transaction.atomic
def copy_application(
    *, application: Application, by: User, call: Call | None = None
) -> Application:
    """Begin a new draft with what an earlier application said, without its days.

    Files, confirmations and statements stay with the old one. What is applied for in calls alone
    goes to the call that is open. Raises NotAllowedError.
    """
    require(can_copy(by, application))
    if call is None and application.scheme in ONLY_IN_CALLS:
        call = call_for(application.case.person, application.scheme)
        require(deny("call_closed") if call is None else ALLOW)
    new = create_draft(person=application.case.person, scheme=application.scheme, by=by, call=call)
    told = {code: value_of(application, code) for code in _codes(application.scheme)}
    columns = {code: value for code, value in told.items() if code in COLUMNS}
    for code, value in columns.items():
        setattr(new, code, value)
    new.answers = {code: value for code, value in told.items() if code not in COLUMNS and value}
    new.copied_from = application
    new.save()
    new.case.title = new.title
    new.case.save(update_fields=["title"])
    _copy_parts(application, new)
    changes = {"copied_from": str(application)}
    case = new.case
    record(
        action="application.copied",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes=changes,
    )
    return new


def _codes(scheme: str) -> list[str]:
    return [code for step in ASKS[scheme] for code in fields_of(scheme, step)]


def _copy_parts(old: Application, new: Application) -> None:
    Segment.objects.bulk_create(
        Segment(application=new, **_values(one, (*_PLACE, *_CONTACT))) for one in old.segments.all()
    )
    Companion.objects.bulk_create(
        Companion(application=new, **_values(one, ("relation", "birth_year", "whole_period")))
        for one in old.companions.all()
    )
    FundingLine.objects.bulk_create(
        FundingLine(application=new, **_values(one, _FUNDING)) for one in old.funding_lines.all()
    )


def _values(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


@transaction.atomic
def delete_draft(*, application: Application, by: User) -> None:
    """Delete a draft with all its parts; the trail keeps that there was one. NotAllowedError."""
    require(can_delete(by, application))
    case = application.case
    record(action="application.deleted", by=by, person=case.person, unit=case.unit, obj=case)
    for upload in case.uploads.all():
        # The file goes when the row is gone for good.
        transaction.on_commit(partial(upload.file.storage.delete, str(upload.file.name)))
    case.delete()
