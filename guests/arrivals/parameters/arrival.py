"""The rule set of arrivals: its parameters in the order in which they are edited."""

from collections.abc import Mapping
from typing import Any

from guests.arrivals.rules import KINDS, LEAD, LEADS, NAME, PAY, TRIGGERS, ArrivalParameters
from guests.arrivals.rules.parameters import LONGEST
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

_KINDS = (KINDS, "engagement_kind")
_PAY = (PAY, "guest_funding")


def _countries(name: str) -> Parameter:
    return Parameter(name, "codes", required=False)


def _days(name: str) -> Parameter:
    return Parameter(name, "number", "days")


def _months(name: str) -> Parameter:
    return Parameter(name, "number", "months")


def _codes(name: str, choices: tuple[str, ...], prefix: str) -> Parameter:
    return Parameter(name, "codes", "", choices, prefix, required=False)


PARAMETERS = (
    _days("short_stay_days"),
    _days("schengen_window_days"),
    _months("registration_within_months"),
    _months("report_move_from_months"),
    _days("police_within_days"),
    _countries("nordic"),
    _countries("eea"),
    _countries("eea_like"),
    _countries("schengen"),
    _countries("unsettled"),
    _countries("visa_free"),
    _countries("visa_free_biometric"),
    _countries("visa_doubtful"),
    _countries("visa_required"),
    Parameter("visa_list_complete", "switch"),
    Parameter("permit_elsewhere_opens", "switch"),
    _codes("remote_kinds", *_KINDS),
    _codes("exempt_kinds", *_KINDS),
    _codes("legal_check_kinds", *_KINDS),
    _codes("student_kinds", *_KINDS),
    _codes("student_pay", *_PAY),
    Parameter("skilled_worker_from_percent", "number"),
    Parameter("employer_code_from", "text"),
    Parameter("salary_floor_master", "number"),
    Parameter("salary_floor_bachelor", "number"),
    Parameter("permit_fee", "number"),
    Parameter("own_funds_per_year", "decimal", required=False),
    _days("id_check_from_days"),
    _days("id_check_within_days"),
    _days("unit_registers_under_days"),
    _days("number_within_days"),
    _codes("taxable_pay", *_PAY),
    _codes("tax_check_pay", *_PAY),
    _months("foreign_employer_under_months"),
    _days("s1_over_days"),
    _countries("n101_countries"),
    _months("short_contract_under_months"),
    _months("voluntary_under_months"),
    _days("private_up_to_days"),
    _days("tb_over_days"),
    _countries("tb_high"),
    _countries("tb_not_listed"),
    Parameter("tb_list_complete", "switch"),
    Parameter("school_from_age", "number"),
    Parameter("adult_from_age", "number"),
    *(_months(f"{LONGEST}{kind}") for kind in KINDS),
    _codes("full_path_triggers", TRIGGERS, "arrival_trigger"),
    _days("full_path_from_working_days"),
    _codes("leads_that_hold", LEADS, "arrival_lead"),
    *(_days(f"{code}{LEAD}") for code in LEADS),
    _days("short_approval_lead_days"),
    _days("paper_before_entry_days"),
    _days("export_before_paper_days"),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        ArrivalParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


ARRIVAL = RuleSetKind(NAME, PARAMETERS, check)
