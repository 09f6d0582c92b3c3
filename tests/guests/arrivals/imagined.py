"""Imagined guests, and the shipped parameters."""

from dataclasses import replace
from datetime import date, timedelta

from guests.arrivals.rules import ArrivalCase, ArrivalParameters, arrival_facts
from portal.rulesets.services.shipping import read_shipped

SHIPPED = read_shipped("arrival_1.json")
PARAMETERS = ArrivalParameters.from_mapping(SHIPPED["parameters"], SHIPPED["basis"])
START = date(2027, 2, 1)


def lasting(days, start=START):
    """Return the first and last day of a stay of so many days."""
    return {"starts_on": start, "ends_on": start + timedelta(days=days - 1)}


def guest(citizenship="US", days=60, **changes):
    """Return a guest of whom everything is known: unpaid, from home, without family."""
    case = ArrivalCase(
        kind="unpaid_guest",
        citizenships=(citizenship,),
        residence=citizenship,
        pay="home_employer",
        partner_coming=False,
        sensitive=False,
        **lasting(days),
    )
    return replace(case, **changes)


def said(citizenship="US", days=60, parameters=PARAMETERS, **changes):
    """Return what follows for such a guest."""
    return arrival_facts(guest(citizenship, days, **changes), parameters)


def codes(findings):
    """Return the codes of findings without their common prefix."""
    return {one.code.removeprefix("arrival.") for one in findings}
