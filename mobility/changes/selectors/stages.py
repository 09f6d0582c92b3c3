"""The hosts of a stay as a change request keeps and proposes them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mobility.applications.models import Application, Segment
from mobility.changes.rules import Stage
from mobility.duties.selectors.page import stages

Kept = dict[str, Any]


def kept(segments: Sequence[Segment]) -> list[Kept]:
    """Return the hosts and days of segments as JSON."""
    return [
        {
            "segment": str(one.public_id),
            "institution_id": one.institution_id,
            "institution_name": one.institution_name,
            "country": one.country_id,
            "city": one.city,
            "starts_on": one.starts_on.isoformat() if one.starts_on else None,
            "ends_on": one.ends_on.isoformat() if one.ends_on else None,
        }
        for one in segments
    ]


def standing(application: Application) -> list[Kept]:
    """Return the hosts and days of an application as they stand."""
    return kept(stages(application))


def stage_of(one: Kept, *, begun: bool = False) -> Stage:
    """Return a kept host as the rules look at it."""
    host = f"#{one['institution_id']}" if one["institution_id"] else one["institution_name"]
    first, last = (date.fromisoformat(one[name]) for name in ("starts_on", "ends_on"))
    return Stage(f"{host}|{one['country'] or ''}", first, last, begun)


def stages_before(application: Application) -> list[Stage]:
    """Return the hosts of an application as the rules look at them."""
    segments = stages(application)
    begun = [one.confirmed_starts_on is not None for one in segments]
    return [stage_of(one, begun=b) for one, b in zip(kept(segments), begun, strict=True)]


def stages_after(application: Application, proposed: Sequence[Kept]) -> list[Stage]:
    """Return the proposed hosts beside the ones that stand."""
    return [
        stage_of(one, begun=was.begun)
        for one, was in zip(proposed, stages_before(application), strict=True)
    ]
