"""What else the guest, the host and HR should know."""

from collections.abc import Iterator

from guests.arrivals.rules.entry import HERE
from guests.arrivals.rules.facts import EMPLOYED, PERMITS_FIRST, UNKNOWN
from guests.arrivals.rules.look import Look
from portal.core.findings import Finding
from portal.core.periods import add_months

# Kinds that may come with a contract or without.
OPEN_KINDS = frozenset({"msca_fellow", "chair"})


def remarks(look: Look, path: str) -> Iterator[Finding]:
    """Yield what else there is to say, in the order in which it is told."""
    yield from _about_facts(look)
    if look.comes:
        yield from _about_citizenship(look)
        yield from _about_entry(look, path)
        yield from _about_work(look, path)
        yield from _about_children(look)
    yield from _about_length(look)


def _about_facts(look: Look) -> Iterator[Finding]:
    case = look.case
    if case.starts_on and case.ends_on and case.ends_on < case.starts_on:
        yield look.warn("remark.dates_reversed", "short_stay_days")
    if case.kind in EMPLOYED and case.pay in {"own", "home_employer", "stipend"}:
        yield look.warn("remark.kind_and_pay", "taxable_pay")
    if case.kind in OPEN_KINDS and case.pay and not look.employed:
        yield look.because("remark.contract_or_guest", "skilled_worker_from_percent")


def _about_citizenship(look: Look) -> Iterator[Finding]:
    if len(set(look.case.citizenships)) > 1:
        yield look.because("remark.several_citizenships", "eea")
    if look.decided_by in look.parameters.unsettled:
        yield look.warn("remark.unsettled", "unsettled")


def _about_entry(look: Look, path: str) -> Iterator[Finding]:
    case, parameters = look.case, look.parameters
    if look.group == "other" and look.is_short:
        facts = {"limit": parameters.short_stay_days, "window": parameters.schengen_window_days}
        yield look.because("remark.days_in_schengen", "schengen_window_days", **facts)
        yield look.because("remark.exempt_in_a_year", "exempt_kinds")
    if _between_days_and_months(look):
        yield look.because(
            "remark.around_three_months",
            "short_stay_days",
            days=look.days,
            months=parameters.registration_within_months,
        )
    if look.group == "other" and case.permit_country not in {"", HERE}:
        known = case.permit_country in parameters.schengen
        code = "remark.permit_elsewhere" if known else "remark.permit_outside"
        yield look.because(code, "permit_elsewhere_opens")
    if path in PERMITS_FIRST and case.permit_country != HERE and not look.is_short:
        days = parameters.police_within_days
        yield look.because("remark.police", "police_within_days", days=days)


def _between_days_and_months(look: Look) -> bool:
    """Tell whether the stay is over ninety days and not over three months."""
    months = look.parameters.registration_within_months
    past = look.group in {"eea", "other"} and look.days is not None and not look.is_short
    return past and not look.exceeds(months)


def _about_work(look: Look, path: str) -> Iterator[Finding]:
    parameters = look.parameters
    if look.group == "other" and look.employed and look.case.works_elsewhere:
        yield look.warn("remark.side_work", "legal_check_kinds")
    if _has_short_contract(look):
        months = parameters.short_contract_under_months
        yield look.because("remark.short_contract", "short_contract_under_months", months=months)
    if path == "own_funds" and parameters.own_funds_per_year is not None:
        amount = parameters.own_funds_per_year
        yield look.because("remark.own_funds_amount", "own_funds_per_year", amount=amount)
    elif path == "own_funds":
        yield look.warn("remark.own_funds_unknown", "own_funds_per_year")


def _has_short_contract(look: Look) -> bool:
    months = look.parameters.short_contract_under_months
    is_short = look.days is not None and not look.reaches(months)
    here = look.employed and not look.case.works_elsewhere
    return here and is_short and look.group in {"nordic", "eea"}


def _about_children(look: Look) -> Iterator[Finding]:
    parameters, ages = look.parameters, look.case.children_ages
    if any(age < parameters.school_from_age for age in ages):
        yield look.because("remark.kindergarten", "school_from_age")
    if any(parameters.school_from_age <= age < parameters.adult_from_age for age in ages):
        yield look.because("remark.school", "school_from_age")


def _about_length(look: Look) -> Iterator[Finding]:
    months = look.parameters.longest_months(look.case.kind)
    if months and look.case.starts_on and look.exceeds(months):
        facts = {"months": months, "until": add_months(look.case.starts_on, months)}
        name = f"longest_months_{look.case.kind}"
        yield look.warn("remark.too_long", name, **facts)


def missing(look: Look, answers: dict[str, str]) -> Iterator[str]:
    """Yield the names of the facts without which an answer is not known."""
    case, comes = look.case, look.comes
    absent = {
        "kind": not case.kind,
        "citizenships": comes and not case.citizenships,
        "starts_on": case.starts_on is None,
        "ends_on": case.ends_on is None or (look.days is None and case.starts_on is not None),
        "pay": not case.pay,
        "residence": answers["social_security"] == UNKNOWN and _needs_country(look),
        "permit_until": answers["visa"] == UNKNOWN and _needs_until(look),
        "partner_coming": comes and case.partner_coming is None and not case.children_ages,
    }
    yield from (name for name, gone in absent.items() if gone)


def _needs_country(look: Look) -> bool:
    return bool(look.case.pay) and not look.employed and not look.scheme_country


def _needs_until(look: Look) -> bool:
    known = look.case.permit_country in look.parameters.schengen
    return known and look.case.permit_until is None
