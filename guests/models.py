"""Re-export of the rooms' models."""

from guests.accesses.models import AccessGrant
from guests.engagements.models import Engagement
from guests.invitations.models import FirstDay, GuestAnswers, Invitation
from guests.papers.models import Paper
from guests.reception.models import CheckIn, DeskCapacity
from guests.sensitive.models import (
    BackgroundCheck,
    ExportAssessment,
    GuestContact,
    GuestStrictFacts,
    IdentityCheck,
    NumbersReceived,
    Permit,
)

__all__ = [
    "AccessGrant",
    "BackgroundCheck",
    "CheckIn",
    "DeskCapacity",
    "Engagement",
    "ExportAssessment",
    "FirstDay",
    "GuestAnswers",
    "GuestContact",
    "GuestStrictFacts",
    "IdentityCheck",
    "Invitation",
    "NumbersReceived",
    "Paper",
    "Permit",
]
