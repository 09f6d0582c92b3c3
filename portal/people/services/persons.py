"""Correct what is known about a person, and say who leads and supervises whom."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from portal.audit.services import changes_between, plain, record, snapshot
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.access import (
    can_arrange_relations,
    can_change_address,
    can_edit_person,
    can_edit_unit,
    can_end_relation,
    can_read_citizenship,
)
from portal.people.models import (
    Employment,
    Person,
    PersonCitizenship,
    Relation,
    Unit,
    User,
)

PERSON_FIELDS = ("given_name", "family_name", "email", "gender", "orcid")
EMPLOYMENT_FIELDS = (
    "percent",
    "ends_on",
    "tenure_track",
    "leave_starts_on",
    "leave_ends_on",
    "external_employer",
)
UNIT_FIELDS = ("name_nb", "name_nn", "name_en", "acronym")


@transaction.atomic
def correct_person(*, person: Person, fields: Mapping[str, Any], by: User) -> None:
    """Set the person's fields by hand; what is set so is not overwritten by an import."""
    require(can_edit_person(by, person))
    if fields.get("email", person.email) != person.email:
        require(can_change_address(by, person))
    changes = _correct(person, {name: fields[name] for name in PERSON_FIELDS if name in fields})
    if changes:
        record(action="person.corrected", by=by, person=person, obj=person, changes=changes)


@transaction.atomic
def correct_employment(*, employment: Employment, fields: Mapping[str, Any], by: User) -> None:
    """Set an employment's fields by hand; its key (person, unit, position, start) stays."""
    require(can_edit_person(by, employment.person))
    wanted = {name: fields[name] for name in EMPLOYMENT_FIELDS if name in fields}
    changes = _correct(employment, wanted)
    if changes:
        record(
            action="employment.corrected",
            by=by,
            person=employment.person,
            unit=employment.unit,
            obj=employment,
            changes=changes,
        )


@transaction.atomic
def rename_unit(*, unit: Unit, fields: Mapping[str, Any], by: User) -> None:
    """Set a unit's names by hand."""
    require(can_edit_unit(by, unit))
    changes = _correct(unit, {name: fields[name] for name in UNIT_FIELDS if name in fields})
    if changes:
        record(action="unit.corrected", by=by, unit=unit, obj=unit, changes=changes)


@transaction.atomic
def add_relation(
    *, person: Person, kind: str, other: Person, starts_on: date, ends_on: date | None, by: User
) -> Relation:
    """Say that `other` is the manager, supervisor or buddy of `person` from a day on."""
    require(can_arrange_relations(by, person))
    relation: Relation = Relation.objects.create(
        person=person, kind=kind, other=other, starts_on=starts_on, ends_on=ends_on
    )
    facts = {
        "kind": [None, kind],
        "other": [None, str(other)],
        "starts_on": [None, plain(starts_on)],
    }
    record(action="relation.added", by=by, person=person, obj=relation, changes=facts)
    return relation


@transaction.atomic
def end_relation(*, relation: Relation, by: User) -> None:
    """End a relation yesterday, or on its first day where it is younger."""
    require(can_end_relation(by, relation))
    last = max(relation.starts_on, timezone.localdate() - timedelta(days=1))
    same = Relation.objects.filter(pk=relation.pk, ends_on=relation.ends_on)
    if not same.update(ends_on=last):
        raise NotAllowedError(deny("changed_meanwhile"))
    changes = {"ends_on": [plain(relation.ends_on), plain(last)], "kind": [relation.kind] * 2}
    record(action="relation.ended", by=by, person=relation.person, obj=relation, changes=changes)


@transaction.atomic
def read_citizenships(*, person: Person, by: User) -> list[PersonCitizenship]:
    """Return the person's citizenships and leave a row in the trail that says who looked."""
    require(can_read_citizenship(by, person))
    rows = PersonCitizenship.objects.visible_to(by).filter(person=person)
    record(action="citizenship.read", by=by, person=person, obj=person)
    return list(rows.select_related("country"))


def _correct(obj: models.Model, fields: Mapping[str, Any]) -> dict[str, list[Any]]:
    before = snapshot(obj, list(fields))
    for name, value in fields.items():
        setattr(obj, name, _as_stored(obj, name, value))
    after = snapshot(obj, list(fields))
    changes = changes_between(before, after)
    if changes:
        kept: dict[str, Any] = getattr(obj, "corrected")  # noqa: B009 -- three models have it
        setattr(obj, "corrected", {**kept, **{name: after[name] for name in changes}})  # noqa: B010
        obj.save()
    return changes


def _as_stored(obj: models.Model, name: str, value: Any) -> Any:
    """Return a number with the places its column has, so that 50 and 50.00 are no change."""
    field = obj._meta.get_field(name)
    if isinstance(field, models.DecimalField) and isinstance(value, Decimal):
        return value.quantize(Decimal(1).scaleb(-field.decimal_places))
    return value
