"""Number, tax, social security, insurance, health, family (incoming.md 2.4 to 2.6)."""

from guests.arrivals.rules.entry import HERE
from guests.arrivals.rules.facts import PERMITS_FIRST, REGISTRATIONS, UNKNOWN
from guests.arrivals.rules.look import Look, Said


def number_path(look: Look) -> Said:
    """Say which identity number the stay gives: the national one from six months."""
    if not look.comes:
        return "none", look.because("number.remote", "remote_kinds")
    if look.decided_by == HERE:
        return "none", look.because("number.norwegian", "report_move_from_months")
    if look.days is None:
        return look.unknown("number.dates_missing", "report_move_from_months")
    months = look.parameters.report_move_from_months
    if look.reaches(months):
        why = look.because("number.national", "report_move_from_months", months=months)
        return "national_number", why
    return _number_by_pay(look, months)


def _number_by_pay(look: Look, months: int) -> Said:
    if not look.case.pay:
        return look.unknown("number.pay_missing", "taxable_pay")
    if _is_taxed(look):
        return "d_number", look.because("number.d_number", "report_move_from_months", months=months)
    return "none", look.because("number.no_income", "taxable_pay")


def id_check(look: Look) -> Said:
    """Say whether the guest shows up in person; not under fourteen days."""
    number, _ = number_path(look)
    if number == UNKNOWN:
        return look.unknown("id_check.unknown", "id_check_from_days")
    if number == "none":
        return "not_needed", look.because("id_check.no_number", "id_check_from_days")
    limit = look.parameters.id_check_from_days
    facts = {"days": look.days, "limit": limit}
    if (look.days or 0) < limit:
        return "not_needed", look.because("id_check.short", "id_check_from_days", **facts)
    within = look.parameters.id_check_within_days
    return "needed", look.because("id_check.needed", "id_check_within_days", within=within)


def tax(look: Look) -> Said:
    """Say which tax card is needed, and whether the tax office must see the guest."""
    if not look.case.pay:
        return look.unknown("tax.pay_missing", "taxable_pay")
    if not look.comes:
        value = "check" if _is_taxed(look) else "none"
        return value, look.because(f"tax.remote_{value}", "taxable_pay")
    if not _is_taxed(look):
        value = "check" if look.case.pay in look.parameters.tax_check_pay else "none"
        return value, look.because(f"tax.{value}", "tax_check_pay")
    if look.days is None:
        return look.unknown("tax.dates_missing", "id_check_from_days")
    return _card(look, look.days)


def _card(look: Look, days: int) -> Said:
    parameters = look.parameters
    if days < parameters.unit_registers_under_days:
        limit = parameters.unit_registers_under_days
        why = look.because("tax.unit_registers", "unit_registers_under_days", limit=limit)
        return "unit_registers", why
    limit = parameters.id_check_from_days
    if days < limit:
        return "card_no_id_check", look.because(
            "tax.no_id_check", "id_check_from_days", limit=limit
        )
    within = parameters.number_within_days
    return "card_id_check", look.because("tax.id_check", "number_within_days", within=within)


def _is_taxed(look: Look) -> bool:
    return look.employed or look.case.pay in look.parameters.taxable_pay


def social_security(look: Look) -> Said:
    """Say which scheme covers the guest, and the paper that shows it."""
    if not look.comes:
        return "not_relevant", look.because("social.remote", "remote_kinds")
    if not look.case.pay:
        return look.unknown("social.pay_missing", "foreign_employer_under_months")
    if look.employed:
        return _employed_here(look)
    if look.days is None:
        return look.unknown("social.dates_missing", "foreign_employer_under_months")
    if look.group == UNKNOWN:
        return look.unknown("social.citizenship_missing", "s1_over_days")
    return _from_abroad(look) if look.case.pay == "home_employer" else _without_employer(look)


def _employed_here(look: Look) -> Said:
    if not look.case.works_elsewhere:
        return "member", look.because("social.member", "foreign_employer_under_months")
    value = "a1" if look.group in {"nordic", "eea"} else "certificate_of_coverage"
    return value, look.because(f"social.{value}", "short_contract_under_months")


def _from_abroad(look: Look) -> Said:
    parameters = look.parameters
    months = parameters.foreign_employer_under_months
    if look.reaches(months):
        why = look.because("social.employer_liable", "foreign_employer_under_months", months=months)
        return "employer_liable", why
    if not look.scheme_country:
        return look.unknown("social.residence_missing", "s1_over_days")
    if look.scheme_country in parameters.n101_countries:
        return "usa_n101", look.because("social.usa_n101", "n101_countries", months=months)
    if not look.in_scheme:
        why = look.because("social.home_confirmation", "n101_countries", months=months)
        return "home_confirmation", why
    value = "s1" if (look.days or 0) > parameters.s1_over_days else "ehic"
    return value, look.because(f"social.{value}", "s1_over_days", limit=parameters.s1_over_days)


def _without_employer(look: Look) -> Said:
    parameters = look.parameters
    months, limit = parameters.voluntary_under_months, parameters.private_up_to_days
    if look.reaches(months):
        return "check", look.because("social.check", "voluntary_under_months", months=months)
    if look.group != "other" and not look.scheme_country:
        return look.unknown("social.residence_missing", "private_up_to_days")
    if look.in_scheme:
        return "ehic", look.because("social.ehic_own", "private_up_to_days")
    if (look.days or 0) <= limit:
        return "private", look.because("social.private", "private_up_to_days", limit=limit)
    facts = {"limit": limit, "months": months}
    return "voluntary", look.because("social.voluntary", "voluntary_under_months", **facts)


def insurance(look: Look) -> Said:
    """Say whether the guest must show an insurance: we insure only who has a salary from us."""
    if not look.comes:
        return "not_needed", look.because("insurance.remote", "remote_kinds")
    if not look.case.pay:
        return look.unknown("insurance.pay_missing", "private_up_to_days")
    if look.employed:
        return "not_needed", look.because("insurance.employed", "taxable_pay")
    return "needed", look.because("insurance.needed", "private_up_to_days")


def tuberculosis(look: Look) -> Said:
    """Say whether an examination is due; a country absent from the list is not guessed.

    Only whether, never the result: nothing about anybody's health is kept.
    """
    if not look.comes:
        return "not_needed", look.because("tuberculosis.remote", "remote_kinds")
    if look.days is None:
        return look.unknown("tuberculosis.dates_missing", "tb_over_days")
    parameters = look.parameters
    facts = {"days": look.days, "limit": parameters.tb_over_days}
    if look.days <= parameters.tb_over_days:
        return "not_needed", look.because("tuberculosis.short", "tb_over_days", **facts)
    return _by_country(look, facts)


def _by_country(look: Look, facts: dict[str, int]) -> Said:
    parameters = look.parameters
    places = {look.decided_by, look.case.residence} - {""}
    if places & set(parameters.tb_high):
        return "needed", look.because("tuberculosis.needed", "tb_high", **facts)
    if look.group == UNKNOWN:
        return look.unknown("tuberculosis.citizenship_missing", "tb_high")
    if parameters.tb_list_complete or places <= set(parameters.tb_not_listed):
        return "not_needed", look.because("tuberculosis.not_listed", "tb_not_listed", "tb_high")
    return look.unknown("tuberculosis.not_on_list", "tb_high")


def family(look: Look, path: str) -> Said:
    """Say what the family does, by the guest's own path."""
    case = look.case
    if not look.comes:
        return "none", look.because("family.remote", "remote_kinds")
    if not case.partner_coming and not case.children_ages:
        if case.partner_coming is None:
            return look.unknown("family.missing", "school_from_age")
        return "none", look.because("family.none", "school_from_age")
    return _family_on(look, path)


def _family_on(look: Look, path: str) -> Said:
    if path == UNKNOWN:
        return look.unknown("family.path_unknown", "school_from_age")
    if path in PERMITS_FIRST:
        return "apply_together", look.because("family.apply_together", "employer_code_from")
    if path in REGISTRATIONS or path == "report_move":
        return "register", look.because("family.register", "registration_within_months")
    return "own_entry", look.because("family.own_entry", "visa_free")
