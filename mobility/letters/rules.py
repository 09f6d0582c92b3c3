"""Which letters a stay needs, which may be useful, and whose signatures open the preparation.

Plain Python. The limits in days are those of the rule set `duties`, so that a letter and the duty
that asks for it never disagree.
"""

from dataclasses import dataclass
from typing import Any

ERASMUS_AGREEMENTS = {
    "staff_training": "erasmus_agreement_training",
    "staff_teaching": "erasmus_agreement_teaching",
    "staff_combined": "erasmus_agreement_combined",
}
# What the traveller may write out alone: forms that others fill in or sign, or own statements.
OWN_KINDS = frozenset(
    {
        "certificate_of_attendance",
        "green_travel_statement",
        *ERASMUS_AGREEMENTS.values(),
    }
)
# States of an application in which its letters can be written.
OPEN_STATES = frozenset(
    {
        "granted",
        "granted_with_conditions",
        "funds_reserved",
        "accepted",
        "agreement_signed",
        "preparing",
        "cleared",
        "ongoing",
        "interrupted",
        "postponed",
        "returned_home",
        "reported",
    }
)
# What the application, the employment and the decision know: shown to who writes, never typed
# over. Where they know nothing, the writer may say it; but money only as it was decided.
KNOWN = frozenset(
    {
        "scheme",
        "plan_title",
        "hosts",
        "country",
        "country_code",
        "starts_on",
        "ends_on",
        "duration",
        "activity_days",
        "academic_year",
        "position",
        "percent",
        "employed_since",
        "employed_until",
        "pay_paid_by",
        "extra_terms",
        "signer_name",
        "signer_title",
        "staff_last_name",
        "staff_first_name",
        "staff_email",
        "sending_name",
        "sending_department",
        "sending_country",
        "receiving_name",
        "receiving_code",
        "receiving_country",
        "first_mobility",
        "total",
    }
)
ONLY_KNOWN = frozenset({"total"})
NEEDED, USEFUL = "needed", "useful"


@dataclass(frozen=True, slots=True)
class Limits:
    """From how many days what is needed (rule set `duties`)."""

    agreement_over: int
    terms_over: int
    nav_over: int
    high_risk: frozenset[str] = frozenset()
    invitation: frozenset[str] = frozenset()

    @classmethod
    def from_parameters(cls, values: dict[str, Any]) -> "Limits":
        """Return the limits as the rule set `duties` names them. Raises KeyError."""
        return cls(
            values["workplace_agreement_over_days"],
            values["contract_terms_over_days"],
            values["nav_over_days"],
            frozenset(values["high_risk"]),
            frozenset(values["invitation_countries"]),
        )


@dataclass(frozen=True, slots=True)
class StayFacts:
    """What decides which letters a stay needs; `countries` without the home country."""

    scheme: str
    days: int
    countries: frozenset[str]
    green: bool = False
    has_award: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter that can be written: needed or useful, and the code of why."""

    kind: str
    level: str
    why: str


def offers(stay: StayFacts, limits: Limits) -> list[Offer]:
    """Return the letters of a stay, the needed first."""
    found = [
        *_agreements(stay, limits),
        _nav(stay, limits),
        Offer("payroll_notice", NEEDED, "letter_why.payroll_notice") if stay.countries else None,
        _equipment(stay, limits),
        Offer("green_travel_statement", NEEDED, "letter_why.green") if stay.green else None,
        Offer("certificate_of_attendance", _certificate(stay), "letter_why.certificate"),
        Offer("employer_letter_host", USEFUL, "letter_why.host"),
        Offer("employer_letter_visa", USEFUL, "letter_why.visa") if stay.countries else None,
        _tax(stay, limits),
    ]
    kept = [one for one in found if one is not None]
    return sorted(kept, key=lambda one: one.level != NEEDED)


def agreements(stay: StayFacts, limits: Limits) -> list[str]:
    """Return the kinds of agreement that must be signed before the stay is prepared."""
    return [one.kind for one in _agreements(stay, limits)]


def needs_terms(stay: StayFacts, limits: Limits) -> bool:
    """Tell whether the four extra terms belong into the agreement (over one month abroad)."""
    return bool(stay.countries) and stay.days > limits.terms_over


def _agreements(stay: StayFacts, limits: Limits) -> list[Offer]:
    found = []
    erasmus = ERASMUS_AGREEMENTS.get(stay.scheme)
    if erasmus:
        found.append(Offer(erasmus, NEEDED, "letter_why.erasmus"))
    if stay.countries and stay.days > limits.agreement_over:
        found.append(Offer("workplace_agreement", NEEDED, "letter_why.workplace_agreement"))
    return found


def _nav(stay: StayFacts, limits: Limits) -> Offer | None:
    if not stay.countries:
        return None
    over = stay.days > limits.nav_over
    return Offer("employer_letter_nav", NEEDED if over else USEFUL, "letter_why.nav")


def _equipment(stay: StayFacts, limits: Limits) -> Offer | None:
    if stay.countries & limits.high_risk:
        return Offer("equipment_order", NEEDED, "letter_why.equipment")
    return None


def _certificate(stay: StayFacts) -> str:
    return NEEDED if stay.scheme in ERASMUS_AGREEMENTS else USEFUL


def _tax(stay: StayFacts, limits: Limits) -> Offer | None:
    if stay.countries & limits.invitation:
        return Offer("employer_letter_tax", NEEDED, "letter_why.tax")
    return Offer("employer_letter_tax", USEFUL, "letter_why.tax") if stay.countries else None
