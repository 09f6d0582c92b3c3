"""What has been written in an application, and what is missing."""

from typing import Any

from mobility.applications.models import Application
from mobility.applications.rules import ASKS, COLUMNS, Given, GivenPlace, fields_of, missing
from portal.audit.services import plain
from portal.core.states import fingerprint


def value_of(application: Application, code: str) -> Any:
    """Return what was answered to a field, wherever it stands."""
    return getattr(application, code) if code in COLUMNS else application.answers.get(code)


def values_of(application: Application, step: str) -> dict[str, Any]:
    """Return what was answered to the fields of a step."""
    return {code: value_of(application, code) for code in fields_of(application.scheme, step)}


def missing_in(application: Application) -> dict[str, list[str]]:
    """Return {step: codes of what is missing} before the application can be submitted."""
    asked = [code for step in ASKS[application.scheme].values() for code in step]
    children = application.companions.filter(relation="child", birth_year__isnull=True)
    uncovered = application.covers.filter(covered_by__isnull=True)
    given = Given(
        values={code: value_of(application, code) for code in asked},
        places=[
            GivenPlace(
                host=bool(one.host),
                country=bool(one.country_id),
                starts_on=bool(one.starts_on),
                ends_on=bool(one.ends_on),
            )
            for one in application.segments.select_related("institution")
        ],
        children_without_year=children.count(),
        uncovered=uncovered.count(),
    )
    return missing(application.scheme, given)


def parts_of(application: Application, step: str) -> list[Any]:
    """Return the parts that a step holds: hosts, household, funding or cover."""
    if step == "places":
        return list(application.segments.select_related("institution", "country"))
    if step == "household":
        return list(application.companions.all())
    if step == "money":
        return list(application.funding_lines.all())
    if step == "cover":
        return list(application.covers.select_related("candidate", "covered_by"))
    return []


def fingerprint_of(application: Application, step: str) -> str:
    """Return what a step's form carries to notice that it changed since it was drawn."""
    own = ("id", "application_id", "days")
    rows = [
        {
            field.attname: plain(getattr(row, field.attname))
            for field in row._meta.concrete_fields
            if field.attname not in own
        }
        for row in parts_of(application, step)
    ]
    values = {code: plain(value) for code, value in values_of(application, step).items()}
    return fingerprint({"values": values, "parts": rows, "state": application.case.state})
