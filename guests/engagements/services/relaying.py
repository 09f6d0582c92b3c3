"""The checklist of an engagement, worked out anew when what it rests on has changed."""

from guests.engagements.models import Engagement
from guests.engagements.rules import RUNNING
from portal.casework.rules import Changes
from portal.checklists.services.laying import lay_checklist, lift_checklist
from portal.people.models import User


def relay(engagement: Engagement, by: User | None) -> dict[str, int]:
    """Work out the checklist anew; return, and keep, how many tasks that added, moved, dropped.

    One that came to nothing loses its open tasks; those of a stay that is over remain, since cards
    and accesses are still to be handed in, by the day on which it ended.
    """
    state = engagement.case.state
    if state in (*RUNNING, "ended"):
        changes = lay_checklist(case=engagement.case, by=by)
    elif state in ("rejected", "cancelled", "no_show"):
        changes = lift_checklist(case=engagement.case, by=by)
    else:
        return {}
    counted = _counted(changes)
    engagement.last_changes = counted
    engagement.save(update_fields=["last_changes", "updated_at"])
    return counted


def _counted(changes: Changes) -> dict[str, int]:
    """Return {what happened: number of tasks}, without what did not happen."""
    told = {
        "added": len(changes.added) + len(changes.reopened),
        "moved": len(changes.redated),
        "dropped": len(changes.dropped),
    }
    return {name: number for name, number in told.items() if number}
