"""Re-export of the rooms' models."""

from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from mobility.activities.models import Activity
from mobility.applications.models import (
    Application,
    Companion,
    Cover,
    FundingLine,
    Segment,
    Statement,
)
from mobility.calls.models import Budget, Call, Reservation
from mobility.changes.models import ChangeRequest
from mobility.deciding.models import (
    Appeal,
    Assessment,
    AwardDecision,
    ConflictOfInterest,
    Ranked,
    Ranking,
)
from mobility.duties.models import EmergencyContact, Passport
from mobility.experience.models import Conversation, Evidence, EvidenceRequest
from mobility.grants.models import GrantCalculation
from mobility.partners.models import PartnerAgreement
from mobility.settling.models import Outcome, Receipt, Settlement, StayReport
from mobility.stays.models import Stay

__all__ = [
    "Activity",
    "Appeal",
    "Application",
    "Assessment",
    "AwardDecision",
    "Budget",
    "Call",
    "ChangeRequest",
    "Companion",
    "ConflictOfInterest",
    "Contest",
    "Conversation",
    "Cover",
    "EarlierTerm",
    "EmergencyContact",
    "Evidence",
    "EvidenceRequest",
    "FundingLine",
    "GrantCalculation",
    "Outcome",
    "PartnerAgreement",
    "Passport",
    "Ranked",
    "Ranking",
    "Receipt",
    "Reservation",
    "Segment",
    "ServicePeriod",
    "Settlement",
    "Statement",
    "Stay",
    "StayReport",
]
