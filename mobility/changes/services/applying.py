"""Make the stay what a change says, and see beforehand what that would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from mobility.applications.models import Application, Segment
from mobility.applications.selectors.facts import findings_on
from mobility.changes.selectors.stages import Kept
from mobility.duties.rules import Difference, Duty, difference, duties
from mobility.duties.selectors.facts import rules_in_force, stay_facts
from mobility.grants.selectors.computing import Computed, draft_calculation
from portal.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a change would do: duties, remarks that are new, and the grant before and after."""

    duties: Difference
    findings: list[Finding]
    before: Computed | None
    after: Computed | None

    def stored(self) -> dict[str, Any]:
        """Return it as the request keeps it; it holds nothing that rests on a citizenship."""
        changed = {new.code: new.due_on.isoformat() for _, new in self.duties.changed}
        return {
            "added": [one.code for one in self.duties.added],
            "dropped": [one.code for one in self.duties.dropped],
            "changed": changed,
            "findings": [one.code for one in self.findings],
            "grant": [_total(self.before), _total(self.after)],
        }


def outlook(application: Application, kind: str, proposed: Sequence[Kept]) -> Outlook:
    """Return what a change would do: it is carried out as on approval, looked at and undone."""
    fresh = Application.objects.select_related("case__person", "call").get(pk=application.pk)
    listed, remarks, grant = _looked_at(fresh)
    if kind == "cancel":
        return Outlook(difference(listed, []), [], grant, None)
    with transaction.atomic():
        write_stages(application=fresh, proposed=proposed)
        then, later, paid = _looked_at(fresh)
        transaction.set_rollback(True)
    known = {(one.code, str(one.facts)) for one in remarks}
    new = [one for one in later if (one.code, str(one.facts)) not in known]
    return Outlook(difference(listed, then), new, grant, paid)


def write_stages(*, application: Application, proposed: Sequence[Kept]) -> None:
    """Write hosts and days; a host that the change leaves out is taken off the stay."""
    wanted = {one["segment"]: one for one in proposed}
    for segment in application.segments.all():
        one = wanted.get(str(segment.public_id))
        if one is not None:
            Segment.objects.filter(pk=segment.pk).update(**_columns(one))
        elif wanted and segment.starts_on:
            _take_off(segment)


def _take_off(segment: Segment) -> None:
    """Leave a host without days, so that nothing counts it, and cancel its planned stay."""
    if segment.stay is not None and segment.stay.state == "planned":
        segment.stay.state = "cancelled"
        segment.stay.save(update_fields=["state"])
    Segment.objects.filter(pk=segment.pk).update(starts_on=None, ends_on=None)


def _columns(one: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "institution_id": one["institution_id"],
        "institution_name": one["institution_name"],
        "country_id": one["country"],
        "city": one["city"],
        "starts_on": date.fromisoformat(one["starts_on"]),
        "ends_on": date.fromisoformat(one["ends_on"]),
    }


def _looked_at(application: Application) -> tuple[list[Duty], list[Finding], Computed | None]:
    _, parameters = rules_in_force()
    listed = duties(stay_facts(application), parameters)
    found = [finding for finding, _ in findings_on(application)]
    return listed, found, draft_calculation(application)


def _total(found: Computed | None) -> str | None:
    return f"{found.grant.total} {found.grant.currency}" if found else None
