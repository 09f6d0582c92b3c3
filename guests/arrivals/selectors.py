"""The rules of arrivals as they are in force."""

from datetime import date

from guests.arrivals.rules import NAME, ArrivalParameters
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on


def parameters_on(day: date) -> ArrivalParameters:
    """Return the parameters in force on a day, with their sources. Raises NoRuleSetError."""
    return parameters_of(rule_set_on(NAME, day))


def parameters_of(version: RuleSet) -> ArrivalParameters:
    """Return the parameters of one version, as a case keeps it."""
    return ArrivalParameters.from_mapping(version.parameters, version.basis)
