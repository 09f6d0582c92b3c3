"""Delete imports when their time is over, with their files; the periods stand in the rules."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from portal.audit.services import record
from portal.imports.access import DISCARDABLE
from portal.imports.models import ImportBatch, ImportRow
from portal.jobs.access import UNDER_WAY

# As the retention rules in contributions say.
WRITTEN = timedelta(days=183)
NOT_WRITTEN = timedelta(days=30)
# Longer than any check takes: what is staged after that was left by one that broke off.
STAGED = timedelta(days=1)


@transaction.atomic
def forget_old(*, now: datetime | None = None) -> int:
    """Delete old imports and rows left staged; return how many imports.

    What an import wrote stays; only taking it back is no longer possible. An upload that
    nobody confirmed may hold citizenships, so it goes earlier.
    """
    moment = now or timezone.now()
    idle = Q(job__isnull=True) | ~Q(job__state__in=UNDER_WAY)
    written = Q(state="written", written_at__lt=moment - WRITTEN)
    undone = Q(state="undone", undone_at__lt=moment - WRITTEN)
    left = Q(state__in=DISCARDABLE, created_at__lt=moment - NOT_WRITTEN)
    old = list(ImportBatch.objects.filter(idle, written | undone | left))
    for batch in old:
        _forget(batch)
    if old:
        record(action="import.forgotten", changes={"rows": len(old)})
    staged = ImportBatch.objects.filter(idle, created_at__lt=moment - STAGED)
    ImportRow.objects.filter(batch__in=staged.values("pk")).delete()
    return len(old)


def _forget(batch: ImportBatch) -> None:
    for file in (batch.file, batch.rejects):
        if file.name:
            transaction.on_commit(partial(file.storage.delete, file.name))
    batch.delete()
