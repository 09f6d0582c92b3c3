"""Re-export of the rooms' models."""

from guests.engagements.models import Engagement

__all__ = ["Engagement"]
