"""Who has earned a term hears of it before the call opens, once."""

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from mobility.accrual.notices import notices
from mobility.calls.models import Call
from portal.messages.services import post_notices, send_waiting
from portal.rulesets.models import RuleSet
from tests.cast import make_employment, make_person

pytestmark = pytest.mark.django_db
OPENS = datetime(2027, 3, 1, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def call(cast):
    return Call.objects.create(
        scheme="research_term", unit=cast.NAT, title_nb="Termin", title_nn="Termin",
        title_en="Term", state="published", rule_set=RuleSet.objects.get(
            name="research_term_ntnu", version=1),
        opens_at=OPENS, closes_at=OPENS + timedelta(days=60),
        starts_from=date(2027, 8, 1), starts_until=date(2028, 7, 31),
    )  # fmt: skip


@pytest.fixture
def earned(professor, make_period):
    make_period(professor)
    return professor


def to(on):
    return [(one.person.given_name, one.context["months"]) for one in notices(on)]


def test_only_who_has_earned_is_told_within_the_days_before(cast, call, earned):
    new = make_person("Ny", hr_id="NY")
    make_employment(new, cast.FYS, "1404", starts_on=date(2026, 8, 1), ends_on=None)
    assert to(date(2027, 2, 21)) == []
    assert to(date(2027, 2, 22)) == [("Frida", 12)]
    assert to(date(2027, 3, 2)) == []


def test_the_mail_is_sent_once_and_says_what_it_is_worth(call, earned, on_commit):
    for day in (22, 23, 28):
        post_notices(on=date(2027, 2, day))
    send_waiting()
    sent = [one for one in mail.outbox if "research term" in one.subject]
    assert [one.to for one in sent] == [["frida@uu.example"]]
    assert "a right to apply" in sent[0].body


def test_a_draft_or_cancelled_call_tells_nobody(call, earned):
    for state in ("draft", "cancelled"):
        Call.objects.update(state=state)
        assert to(date(2027, 2, 25)) == []
