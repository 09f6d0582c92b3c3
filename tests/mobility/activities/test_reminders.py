"""Who is reminded to complete an activity, and when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.activities.contributions import home, notices
from mobility.activities.services.moving import take
from portal.messages.models import Message
from portal.messages.services import post_notices


@pytest.fixture
def ended(cast, registered):
    """Return an activity that was confirmed and ended yesterday."""
    return take(activity=registered(), step="confirm", by=cast.frida)


def on(ended, days):
    return ended.ends_on + timedelta(days=days)


def test_reminders_come_after_a_week_and_a_month_each_once(cast, ended):
    for day in (6, 7, 8, 29, 30, 60):
        post_notices(on=on(ended, day))
    sent = Message.objects.filter(kind="activity-to-complete", person=cast.petter.person)
    assert sent.count() == 2


def test_nobody_is_reminded_of_a_withdrawn_activity(cast, ended):
    take(activity=ended, step="withdraw", by=cast.petter)
    assert list(notices(on(ended, 30))) == []


def test_home_asks_the_person_and_nobody_else(cast, ended):
    assert ended.ends_on < timezone.localdate()
    assert len(home(cast.petter)) == 1
    assert home(cast.frida) == []
