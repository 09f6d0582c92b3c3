"""Why each duty is there: one small question for each, answered with a finding or with None."""

from collections.abc import Callable, Iterator

from mobility.duties.rules.days import most_days
from mobility.duties.rules.look import Look
from portal.core.findings import Finding
from portal.core.periods import add_months

EEA_CITIZENS = frozenset({"nordic", "eea"})


Trigger = Callable[[Look], Finding | None]


def _named(countries: list[str]) -> str:
    return ", ".join(countries)


def _over(look: Look, code: str, limit: int) -> Finding | None:
    return Finding(code, facts={"days": look.days, "limit": limit}) if look.days > limit else None


def erasmus_agreement(look: Look) -> Finding | None:
    """Ask for the mobility agreement of the three parties, which Erasmus+ pays nothing without."""
    if not look.facts.erasmus:
        return None
    return Finding("duty.erasmus_agreement", facts={"countries": _named(look.countries)})


def workplace_agreement(look: Look) -> Finding | None:
    """Ask for an agreement over four weeks of work abroad (NTNU)."""
    limit = look.parameters.workplace_agreement_over_days
    return _over(look, "duty.workplace_agreement", limit)


def contract_terms(look: Look) -> Finding | None:
    """Ask for four more terms in writing over a month abroad (labour law)."""
    return _over(look, "duty.contract_terms", look.parameters.contract_terms_over_days)


def payroll_notice(look: Look) -> Finding | None:
    """Report pay with the country's code."""
    return Finding("duty.payroll_notice", facts={"countries": _named(look.countries)})


def national_insurance(look: Look) -> Finding | None:
    """Ask for an A1 or a confirmation from NAV.

    EEA citizens in the EEA need an A1 however short their work there is; all others, and all
    stays elsewhere, need a confirmation of membership over twelve weeks (NTNU, NAV).
    """
    free, limit = look.free(), look.parameters.nav_over_days
    if look.days <= limit and not free:
        return None
    citizenship = look.facts.citizenship
    facts = {"countries": _named(look.countries), "days": look.days, "limit": limit}
    if citizenship in EEA_CITIZENS and free:
        return Finding(_a1_code(look, free), facts=facts)
    if citizenship == "unknown":
        return Finding("duty.national_insurance", facts=facts)
    return Finding("duty.nav" if look.days > limit else "duty.nav_short", facts=facts)


def _a1_code(look: Look, free: list[str]) -> str:
    first = min(one.starts_on for one in look.parts if one.country in free)
    if look.ends_on >= add_months(first, look.parameters.a1_max_months):
        return "duty.a1_too_long"
    if _posted_lately(look, free):
        return "duty.a1_again"
    if look.days <= look.parameters.nav_over_days:
        return "duty.a1_short"
    return "duty.a1_and_nav" if look.outside() else "duty.a1"


def _posted_lately(look: Look, free: list[str]) -> bool:
    gap = look.parameters.a1_gap_months
    return any(
        before.country == part.country
        and before.ends_on < part.starts_on
        and add_months(before.ends_on, gap) > part.starts_on
        for part in look.parts
        if part.country in free
        for before in look.facts.other_stays
    )


def companion_membership(look: Look) -> Finding | None:
    """Ask about the family's national insurance, which is its own question."""
    if not look.facts.companions:
        return None
    return _over(look, "duty.companion_membership", look.parameters.nav_over_days)


def child_benefit(look: Look) -> Finding | None:
    """Tell NAV when children with child benefit are away for months."""
    if not look.facts.children:
        return None
    return _over(look, "duty.child_benefit", look.parameters.child_benefit_over_days)


def insurance(look: Look) -> Finding | None:
    """Ask for insurance on every stay, and what comes after the card's last day."""
    limit = look.parameters.card_insurance_days
    code = "duty.insurance"
    if look.days >= limit:
        code = "duty.insurance_at_limit" if look.days == limit else "duty.insurance_beyond"
    return Finding(code, facts={"days": look.days, "limit": limit})


def companion_insurance(look: Look) -> Finding | None:
    """Ask for the family's insurance: the employer insures nobody but the employee."""
    count = look.facts.companions
    return Finding("duty.companion_insurance", facts={"companions": count}) if count else None


def ehic(look: Look) -> Finding | None:
    """Bring the European health insurance card where it holds."""
    within = [one for one in look.countries if one in look.facts.eea]
    return Finding("duty.ehic", facts={"countries": _named(within)}) if within else None


def entry(look: Look) -> Finding:
    """Ask for visa and permits: who is no EEA citizen may need them anywhere, and to come back."""
    facts = {"countries": _named(look.countries), "ends_on": look.ends_on}
    if look.facts.citizenship in EEA_CITIZENS:
        return Finding("duty.entry_visa" if look.outside() else "duty.entry_free", facts=facts)
    other = look.facts.citizenship == "other"
    return Finding("duty.entry_other" if other else "duty.entry", facts=facts)


def passport(look: Look) -> Finding | None:
    """Ask for a passport that is valid for some months beyond the return."""
    until = add_months(look.ends_on, look.parameters.passport_margin_months)
    return Finding("duty.passport", facts={"until": until, "ends_on": look.ends_on})


def tax_card(look: Look) -> Finding | None:
    """Ask for the tax card of the period; two calendar years may differ."""
    two = look.starts_on.year != look.ends_on.year
    facts = {"starts_on": look.starts_on, "ends_on": look.ends_on}
    return Finding("duty.tax_card_two_years" if two else "duty.tax_card", facts=facts)


def tax_days(look: Look) -> Finding | None:
    """Count the days in one country within a year, which may move the tax there."""
    limit, months = look.parameters.tax_watch_days, look.parameters.tax_window_months
    counted = {one: most_days(look.all_days(), one, months) for one in look.countries}
    country = max(counted, key=lambda one: counted[one])
    if counted[country] <= limit:
        return None
    facts = {"country": country, "days": counted[country], "limit": limit, "months": months}
    return Finding("duty.tax_days", facts=facts)


def tax_invitation(look: Look) -> Finding | None:
    """Ask for an official invitation, on which the USA exempt from tax for up to two years."""
    there = [one for one in look.countries if one in look.parameters.invitation_countries]
    return Finding("duty.tax_invitation", facts={"countries": _named(there)}) if there else None


def export_control(look: Look) -> Finding | None:
    """Check what is brought and shared abroad, which may need a licence."""
    risky = look.risky()
    if risky:
        return Finding("duty.export_control_high_risk", facts={"countries": _named(risky)})
    return Finding("duty.export_control", facts={"countries": _named(look.countries)})


def it_loan(look: Look) -> Finding | None:
    """Borrow equipment where the risk is high."""
    risky = look.risky()
    return Finding("duty.it_loan", facts={"countries": _named(risky)}) if risky else None


def risk_assessment(look: Look) -> Finding | None:
    """Assess fieldwork and countries of high risk with the head."""
    risky = look.risky()
    if risky:
        return Finding("duty.risk_assessment", facts={"countries": _named(risky)})
    return Finding("duty.risk_fieldwork") if "fieldwork" in look.facts.purposes else None


def other_employer(look: Look) -> Finding | None:
    """Tell a second employer, or whoever has the rest of a part-time position."""
    percent = look.facts.percent
    if not look.facts.other_employer and percent >= 100:
        return None
    return Finding("duty.other_employer", facts={"percent": percent})


def population_register(look: Look) -> Finding | None:
    """Tell the population register of half a year or more."""
    limit = look.parameters.population_register_from_days
    return _over(look, "duty.population_register", limit - 1)


def health(look: Look) -> Finding | None:
    """Remind of vaccines, which take months; nothing about anybody's health is asked."""
    outside = look.outside()
    return Finding("duty.health", facts={"countries": _named(outside)}) if outside else None


def travel_advice(look: Look) -> Finding | None:
    """Read the ministry's advice before every journey."""
    return Finding("duty.travel_advice", facts={"countries": _named(look.countries)})


def emergency_contact(look: Look) -> Finding | None:
    """Ask whom to call if something happens."""
    return Finding("duty.emergency_contact", facts={"starts_on": look.starts_on})


# Who does it, and why it is there, in the order of the checklist.
TRIGGERS: dict[str, tuple[str, Trigger]] = {
    "erasmus_agreement": ("international_officer", erasmus_agreement),
    "workplace_agreement": ("head", workplace_agreement),
    "contract_terms": ("hr", contract_terms),
    "payroll_notice": ("hr", payroll_notice),
    "national_insurance": ("person", national_insurance),
    "companion_membership": ("person", companion_membership),
    "child_benefit": ("person", child_benefit),
    "insurance": ("person", insurance),
    "companion_insurance": ("person", companion_insurance),
    "ehic": ("person", ehic),
    "entry": ("person", entry),
    "passport": ("person", passport),
    "tax_card": ("person", tax_card),
    "tax_days": ("person", tax_days),
    "tax_invitation": ("person", tax_invitation),
    "export_control": ("person", export_control),
    "it_loan": ("person", it_loan),
    "risk_assessment": ("head", risk_assessment),
    "other_employer": ("person", other_employer),
    "population_register": ("person", population_register),
    "health": ("person", health),
    "travel_advice": ("person", travel_advice),
    "emergency_contact": ("person", emergency_contact),
}
# What a short stay asks for, and nothing more.
SHORT = frozenset(
    {
        "erasmus_agreement",
        "national_insurance",
        "insurance",
        "travel_advice",
        "it_loan",
        "export_control",
        "emergency_contact",
    }
)


def found(look: Look) -> Iterator[tuple[str, str, Finding]]:
    """Yield (code, role, why) of each duty that the stay brings."""
    if not look.parts:
        return
    for code, (role, trigger) in TRIGGERS.items():
        why = None if look.is_short and code not in SHORT else trigger(look)
        if why is not None:
            yield code, role, why
