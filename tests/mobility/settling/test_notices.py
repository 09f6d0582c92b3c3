"""Who is reminded after a stay, when, and each once."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import override

from mobility.settling.contributions import home
from mobility.settling.models import StayReport
from portal.messages.models import Message
from portal.messages.services import post_notices
from tests.cast import make_employment
from tests.mobility.settling.conftest import handed_in


def sent(on):
    """Return (kind, first name) of what a day's reminders add."""
    before = set(Message.objects.values_list("pk", flat=True))
    post_notices(on=on)
    new = Message.objects.filter(kind__startswith="after-").exclude(pk__in=before)
    return sorted(new.values_list("kind", "person__given_name"))


def test_reminders_and_overdue_notices_climb_from_head_to_faculty(cast, home_again):
    application = home_again(money=False, days_ago=0)
    ended, due = timezone.localdate(), StayReport.objects.get(application=application).due_on
    assert sent(ended + timedelta(days=29)) == []
    assert sent(ended + timedelta(days=30)) == [("after-due", "Petter")]
    assert sent(ended + timedelta(days=31)) == []
    assert sent(due + timedelta(days=7)) == [
        ("after-overdue", "Petter"),
        ("after-overdue-other", "Dag"),
        ("after-overdue-other", "Frida"),
    ]
    assert sent(due + timedelta(days=30)) == [
        ("after-overdue", "Petter"),
        ("after-overdue-other", "Finn"),
    ]
    assert sent(due + timedelta(days=90)) == []


def test_nobody_is_reminded_of_what_is_handed_in(cast, home_again):
    application = home_again(money=False)
    due = StayReport.objects.get(application=application).due_on
    handed_in(application, cast.petter)
    assert sent(due + timedelta(days=30)) == []


def test_the_participant_report_is_reminded_once(cast, home_again):
    make_employment(cast.hanne.person, cast.UU, "1434", ends_on=None)
    home_again("hanne", "staff_training", money=False, days_ago=0)
    today = timezone.localdate()
    first = sent(today + timedelta(days=30))
    assert ("after-participant", "Hanne") in first
    assert ("after-participant", "Hanne") not in sent(today + timedelta(days=31))


def test_home_says_what_is_due_and_by_how_much_it_is_late(cast, home_again):
    home_again(days_ago=100)
    with override("en"):
        cards = home(cast.petter)
    assert [card.title for card in cards] == ["Settle the stay", "Write the report"]
    assert "overdue" in str(cards[0].text)


def test_home_counts_what_waits_for_the_heads_approval(cast, home_again):
    handed_in(home_again(), cast.petter)
    assert [card.count for card in home(cast.frida)] == [1]
    assert home(cast.bjarne) == []
