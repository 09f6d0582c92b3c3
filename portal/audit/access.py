"""Who may read the trail of others."""

from typing import Any

from portal.audit.rules import READERS
from portal.core.decisions import ALLOW, Decision, deny


def can_read_trail(user: Any) -> Decision:
    """Allow the whole trail to auditors and the data protection officer."""
    return ALLOW if user.holds(*READERS) else deny("needs_role")
