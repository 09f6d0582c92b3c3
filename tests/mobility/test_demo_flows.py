"""The demo's cases: every state, made by services, with their past in the past."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.rules.states import STATES
from mobility.management.demo.clock import on_day
from mobility.partners.models import PartnerAgreement
from mobility.settling.models import Receipt, StayReport
from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.casework.models import Case
from portal.people.models import User

pytestmark = pytest.mark.django_db
# A signed agreement leads on to the preparation in the same moment.
NEVER_AT_REST = {"agreement_signed"}


def states(kind):
    return set(Case.objects.filter(kind=kind).values_list("state", flat=True))


def test_the_demo_holds_cases_in_every_state_with_their_past_in_the_past():
    today = timezone.localdate()
    call_command("seed_demo", staff=100, stdout=StringIO(), stderr=StringIO())
    assert states("application") == set(STATES) - NEVER_AT_REST
    assert len(states("activity")) == 5
    assert states("appeal") == {"forwarded", "received"}
    assert states("change") == {"approved", "proposed"}
    assert {one.application.call is None for one in StayReport.objects.all()} == {True, False}
    assert StayReport.objects.filter(is_shared=True, state="approved").exists()
    assert Receipt.objects.exclude(upload=None).exists()
    assert PartnerAgreement.objects.filter(follows__isnull=False).exists()
    assert Stay.objects.filter(segment__isnull=False, starts_on__gt=today).exists()
    first = AuditEntry.objects.filter(action="application.opened").earliest("at")
    assert timezone.localdate(first.at) < today - timedelta(days=300)
    assert not AuditEntry.objects.filter(at__gt=timezone.now()).exists()
    waits = {
        key: Case.objects.waiting_for(User.objects.get(email=f"{key}@hoyfjord.example")).exists()
        for key in ("instituttleder", "dekan", "internasjonal", "bibliotekleder", "lonn")
    }
    assert waits == dict.fromkeys(waits, True)
    assert Application.objects.filter(case__person__user__email__startswith="stipendiat").exists()


def test_the_demos_clock_stands_on_its_day_and_goes_on():
    with on_day(date(2020, 2, 29)):
        first, second = timezone.now(), timezone.now()
        assert (timezone.localdate(), second - first) == (date(2020, 2, 29), timedelta(seconds=1))
    assert timezone.localdate() > date(2026, 1, 1)
