"""From what the address asks for to the filters of the selector."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mobility.experience.rules import EarlyCareerParameters
from mobility.reports.rows import ORDERS, Filters
from portal.people.models import Employment, PositionCode, Unit

_ANSWER = {"yes": True, "no": False}


def filters_from(cleaned: Mapping[str, Any], sort: str) -> Filters:
    """Return the selector's filters; what was not understood is left out."""
    return Filters(
        window=_one(cleaned.get("window")),
        position=_one(cleaned.get("position")),
        experience=_one(cleaned.get("experience")),
        flagged=_ANSWER.get(cleaned.get("flagged", "")),
        planned=_ANSWER.get(cleaned.get("planned", "")),
        search=cleaned.get("q", ""),
        order=sort if sort.lstrip("-") in ORDERS else "name",
    )


def position_names(unit: Unit, on: date, parameters: EarlyCareerParameters) -> dict[str, str]:
    """Return the position codes that can stand in the cohort of a unit, with their names."""
    codes = set(parameters.position_codes)
    if parameters.include_tenure_track:
        inside = Employment.objects.filter(
            tenure_track=True, unit__in=Unit.objects.subtree(unit, on)
        )
        codes |= set(inside.order_by().values_list("position_code", flat=True).distinct())
    known = {one.code: one.name for one in PositionCode.objects.filter(code__in=codes)}
    return {code: known.get(code, code) for code in sorted(codes)}


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
