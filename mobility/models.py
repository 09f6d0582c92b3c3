"""Re-export of the rooms' models."""

from mobility.experience.models import Conversation, Evidence, EvidenceRequest
from mobility.stays.models import Stay

__all__ = ["Conversation", "Evidence", "EvidenceRequest", "Stay"]
