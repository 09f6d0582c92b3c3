"""What may be done with institutions, each with the reason."""

from typing import Any

from portal.core.decisions import ALLOW, Decision, deny
from portal.places.models import Institution

MATCHERS = ("international_officer", "administrator")


def can_match_institutions(user: Any) -> Decision:
    """Allow the queue of typed institutions to international officers and administrators."""
    return ALLOW if user.holds(*MATCHERS) else deny("needs_role")


def can_match_institution(user: Any, institution: Institution) -> Decision:
    """Allow matching or accepting one that waits; one that was handled is settled."""
    if institution.review != Institution.Review.UNMATCHED:
        return deny("already_handled")
    return can_match_institutions(user)
