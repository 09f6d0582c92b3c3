"""What is known of a guest who comes, and what the rules say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from portal.core.findings import Finding

KINDS = (
    "unpaid_guest",
    "paid_guest",
    "adjunct",
    "visiting_phd",
    "msca_fellow",
    "chair",
    "employee",
    "phd_employee",
    "postdoc",
    "remote_guest",
)
# Kinds that are employed here by what they are, however their pay is financed.
EMPLOYED = frozenset({"adjunct", "employee", "phd_employee", "postdoc"})
PAY = ("own", "home_employer", "stipend", "salary", "external_grant")
NEEDS = ("account", "card", "office", "lab", "systems", "housing", "letter", "fieldwork")

UNKNOWN = "unknown"
# Every value that an answer can have.
VALUES: Mapping[str, tuple[str, ...]] = {
    "citizenship_group": ("nordic", "eea", "other", UNKNOWN),
    "duration_class": ("up_to_90", "up_to_6_months", "over_6_months", UNKNOWN),
    "visa": ("not_needed", "needed", UNKNOWN),
    "permit_path": (
        "none",
        "exempt_short",
        "visa_short",
        "skilled_worker",
        "own_funds",
        "student_check",
        "legal_check",
        "registration_employee",
        "registration_own_funds",
        "report_move",
        UNKNOWN,
    ),
    "number_path": ("none", "d_number", "national_number", UNKNOWN),
    "id_check": ("needed", "not_needed", UNKNOWN),
    "tax": ("none", "unit_registers", "card_no_id_check", "card_id_check", "check", UNKNOWN),
    "social_security": (
        "member",
        "a1",
        "certificate_of_coverage",
        "s1",
        "ehic",
        "usa_n101",
        "home_confirmation",
        "employer_liable",
        "private",
        "voluntary",
        "check",
        "not_relevant",
        UNKNOWN,
    ),
    "insurance": ("needed", "not_needed", UNKNOWN),
    "tuberculosis": ("needed", "not_needed", UNKNOWN),
    "family": ("none", "apply_together", "register", "own_entry", UNKNOWN),
}
# Paths on which nobody may begin before an authority, or HR, has said yes.
PERMITS_FIRST = frozenset({"skilled_worker", "own_funds", "student_check", "legal_check"})
REGISTRATIONS = frozenset({"registration_employee", "registration_own_funds"})
# What can be missing, in the order in which it is asked for.
FACTS = (
    "kind",
    "citizenships",
    "starts_on",
    "ends_on",
    "pay",
    "residence",
    "permit_until",
    "partner_coming",
)


@dataclass(frozen=True, slots=True)
class ArrivalCase:
    """A guest as the rules see them; empty and None mean "not known", never "no".

    Countries are ISO codes of two letters. `permit_country` is where a residence permit is held
    already, its own question beside the citizenships. `home_country` is the employer's; without
    it the country of residence is taken. `percent` is the position here. `schengen_days_before`
    are the days in the Schengen area in the 180 days before arrival. `needs` are codes of NEEDS;
    `sensitive` tells whether the field, the access or a connection calls for export control.
    """

    kind: str = ""
    citizenships: tuple[str, ...] = ()
    residence: str = ""
    permit_country: str = ""
    permit_until: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    pay: str = ""
    percent: int | None = None
    home_country: str = ""
    works_elsewhere: bool | None = None
    schengen_days_before: int | None = None
    partner_coming: bool | None = None
    children_ages: tuple[int, ...] = ()
    needs: tuple[str, ...] = ()
    sensitive: bool | None = None


@dataclass(frozen=True, slots=True)
class ArrivalFacts:
    """What follows for a guest: each answer a value of VALUES, and in `why` its reason.

    `decided_by` is the citizenship that counted, the most favourable, and strict; no finding names
    it. `report_move` is None while the dates are unknown; `employer_code` tells whether the
    employer must first confirm the offer with UDI. `missing` are names of FACTS.
    """

    case: ArrivalCase
    decided_by: str
    days: int | None
    citizenship_group: str
    duration_class: str
    visa: str
    permit_path: str
    number_path: str
    id_check: str
    tax: str
    social_security: str
    insurance: str
    tuberculosis: str
    family: str
    report_move: bool | None
    employer_code: bool
    why: Mapping[str, Finding]
    remarks: tuple[Finding, ...]
    missing: tuple[str, ...]
    note: Finding

    @property
    def permit_first(self) -> bool:
        """Tell whether work may begin only after a permit, or HR's yes."""
        return self.permit_path in PERMITS_FIRST

    @property
    def employed(self) -> bool:
        """Tell whether the guest is paid by us as an employee."""
        return is_employed(self.case)

    def named(self) -> dict[str, str | bool | int | None]:
        """Return the answers by name, as conditions read them; None is not known."""
        answers = {name: getattr(self, name) for name in VALUES}
        told = {name: None if value == UNKNOWN else value for name, value in answers.items()}
        return {
            **told,
            "days": self.days,
            "report_move": self.report_move,
            "employer_code": self.employer_code,
            "permit_first": None if self.permit_path == UNKNOWN else self.permit_first,
            "employed": self.employed if self.case.pay else None,
        }

    def findings(self) -> Iterator[Finding]:
        """Yield every reason, remark and missing fact, and the standing note last."""
        yield from self.why.values()
        yield from self.remarks
        yield self.note


def is_employed(case: ArrivalCase) -> bool:
    """Tell whether we pay a salary: from our means, or from a grant that we are paid for it."""
    return case.pay == "salary" or (case.kind in EMPLOYED and case.pay == "external_grant")
