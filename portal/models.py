"""Re-export of the rooms' models."""

from portal.audit.models import AuditEntry
from portal.casework.models import Case, CaseParty, Commitment, Task, TaskComment
from portal.checklists.models import LaidChecklist, LocalTemplate
from portal.documents.models import ExternalLink, Letter, LetterTemplate, Signature, Upload
from portal.imports.models import ImportBatch, ImportChange, ImportRemark, ImportRow
from portal.jobs.models import Job
from portal.messages.models import Message
from portal.people.models import (
    DuplicateVerdict,
    Employment,
    Mandate,
    Person,
    PersonCitizenship,
    PositionCode,
    Relation,
    Unit,
    UnitAncestry,
    UnitPlacement,
    User,
)
from portal.places.models import (
    AllianceMembership,
    Country,
    CountryMembership,
    Institution,
    InstitutionName,
    NamePosting,
    NameWord,
    WordGram,
)
from portal.rulesets.models import InstitutionProfile, Rate, RuleSet

__all__ = [
    "AllianceMembership",
    "AuditEntry",
    "Case",
    "CaseParty",
    "Commitment",
    "Country",
    "CountryMembership",
    "DuplicateVerdict",
    "Employment",
    "ExternalLink",
    "ImportBatch",
    "ImportChange",
    "ImportRemark",
    "ImportRow",
    "Institution",
    "InstitutionName",
    "InstitutionProfile",
    "Job",
    "LaidChecklist",
    "Letter",
    "LetterTemplate",
    "LocalTemplate",
    "Mandate",
    "Message",
    "NamePosting",
    "NameWord",
    "Person",
    "PersonCitizenship",
    "PositionCode",
    "Rate",
    "Relation",
    "RuleSet",
    "Signature",
    "Task",
    "TaskComment",
    "Unit",
    "UnitAncestry",
    "UnitPlacement",
    "Upload",
    "User",
    "WordGram",
]
