"""The kinds of strict data and the codes they hold."""

from collections.abc import Mapping
from types import MappingProxyType

KINDS = ("export", "background", "identity", "permit", "numbers", "arrival", "contact")
# What a guest has told of themselves, and may read and write.
OWN = frozenset({"permit", "arrival", "contact"})

# The mandates over the engagement's unit that open each kind. Every look is logged.
READERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "export": frozenset({"export_control_contact", "head", "deputy", "dean"}),
        "background": frozenset({"hr"}),
        "identity": frozenset({"hr", "department_administrator"}),
        "permit": frozenset({"hr", "international_officer"}),
        "numbers": frozenset({"hr", "payroll_and_finance"}),
        "arrival": frozenset({"hr", "international_officer"}),
        "contact": frozenset({"emergency_coordinator"}),
    }
)
# Who writes it besides the guest: whoever reads it, but for what is only the guest's own.
WRITERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **READERS,
        "export": frozenset({"export_control_contact", "head", "deputy"}),
        "contact": frozenset(),
    }
)

# The same questions for everybody in the field: subject, access and connection. Citizenship is
# not among them (section 3 of the domain notes; HK-dir's guidance on responsible cooperation).
QUESTIONS = (
    "listed_technology",
    "unpublished_results",
    "controlled_equipment",
    "direct_access",
    "indirect_access",
    "security_act",
    "sanctioned_connection",
    "military_connection",
)
EXPORT_OUTCOMES = ("not_needed", "no_objection", "conditions", "licence_needed", "denied")
# With these an engagement in a sensitive area may go on.
CLEARED = frozenset({"not_needed", "no_objection", "conditions"})

BACKGROUND_OUTCOMES = ("not_needed", "under_way", "ok", "follow_up")
IDENTITY_WAYS = ("feide", "id_porten", "manual")
NUMBERS = ("d_number", "national_number")

PERMIT_STATES = (
    "not_needed",
    "to_apply",
    "applied",
    "waiting",
    "granted",
    "appointment_booked",
    "card_issued",
    "refused",
)
PERMIT_HELD = frozenset({"granted", "appointment_booked", "card_issued"})
