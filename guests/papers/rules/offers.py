"""Which papers a guest needs, and which may be useful: by kind, funding, needs, dates and law.

Plain Python. No reason names a citizenship or what follows from one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guests.papers.rules.kinds import AGREEMENTS, HOME_FORM

NEEDED, USEFUL = "needed", "useful"
EMPLOYED = frozenset({"adjunct", "employee", "phd_employee", "postdoc"})
WE_PAY = frozenset({"stipend", "salary"})
# Paths on which an authority asks for the letter.
_ASKED = frozenset(
    {
        "visa_short",
        "own_funds",
        "skilled_worker",
        "student_check",
        "legal_check",
        "registration_employee",
        "registration_own_funds",
    }
)
# A visa is needed, or all is known and only an authority can say.
_VISA = frozenset({"needed", "check"})
_REGISTERED = frozenset({"registration_employee", "registration_own_funds", "report_move"})
# A stay that is about to end gets its list for leaving.
_LEAVING_DAYS = 60


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What decides which papers a guest needs.

    `duration_class`, `visa`, `permit_path` and `id_check` are answers of the rules of arrivals;
    `visa` is `check` where nothing is missing and yet only the authorities can say.
    `is_here` tells whether the guest has arrived and not left, `extended` whether a longer stay
    was granted.
    """

    kind: str = ""
    funding: str = ""
    full_path: bool = True
    needs: frozenset[str] = frozenset()
    starts_on: date | None = None
    ends_on: date | None = None
    works_elsewhere: bool = False
    duration_class: str = "unknown"
    visa: str = "unknown"
    permit_path: str = "unknown"
    id_check: str = "unknown"
    is_here: bool = False
    extended: bool = False
    today: date = date.min

    @property
    def employed(self) -> bool:
        """Tell whether a contract of employment stands in place of our agreements."""
        return self.kind in EMPLOYED or self.funding == "salary"

    @property
    def paid(self) -> bool:
        """Tell whether money comes from us."""
        return self.employed or self.kind == "paid_guest" or self.funding in WE_PAY

    @property
    def remote(self) -> bool:
        """Tell whether nobody comes."""
        return self.kind == "remote_guest"

    @property
    def short(self) -> bool:
        """Tell whether the stay is within the days of a short one, or its days are not known."""
        return self.duration_class in ("up_to_90", "unknown")


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that can be written: needed or useful, and the code of why."""

    kind: str
    level: str
    why: str


def offers(facts: PaperFacts) -> list[Offer]:
    """Return the papers of a guest, the needed first, each once."""
    found = [
        *_invitations(facts),
        *_agreements(facts),
        *_for_the_stay(facts),
        *_for_the_end(facts),
    ]
    return sorted(found, key=lambda one: one.level != NEEDED)


def needed_agreements(facts: PaperFacts) -> list[str]:
    """Return the agreements without which a guest is not registered."""
    found = _agreements(facts)
    return [one.kind for one in found if one.level == NEEDED and one.kind in AGREEMENTS]


def invitation_of(facts: PaperFacts) -> str:
    """Return the kind of invitation letter that fits the stay."""
    if facts.short and facts.visa in _VISA:
        return "invitation_visa"
    if facts.paid:
        return "invitation_paid"
    return "invitation_short" if facts.short else "invitation_own_funds"


def _offer(kind: str, why: str, *, needed: bool) -> Offer:
    return Offer(kind, NEEDED if needed else USEFUL, f"paper_why.{why}")


def _invitations(facts: PaperFacts) -> list[Offer]:
    """Return the letters of invitation; a remote guest and one on the short way get none."""
    if facts.remote or not facts.full_path:
        return []
    main = invitation_of(facts)
    asked = "letter" in facts.needs or facts.visa in _VISA or facts.permit_path in _ASKED
    found = [_offer(main, "invitation" if asked else "invitation_useful", needed=asked)]
    if main != "invitation_visa":
        found.append(_offer("invitation_visa", "extended", needed=False))
    return found


def _agreements(facts: PaperFacts) -> list[Offer]:
    if facts.remote:
        return [_offer("remote_agreement", "remote", needed=True)]
    if facts.employed:
        return [_offer("guest_agreement", "two_employers", needed=False)] if _shared(facts) else []
    found = []
    if facts.full_path:
        found.append(_offer("access_agreement", "access", needed=True))
        found.append(_offer("guest_agreement", "guest", needed=True))
    if facts.needs & {"office", "lab", "card"}:
        found.append(_offer("office_agreement", "office", needed=False))
    return found


def _shared(facts: PaperFacts) -> bool:
    return facts.kind == "adjunct" or facts.works_elsewhere


def _for_the_stay(facts: PaperFacts) -> list[Offer]:
    asked = facts.id_check == "needed" or facts.permit_path in _REGISTERED
    found = [_offer("confirmation_of_stay", "confirmation", needed=asked and not facts.employed)]
    found.append(_offer("welcome_letter", "welcome", needed=facts.full_path))
    if not facts.remote:
        found.append(_offer("arrival_guide", "arrival", needed=facts.full_path))
        wanted = "housing" in facts.needs
        if wanted or not facts.short:
            found.append(_offer("housing_confirmation", "housing", needed=wanted))
    if facts.full_path and (not facts.employed or _shared(facts)):
        found.append(_offer(HOME_FORM, "home_form", needed=False))
    return found


def _for_the_end(facts: PaperFacts) -> list[Offer]:
    found = []
    ends = facts.ends_on
    if facts.is_here and facts.extended:
        found.append(_offer("extension_letter", "extension", needed=True))
    if facts.is_here and ends and facts.full_path:
        soon = (ends - facts.today).days <= _LEAVING_DAYS
        found.append(_offer("leaving_checklist", "leaving", needed=soon))
    return found


def holds_until(signed: Mapping[str, date | None], needed: list[str]) -> date | None:
    """Return the last day on which all agreements hold, once all that are needed are signed.

    `signed` are the last days of what is signed, by kind; None where something is missing.
    """
    if not signed or set(needed) - set(signed):
        return None
    days = [day for kind, day in signed.items() if day and (not needed or kind in needed)]
    return min(days) if days else None
