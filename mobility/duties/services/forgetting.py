"""Delete the strict data of travellers when no stay needs it any more."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from mobility.duties.access import UNDER_WAY
from mobility.duties.models import EmergencyContact, Passport
from mobility.stays.models import Stay
from portal.audit.services import record
from portal.casework.models import Case

# As the retention page says: 30 days after the last stay has ended, a guess to be confirmed.
KEPT_DAYS = 30


@transaction.atomic
def forget_safety_data(*, today: date | None = None) -> int:
    """Delete contacts and passport dates of those without a stay to come or lately ended.

    What was written in the last days stays, for a stay that is being planned. Returns how many
    rows went; the trail says the number, never whose.
    """
    day = today or timezone.localdate()
    last = day - timedelta(days=KEPT_DAYS)
    running = Case.objects.filter(kind="application", state__in=UNDER_WAY).values("person_id")
    lately = Stay.objects.filter(Q(ends_on__gte=last)).exclude(state="cancelled")
    gone = 0
    models: tuple[Any, ...] = (EmergencyContact, Passport)
    for model in models:
        rows = model.objects.filter(updated_at__date__lt=last).exclude(person__in=running)
        gone += rows.exclude(person__in=lately.values("person_id")).delete()[0]
    if gone:
        record(action="emergency_contact.forgotten", changes={"rows": gone})
    return gone
