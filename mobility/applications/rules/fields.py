"""What each scheme asks, step by step, and what is missing. No scheme asks for another's fields.

Sources: section 1.4 (research terms), 2.4 (PhD candidates and postdocs) and 3.4 (Erasmus+ mobility
agreement) of the domain notes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

STEPS = ("plan", "places", "household", "money", "cover", "files", "summary")
# Stand in columns of their own; every other field is one of the application's `answers`.
COLUMNS = frozenset(
    {
        "title",
        "term_months",
        "plan",
        "expected_results",
        "strategic_link",
        "funding_plan",
        "teaching_plan",
        "substitute_cost",
        "cost_centre",
        "wants_award",
        "green_travel",
        "travel_days",
    }
)
ACTIVITY_TYPES = ("workshop", "training", "shadowing", "conference", "other")
LEVELS = ("eqf_5", "eqf_6", "eqf_7", "eqf_8")
SENIORITIES = ("junior", "intermediate", "senior")
# Fields with codes to choose from; their wording stands under the field's name.
CHOICES = {"activity_type": ACTIVITY_TYPES, "level": LEVELS, "seniority": SENIORITIES}

_NEEDED, _FREE = True, False
_TRAINING = {"activity_type": _NEEDED, "language": _FREE, "first_time": _FREE}
_TEACHING = {
    "subject_field": _NEEDED,
    "level": _NEEDED,
    "teaching_hours": _NEEDED,
    "students": _FREE,
    "language": _NEEDED,
    "agreement_code": _FREE,
}
_ERASMUS_PLAN = {"plan": _NEEDED, "expected_results": _FREE, "strategic_link": _FREE}
_ERASMUS_LAST = {"seniority": _FREE, "cost_centre": _FREE}
_TRIP = {"green_travel": _FREE, "travel_days": _FREE}
_ACADEMIC_COVER = {"teaching_plan": _FREE, "substitute_cost": _FREE}
_MONEY = {"funding_plan": _FREE, "wants_award": _FREE, "cost_centre": _FREE}
Asked = Mapping[str, Mapping[str, bool]]
# {scheme: {step: {field: needed to submit}}}
ASKS: Mapping[str, Asked] = {
    "research_term": {
        "plan": {
            "title": _NEEDED,
            "term_months": _NEEDED,
            "plan": _NEEDED,
            "expected_results": _NEEDED,
            "strategic_link": _NEEDED,
        },
        "places": {},
        "household": {},
        "money": {**_MONEY, "funding_plan": _NEEDED},
        "cover": {"teaching_plan": _NEEDED, "substitute_cost": _FREE},
        "files": {},
    },
    "phd_stay": {
        "plan": {
            "title": _NEEDED,
            "plan": _NEEDED,
            "thesis_relevance": _NEEDED,
            "expected_results": _FREE,
            "strategic_link": _FREE,
        },
        "places": {},
        "household": {},
        "money": _MONEY,
        "cover": {"teaching_plan": _FREE},
        "files": {},
    },
    "postdoc_stay": {
        "plan": {
            "title": _NEEDED,
            "plan": _NEEDED,
            "expected_results": _FREE,
            "strategic_link": _FREE,
        },
        "places": {},
        "household": {},
        "money": _MONEY,
        "cover": _ACADEMIC_COVER,
        "files": {},
    },
    "staff_training": {
        "plan": {**_ERASMUS_PLAN, **_TRAINING, **_ERASMUS_LAST},
        "places": _TRIP,
        "files": {},
    },
    "staff_teaching": {
        "plan": {**_ERASMUS_PLAN, **_TEACHING, **_ERASMUS_LAST},
        "places": _TRIP,
        "files": {},
    },
    "staff_combined": {
        "plan": {**_ERASMUS_PLAN, **_TRAINING, **_TEACHING, **_ERASMUS_LAST},
        "places": _TRIP,
        "files": {},
    },
    "short_stay": {
        "plan": {"title": _NEEDED, "plan": _NEEDED, "cost_centre": _FREE},
        "places": {},
        "files": {},
    },
}
# A research term may be spent at home.
PLACE_OPTIONAL = frozenset({"research_term"})


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """Whether one host of an application has what it needs."""

    host: bool
    country: bool
    starts_on: bool
    ends_on: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What has been written so far: fields by code, and the state of the parts.

    `children_without_year` and `uncovered` count parts that lack their one fact.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    places: Sequence[GivenPlace] = ()
    children_without_year: int = 0
    uncovered: int = 0


def steps_of(scheme: str) -> list[str]:
    """Return the steps of a scheme's form, the summary last."""
    return [*ASKS[scheme], "summary"]


def fields_of(scheme: str, step: str) -> list[str]:
    """Return the fields that a step asks under a scheme."""
    return list(ASKS[scheme].get(step, {}))


def missing(scheme: str, given: Given) -> dict[str, list[str]]:
    """Return {step: codes of what is missing} for every step that lacks something."""
    found = {
        step: [code for code, needed in asked.items() if needed and _empty(given.values.get(code))]
        for step, asked in ASKS[scheme].items()
    }
    found["places"] += _missing_places(scheme, given.places)
    if given.children_without_year and "household" in found:
        found["household"].append("birth_year")
    if given.uncovered and "cover" in found:
        found["cover"].append("covered_by")
    return {step: codes for step, codes in found.items() if codes}


def _missing_places(scheme: str, places: Sequence[GivenPlace]) -> list[str]:
    if not places:
        return [] if scheme in PLACE_OPTIONAL else ["segments"]
    names = ("host", "country", "starts_on", "ends_on")
    return [name for name in names if not all(getattr(place, name) for place in places)]


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
