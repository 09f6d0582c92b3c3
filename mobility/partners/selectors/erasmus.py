"""The rows of the Erasmus+ export: staff mobilities of a call year, and what each still lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.applications.rules.states import ERASMUS
from mobility.grants.models import GrantCalculation
from mobility.partners.rules.columns import Column, ExportParameters, missing, read_columns
from portal.core.periods import days_inclusive
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on
from portal.web.wording import word

RULE_SET = "erasmus_export"
# A mobility is one from the yes of the person on.
STATES = (
    "accepted",
    "agreement_signed",
    "preparing",
    "cleared",
    "ongoing",
    "interrupted",
    "postponed",
    "returned_home",
    "reported",
    "closed",
)
FINISHED = ("returned_home", "reported", "closed")
# The file goes to the Commission's system, so its words are English.
LANGUAGE = "en"
_GENDERS = {"f": "Female", "k": "Female", "female": "Female", "m": "Male", "male": "Male"}
_DAY_LINES = ("grant.full_days", "grant.later_days", "grant.travel_days")
_TRAVEL_LINES = ("grant.travel", "grant.travel_green")


@dataclass(frozen=True, slots=True)
class Mobility:
    """One row: the application it comes from, its values by field, and the fields it lacks."""

    application: Application
    host: Segment | None
    values: Mapping[str, Any]
    missing: Sequence[str]

    def cells(self, columns: Sequence[Column]) -> list[Any]:
        """Return the row as the file holds it."""
        return [self.values.get(column.field, "") for column in columns]


def columns_of(call_year: int) -> tuple[RuleSet, ExportParameters]:
    """Return the columns of a call year: the version in force at the end of that year.

    Raises NoRuleSetError.
    """
    rule_set = rule_set_on(RULE_SET, date(call_year, 12, 31))
    return rule_set, ExportParameters.from_mapping(rule_set.parameters)


def columns_in(parameters: ExportParameters) -> tuple[Column, ...]:
    """Return the columns of a version as heading and field."""
    return read_columns(parameters.columns)


def mobilities(user: Any, call_year: int, *, finished: bool = False) -> list[Mobility]:
    """Return the staff mobilities of a call year that the user may see, by name and first day."""
    _, parameters = columns_of(call_year)
    states = FINISHED if finished else STATES
    rows = _applications(user).filter(case__state__in=states)
    # An officer may move a mobility to another call year than that of its application.
    near = rows.filter(submitted_at__year__range=(call_year - 3, call_year + 3))
    found = [_mobility(one, parameters) for one in near]
    return [one for one in found if one.values["call_year"] == call_year]


def call_years(user: Any) -> list[int]:
    """Return the years that can be chosen: from the first application to this year."""
    this = timezone.localdate().year
    first = _applications(user).order_by("submitted_at").values_list("submitted_at", flat=True)
    earliest = next((one for one in first[:1] if one), None)
    return list(range(this, min(earliest.year if earliest else this, this) - 1, -1))


def _applications(user: Any) -> QuerySet[Any]:
    applications: QuerySet[Any] = Application.objects.visible_to(user)
    segments = Segment.objects.select_related("institution", "country")
    return (
        applications.filter(scheme__in=ERASMUS, submitted_at__isnull=False)
        .select_related("case__person", "case__unit")
        .prefetch_related(
            Prefetch("segments", segments),
            Prefetch("calculations", GrantCalculation.objects.order_by("-made_at", "-pk")),
        )
        .order_by("case__person__folded_name", "pk")
    )


def _mobility(application: Application, parameters: ExportParameters) -> Mobility:
    parts: list[Segment] = list(application.segments.all())
    host = next((one for one in parts if one.is_main_host), parts[0] if parts else None)
    calculation = next(iter(application.calculations.all()), None)
    values = {
        **_person(application),
        **_host(host),
        **_answers(application),
        **_days(parts),
        **_grant(calculation),
        "call_year": _call_year(application, calculation),
    }
    lacks = missing(values, parameters.required, application.scheme)
    return Mobility(application, host, values, lacks)


def _person(application: Application) -> dict[str, Any]:
    case = application.case
    person = case.person
    return {
        "reference": str(case.public_id),
        "activity": word(f"scheme.{application.scheme}", LANGUAGE),
        "status": word(f"application_state.{case.state}", LANGUAGE),
        "given_name": person.given_name,
        "family_name": person.family_name,
        "email": person.email,
        "gender": _GENDERS.get(person.gender.casefold(), ""),
        "sending_unit": case.unit.name_en,
    }


def _host(host: Segment | None) -> dict[str, Any]:
    institution = host.institution if host else None
    return {
        "receiving_name": host.host if host else "",
        "receiving_erasmus_code": institution.erasmus_code if institution else "",
        "receiving_country": host.country_id or "" if host else "",
        "receiving_city": (host.city or (institution.city if institution else "")) if host else "",
    }


def _answers(application: Application) -> dict[str, Any]:
    plainly = ("agreement_code", "language", "subject_field", "students", "teaching_hours")
    answers = application.answers
    coded = ("seniority", "level", "activity_type")
    return {
        **{name: answers.get(name, "") for name in plainly},
        **{name: _said(name, answers.get(name, "")) for name in coded},
        "first_time": answers.get("first_time", ""),
        "green_travel": application.green_travel,
    }


def _said(name: str, code: Any) -> str:
    """Return a chosen code in words; a code without wording as it stands."""
    return word(f"{name}.{code}", LANGUAGE).removeprefix(f"{name}.") if code else ""


def _days(parts: Sequence[Segment]) -> dict[str, Any]:
    """Return the confirmed days where there are any, else those planned."""
    spans = [
        (one.confirmed_starts_on or one.starts_on, one.confirmed_ends_on or one.ends_on)
        for one in parts
    ]
    known = [(first, last) for first, last in spans if first and last]
    if not known:
        return {"starts_on": None, "ends_on": None, "activity_days": None}
    rest = sum(one.rest_days for one in parts)
    return {
        "starts_on": min(first for first, _ in known),
        "ends_on": max(last for _, last in known),
        "activity_days": max(sum(days_inclusive(*one) for one in known) - rest, 0),
    }


def _grant(calculation: GrantCalculation | None) -> dict[str, Any]:
    if calculation is None:
        return {}
    lines = {line["code"]: line for line in calculation.lines}
    travel = next((lines[code] for code in _TRAVEL_LINES if code in lines), None)
    support = [_number(lines[code]["amount"]) for code in _DAY_LINES if code in lines]
    facts = travel["facts"] if travel else {}
    return {
        "travel_days": _quantity(lines.get("grant.travel_days")),
        "zero_grant_days": _quantity(lines.get("grant.zero_days")),
        "distance_km": facts.get("km"),
        "distance_band": facts.get("band", ""),
        "individual_support": sum(support) if support else None,
        "travel_support": _number(travel["amount"]) if travel else None,
        "total_grant": calculation.total if calculation.complete else None,
        "currency": calculation.currency,
    }


def _quantity(line: Mapping[str, Any] | None) -> float:
    return _number(line["quantity"]) if line else 0


def _number(text: Any) -> float:
    return float(text)


def _call_year(application: Application, calculation: GrantCalculation | None) -> int | None:
    given = calculation.inputs.get("given", {}) if calculation else {}
    if given.get("call_year"):
        return int(given["call_year"])
    submitted = application.submitted_at
    return timezone.localdate(submitted).year if submitted else None
