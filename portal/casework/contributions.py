"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.casework.models import Case, Task
from portal.casework.retention import KEPT_WITH_CASE
from portal.casework.telling import notices, tell_next
from portal.casework.wording import WORDING
from portal.core.contributions import Contribution, HomeCard, MenuEntry


def home(user: Any) -> list[HomeCard]:
    """Return how many cases and tasks wait for the user, and how many of them are late."""
    if not user.person_id:
        return []
    today = timezone.localdate()
    turns, tasks = Case.objects.waiting_for(user), Task.objects.waiting_for(user)
    cases, jobs = turns.count(), tasks.count()
    cards = []
    if cases:
        late = turns.filter(turn_due_on__lt=today).count()
        title = ngettext("case waits for you", "cases wait for you", cases)
        cards.append(HomeCard(title, _late(late), reverse("my_work"), cases, order=5))
    if jobs:
        late = tasks.filter(due_on__lt=today).count()
        title = ngettext("task waits for you", "tasks wait for you", jobs)
        cards.append(HomeCard(title, _late(late), reverse("my_tasks"), jobs, order=6))
    return cards


def _late(number: int) -> str:
    told = ngettext("%(number)s of them is overdue.", "%(number)s of them are overdue.", number)
    return told % {"number": number} if number else ""


CONTRIBUTION = Contribution(
    menu=(MenuEntry("my_work", _("My work"), lambda user: bool(user.person_id), 5),),
    home=home,
    tellers=(tell_next,),
    notices=notices,
    retention=dict.fromkeys(
        (
            "portal.Case",
            "portal.CaseParty",
            "portal.Commitment",
            "portal.Task",
            "portal.TaskComment",
        ),
        KEPT_WITH_CASE,
    ),
    wording=(WORDING,),
)
