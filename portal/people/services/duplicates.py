"""Judge persons who may be registered twice: not the same, or one and the same."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import ForeignObjectRel

from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.access import can_judge_duplicate, can_merge
from portal.people.models import DuplicateVerdict, Person, User

FILLED = ("email", "gender", "orcid")


@transaction.atomic
def say_not_the_same(*, first: Person, second: Person, by: User) -> None:
    """Remember that somebody looked and found two different persons."""
    require(can_judge_duplicate(by, first, second))
    lower, higher = sorted((first, second), key=lambda person: person.pk)
    _, new = DuplicateVerdict.objects.get_or_create(
        first=lower, second=higher, defaults={"decided_by": by}
    )
    if new:
        for person in (lower, higher):
            record(action="person.told_apart", by=by, person=person, obj=person)


@transaction.atomic
def merge_persons(*, keep: Person, merged: Person, by: User) -> dict[str, int]:
    """Move all that belongs to `merged` to `keep`; return {table: rows moved}.

    Nothing is deleted: `merged` stays with `merged_into` set, its own number from HR and those
    rows that `keep` has already (a citizenship, say). Raises NotAllowedError where somebody
    merged one of them meanwhile.
    """
    require(can_merge(by, keep, merged))
    if not Person.objects.present().filter(pk=merged.pk).update(merged_into=keep):
        raise NotAllowedError(deny("changed_meanwhile"))
    if not Person.objects.present().filter(pk=keep.pk).exists():
        raise NotAllowedError(deny("changed_meanwhile"))
    closed = _close_second_sign_in(keep, merged)
    moved = {}
    for relation in Person._meta.related_objects:
        count = _move(relation, keep, merged)
        if count:
            moved[f"{relation.related_model._meta.label}.{relation.field.name}"] = count
    filled = _fill(keep, merged)
    facts = {"merged": str(merged.public_id), "moved": moved, "filled": filled, "closed": closed}
    record(action="person.merged", by=by, person=keep, obj=merged, changes=facts)
    return moved


def _move(relation: ForeignObjectRel, keep: Person, merged: Person) -> int:
    model: Any = relation.related_model
    name = relation.field.name
    rows = model._base_manager.filter(**{name: merged.pk})  # noqa: SLF001
    if model is Person:
        rows = rows.exclude(pk=merged.pk)
    try:
        with transaction.atomic():
            return int(rows.update(**{name: keep.pk}))
    except IntegrityError:
        # Some rows exist for both; those that do stay where they are.
        ids = list(rows.values_list("pk", flat=True))
        return sum(_move_one(model, pk, name, keep) for pk in ids)


def _move_one(model: type[models.Model], pk: Any, name: str, keep: Person) -> int:
    try:
        with transaction.atomic():
            return int(model._base_manager.filter(pk=pk).update(**{name: keep.pk}))  # noqa: SLF001
    except IntegrityError:
        return 0


def _close_second_sign_in(keep: Person, merged: Person) -> str:
    """Leave the person one sign-in: the merged person's is closed where both have one."""
    if not User.objects.filter(person=keep).exists():
        return ""
    second = User.objects.filter(person=merged).first()
    if second is None:
        return ""
    User.objects.filter(pk=second.pk).update(is_active=False)
    return str(second.email)


def _fill(keep: Person, merged: Person) -> list[str]:
    filled = [name for name in FILLED if not getattr(keep, name) and getattr(merged, name)]
    for name in filled:
        setattr(keep, name, getattr(merged, name))
    if not keep.hr_id and merged.hr_id:
        # The column is unique, so the number leaves one row before it stands in the other.
        number, merged.hr_id = merged.hr_id, None
        Person.objects.filter(pk=merged.pk).update(hr_id=None)
        keep.hr_id = number
        filled.append("hr_id")
    if filled:
        keep.save(update_fields=[*filled, "folded_name"])
    return filled
