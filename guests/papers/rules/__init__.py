"""Plain rules of papers: their kinds, what decides which are needed."""

from guests.papers.rules.kinds import (
    AGREEMENTS,
    BY_HOST,
    HOME_FORM,
    INVITATIONS,
    KINDS,
    KNOWN,
    LONG,
    ONLY_KNOWN,
)
from guests.papers.rules.offers import (
    NEEDED,
    USEFUL,
    Offer,
    PaperFacts,
    holds_until,
    invitation_of,
    needed_agreements,
    offers,
)

__all__ = [
    "AGREEMENTS",
    "BY_HOST",
    "HOME_FORM",
    "INVITATIONS",
    "KINDS",
    "KNOWN",
    "LONG",
    "NEEDED",
    "ONLY_KNOWN",
    "USEFUL",
    "Offer",
    "PaperFacts",
    "holds_until",
    "invitation_of",
    "needed_agreements",
    "offers",
]
