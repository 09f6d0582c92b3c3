"""Re-export of the rooms' models."""

from guests.engagements.models import Engagement
from guests.invitations.models import FirstDay, GuestAnswers, Invitation
from guests.papers.models import Paper

__all__ = ["Engagement", "FirstDay", "GuestAnswers", "Invitation", "Paper"]
