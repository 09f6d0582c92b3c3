"""Institutions that a person typed: queue them, match them to the list, or accept them."""

from typing import Any

from django.db import transaction

from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.core.folding import fold
from portal.places.access import can_match_institution
from portal.places.models import Institution, InstitutionName
from portal.places.services.index import index_institution, name_fields

Review = Institution.Review


@transaction.atomic
def queue_institution(
    *, name: str, by: Any, country_id: str | None = None, city: str = ""
) -> Institution:
    """Return the institution that a typed name stands for, new and waiting where there is none.

    The same name in the same country waits only once, whoever typed it; one that an officer has
    matched leads to the institution it was matched to.
    """
    waiting = Institution.objects.filter(source="typed", folded=fold(name), country_id=country_id)
    there: Institution | None = waiting.select_related("matched_to").order_by("pk").first()
    if there is not None:
        return there.current
    made = Institution.objects.create(
        name=name,
        country_id=country_id,
        city=city,
        source="typed",
        review=Review.UNMATCHED,
        suggested_by=by if by is not None and by.is_authenticated else None,
    )
    record(action="institution.typed", by=by, obj=made)
    return made


@transaction.atomic
def match_institution(*, institution: Institution, to: Institution, by: Any) -> None:
    """Say that a typed institution is one on the list.

    All that points to the typed one points to the listed one afterwards, so that no list or
    report needs to know that there were two. What was typed stays on each stay.
    """
    require(can_match_institution(by, institution))
    if to.review != Review.LISTED or to.status != Institution.Status.ACTIVE:
        raise NotAllowedError(deny("not_on_the_list"))
    _settle(institution, review=Review.MATCHED, matched_to=to)
    _move_references(institution, to)
    record(
        action="institution.matched",
        by=by,
        obj=institution,
        changes={"matched_to": ["", str(to)]},
    )


@transaction.atomic
def accept_institution(*, institution: Institution, by: Any) -> None:
    """Put a typed institution on the list as it stands, so that others find it."""
    require(can_match_institution(by, institution))
    _settle(institution, review=Review.LISTED)
    name = InstitutionName(institution=institution, kind="name", **name_fields(institution.name))
    name.save()
    index_institution(institution=institution)
    record(action="institution.accepted", by=by, obj=institution)


def _settle(institution: Institution, **fields: Any) -> None:
    """Take a waiting institution out of the queue; whoever loses the race is told."""
    waiting = Institution.objects.filter(pk=institution.pk, review=Review.UNMATCHED)
    if not waiting.update(**fields):
        raise NotAllowedError(deny("already_handled"))
    for name, value in fields.items():
        setattr(institution, name, value)


def _move_references(typed: Institution, to: Institution) -> None:
    own = {Institution, InstitutionName}
    for relation in Institution._meta.related_objects:
        field: Any = relation.field
        if relation.related_model in own or field.target_field.name != "id":
            continue
        model: Any = relation.related_model
        model.objects.filter(**{field.name: typed}).update(**{field.name: to})
