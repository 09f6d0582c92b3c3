"""Which letters there are, what each may say, and who signs it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.core.contributions import LetterKind

# What every letter knows by itself.
ALWAYS = (
    "person_name",
    "unit_name",
    "institution_name",
    "letter_date",
    "case_reference",
    "verification_code",
    "verification_address",
    "contact_address",
)
# Room on a form that its person fills in by hand: strict, and so never among a letter's facts.
BY_HAND = ("nationality", "gender")
_STAY = ("scheme", "plan_title", "hosts", "country", "starts_on", "ends_on", "duration")
_SENDER = ("signer_name", "signer_title", "contact_person")
_DECISION = (
    *_STAY,
    *_SENDER,
    "call_title",
    "reasons",
    "decided_by",
    "decided_on",
    "rules_version",
    "appeal_deadline",
    "appeal_to",
    "next_steps",
)
_EMPLOYER = (
    *_STAY,
    *_SENDER,
    "recipient",
    "position",
    "employed_since",
    "employed_until",
    "percent",
    "pay_paid_by",
    "purpose",
)
_ERASMUS = (
    "staff_last_name",
    "staff_first_name",
    "seniority",
    "nationality",
    "gender",
    "academic_year",
    "staff_email",
    "starts_on",
    "ends_on",
    "activity_days",
    "sending_name",
    "sending_code",
    "sending_department",
    "sending_address",
    "sending_country",
    "sending_contact",
    "sending_contact_details",
    "receiving_name",
    "receiving_code",
    "receiving_department",
    "receiving_address",
    "receiving_country",
    "receiving_contact",
    "receiving_contact_details",
    "receiving_type",
    "receiving_size",
    "objectives",
    "added_value",
    "activities",
    "outcomes",
    "language",
)
_TEACHING = ("subject_field", "level", "students", "teaching_hours", "teaching_content")
_TRAINING = ("training_activity", "first_mobility")
_MONEY = ("calculation", "total", "calculated_on", "rates_source", "notes")
_THREE = ("employee", "sending", "receiving")

KINDS: tuple[LetterKind, ...] = (
    LetterKind("preliminary_reply", (*_STAY, *_SENDER, "call_title", "decision_by", "next_steps")),
    LetterKind(
        "decision_granted", (*_DECISION, "calculation", "total", "accept_by"), needs=("decided_by",)
    ),
    LetterKind(
        "decision_conditional",
        (*_DECISION, "calculation", "total", "accept_by", "conditions", "conditions_due"),
        needs=("decided_by", "conditions"),
    ),
    LetterKind(
        "decision_waitlisted",
        (*_DECISION, "waitlist_place", "waitlist_until"),
        needs=("decided_by",),
    ),
    LetterKind("decision_refused", _DECISION, needs=("decided_by", "reasons")),
    LetterKind(
        "appeal_outcome",
        (*_DECISION, "appealed_decision", "appealed_on", "outcome"),
        needs=("decided_by", "outcome"),
    ),
    LetterKind(
        "change_approved",
        (*_DECISION, "change", "calculation", "total"),
        needs=("decided_by", "change"),
    ),
    LetterKind("change_refused", (*_DECISION, "change"), needs=("decided_by", "change", "reasons")),
    LetterKind("grant_sheet", (*_STAY, *_MONEY, "advance", "conditions"), needs=("calculation",)),
    LetterKind(
        "settlement_statement",
        (*_STAY, *_MONEY, "advance", "balance", "receipts", "documented"),
        needs=("calculation",),
    ),
    LetterKind(
        "workplace_agreement",
        (
            *_STAY,
            "position",
            "workplace_name",
            "workplace_address",
            "percent",
            "duties",
            "insurance",
            "extra_terms",
            "pay_currency",
            "benefits",
            "return_terms",
            "signer_name",
            "signer_title",
        ),
        parties=("employee", "employer"),
        form=True,
    ),
    LetterKind("employer_letter_nav", (*_EMPLOYER, "employer_number"), needs=("starts_on",)),
    LetterKind("employer_letter_host", (*_EMPLOYER, "insurance"), needs=("starts_on",)),
    LetterKind("employer_letter_visa", (*_EMPLOYER, "total", "insurance"), needs=("starts_on",)),
    LetterKind("employer_letter_tax", (*_EMPLOYER, "total", "duties"), needs=("starts_on",)),
    LetterKind("erasmus_agreement_training", (*_ERASMUS, *_TRAINING), parties=_THREE, form=True),
    LetterKind("erasmus_agreement_teaching", (*_ERASMUS, *_TEACHING), parties=_THREE, form=True),
    LetterKind(
        "erasmus_agreement_combined",
        (*_ERASMUS, *_TEACHING, *_TRAINING),
        parties=_THREE,
        form=True,
    ),
    LetterKind(
        "certificate_of_attendance",
        (*_STAY, "receiving_name", "activities", "teaching_hours", "activity_days"),
        parties=("receiving",),
        form=True,
    ),
    LetterKind(
        "green_travel_statement",
        (*_STAY, "travel_means", "travel_route", "distance"),
        parties=("employee",),
        form=True,
    ),
    LetterKind(
        "virtual_certificate",
        (
            *_SENDER,
            "activity",
            "partner",
            "country",
            "starts_on",
            "ends_on",
            "hours",
            "goals",
            "outcomes",
            "certificate_number",
        ),
        needs=("activity", "hours"),
    ),
    LetterKind("payroll_notice", (*_EMPLOYER, "country_code", "total"), needs=("starts_on",)),
    LetterKind("equipment_order", (*_STAY, "equipment", "risk", "needed_by"), needs=("starts_on",)),
)

_TABLE = {
    "columns": ["", "EUR"],
    "rows": [["7 × 115", "805"], ["1 500 km", "309"]],
    "total": ["", "1 114"],
}
# Values for the preview; other placeholders show what they stand for.
SAMPLES: Mapping[str, Any] = {
    "person_name": "Kari Fjordheim",
    "unit_name": "Institutt for fysikk",
    "letter_date": date(2027, 3, 1),
    "case_reference": "3F8A-21C0",
    "verification_code": "K7QF-2MWD-9XTR",
    "verification_address": "https://utsyn.example.org/documents/verify/",
    "contact_address": "internasjonal@example.org",
    "plan_title": "Surface waves in thin films",
    "hosts": ["ETH Zürich, Zürich", "TU München, München"],
    "recipient": "ETH Zürich, Department of Physics",
    "starts_on": date(2027, 8, 15),
    "ends_on": date(2027, 12, 15),
    "decided_on": date(2027, 2, 26),
    "decision_by": date(2027, 4, 1),
    "appeal_deadline": date(2027, 3, 22),
    "accept_by": date(2027, 3, 15),
    "conditions": ["…", "…"],
    "conditions_due": date(2027, 6, 1),
    "next_steps": ["…", "…"],
    "reasons": ["…", "…"],
    "notes": ["…"],
    "receipts": ["1 …", "2 …"],
    "duties": ["…", "…"],
    "equipment": ["…"],
    "calculation": _TABLE,
    "total": "1 114 EUR",
    "advance": "668 EUR",
    "balance": "446 EUR",
    "calculated_on": date(2027, 2, 26),
    "employed_since": date(2019, 1, 1),
    "needed_by": date(2027, 7, 15),
    "appealed_on": date(2027, 3, 10),
    "waitlist_until": date(2027, 6, 1),
    "waitlist_place": "2",
    "country": "CH",
    "country_code": "CH",
    "percent": "100",
    "hours": "16",
    "activity_days": "5",
    "teaching_hours": "8",
    "students": "20",
    "rules_version": "erasmus_staff@1",
    "academic_year": "2027/2028",
    "staff_last_name": "Fjordheim",
    "staff_first_name": "Kari",
    "receiving_name": "ETH Zürich",
    "signer_name": "Nils Høyland",
    "extra_terms": "x",
}


def allowed(kind: LetterKind) -> frozenset[str]:
    """Return every placeholder that a letter of the kind may use."""
    return frozenset((*ALWAYS, *kind.names))


def kept(kind: LetterKind) -> frozenset[str]:
    """Return the placeholders whose facts are frozen with a letter of the kind."""
    return allowed(kind) - frozenset(BY_HAND)
