"""Who may import, and what may be done with an import now, with the reason."""

from django.utils import timezone

from portal.core.decisions import ALLOW, Decision, deny
from portal.imports.models import ImportBatch, ImportRemark
from portal.people.models import UnitAncestry, User
from portal.people.organisation import valid_on
from portal.people.rules import IMPORTS

# What was not written, and is not being written.
DISCARDABLE = ("uploaded", "checking", "checked", "refused", "failed")


def can_import(user: User) -> Decision:
    """Allow HR and administrators of a whole institution: a file speaks of all its units."""
    at = {mandate.unit_id for mandate in user.mandates_today if mandate.role in IMPORTS}
    if not at:
        return deny("needs_role")
    below = UnitAncestry.objects.filter(valid_on(timezone.localdate()), unit_id__in=at, depth__gt=0)
    return ALLOW if at - set(below.values_list("unit_id", flat=True)) else deny("needs_role")


def can_confirm(user: User, batch: ImportBatch) -> Decision:
    """Allow writing what a check has planned."""
    if batch.state != "checked":
        return deny("import_not_checked")
    counts = batch.counts
    if not any(counts.get(name) for name in ("created", "updated", "ended")):
        return deny("import_nothing_to_write")
    return can_import(user)


def can_undo(user: User, batch: ImportBatch) -> Decision:
    """Allow taking back what was written; what later touched it is looked at then."""
    return can_import(user) if batch.state == "written" else deny("import_not_written")


def can_discard(user: User, batch: ImportBatch) -> Decision:
    """Allow throwing away what was not written."""
    return can_import(user) if batch.state in DISCARDABLE else deny("import_written")


def rejected(batch: ImportBatch) -> bool:
    """Tell whether the file has rows that cannot be written."""
    return ImportRemark.objects.filter(batch=batch, severity="error", line__gt=0).exists()
