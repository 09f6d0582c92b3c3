"""Who may read, write and approve rule sets, rates and the profile, each with the reason."""

from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import User
from portal.rulesets.models import Entry
from portal.rulesets.rules import TRANSITIONS


def can_administer_rules(user: User) -> Decision:
    """Allow administrators of the whole institution, for whom the rules hold."""
    return ALLOW if user.administers_all() else deny("needs_role")


def can_edit_profile(user: User) -> Decision:
    """Allow administrators of the whole institution."""
    return can_administer_rules(user)


def can_edit(user: User, entry: Entry) -> Decision:
    """Allow changing a draft; what has been proposed or approved stays as it is."""
    if entry.state != "draft":
        return deny("not_a_draft")
    return can_administer_rules(user)


def can_verify(user: User, entry: Entry) -> Decision:
    """Allow saying that an approved entry is still right, to its owner and administrators."""
    if entry.state != "approved":
        return deny("not_approved")
    if entry.owner_id is not None and entry.owner_id == user.pk:
        return ALLOW
    return can_administer_rules(user)


def can_move(user: User, entry: Entry, transition: str) -> Decision:
    """Allow a step from the entry's state; who wrote or proposed it never approves it."""
    if entry.state not in TRANSITIONS[transition].sources:
        return deny("changed_meanwhile")
    if transition == "approve" and user.pk in (entry.proposed_by_id, entry.drafted_by_id):
        return deny("own_proposal")
    return can_administer_rules(user)
