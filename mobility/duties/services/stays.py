"""The registered stays that a granted one becomes: planned, moved with it, completed."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.stays.models import Stay
from portal.audit.services import changes_between, record, snapshot
from portal.casework.models import Commitment
from portal.people.models import User

_TOLD = ("scheme", "state", "host", "city", "starts_on", "ends_on")


@transaction.atomic
def plan_stays(*, application: Application, by: User | None) -> None:
    """Register each host of a granted stay as planned, or move what is registered with it."""
    segments = application.segments.select_related("stay", "institution", "country")
    for segment in segments:
        if segment.stay is None:
            _register(application, segment, by)
        elif segment.stay.state == "planned":
            _write(segment.stay, _values(application, segment), "stay.moved", by)
    commit(application=application)


@transaction.atomic
def complete_stays(*, application: Application, by: User) -> None:
    """Complete the registered stays with the actual days that their segments carry."""
    today = timezone.localdate()
    for segment in application.segments.select_related("stay", "institution", "country"):
        stay = segment.stay
        if stay is None or stay.state != "planned" or segment.confirmed_ends_on is None:
            continue
        actual = {
            "starts_on": segment.confirmed_starts_on,
            "ends_on": segment.confirmed_ends_on,
            "state": "completed",
            "confirmed_on": today,
        }
        _write(stay, actual, "stay.confirm", by)
    commit(application=application)


@transaction.atomic
def cancel_stays(*, application: Application, by: User | None) -> None:
    """Cancel the planned stays of an application that comes to nothing."""
    for segment in application.segments.select_related("stay"):
        if segment.stay is not None and segment.stay.state == "planned":
            _write(segment.stay, {"state": "cancelled"}, "stay.cancel", by)
    application.case.commitments.filter(kind="stay").delete()


def commit(*, application: Application) -> None:
    """Write the days away among what the person is committed to."""
    case = application.case
    case.commitments.filter(kind="stay").delete()
    Commitment.objects.bulk_create(
        Commitment(
            person=case.person,
            case=case,
            kind="stay",
            text=one.host[:200],
            starts_on=one.confirmed_starts_on or one.starts_on,
            ends_on=one.confirmed_ends_on or one.ends_on,
        )
        for one in application.segments.select_related("institution")
        if one.starts_on and one.ends_on
    )


def _register(application: Application, segment: Segment, by: User | None) -> None:
    stay = Stay.objects.create(
        person=application.case.person,
        group_id=str(application.case.public_id),
        **_values(application, segment),
    )
    Segment.objects.filter(pk=segment.pk).update(stay=stay)
    changes = changes_between({}, snapshot(stay, _TOLD))
    record(action="stay.registered", by=by, person=stay.person, obj=stay, changes=changes)


def _write(stay: Stay, values: dict[str, Any], action: str, by: User | None) -> None:
    before = snapshot(stay, _TOLD)
    for name, value in values.items():
        setattr(stay, name, value)
    changes = changes_between(before, snapshot(stay, _TOLD))
    if changes:
        stay.save(update_fields=list(values))
        record(action=action, by=by, person=stay.person, obj=stay, changes=changes)


def _values(application: Application, segment: Segment) -> dict[str, Any]:
    return {
        "scheme": application.scheme,
        "institution": segment.institution,
        "institution_name": segment.institution_name,
        "country": segment.country,
        "city": segment.city,
        "starts_on": segment.starts_on,
        "ends_on": segment.ends_on,
        "purpose": application.title[:300],
    }
