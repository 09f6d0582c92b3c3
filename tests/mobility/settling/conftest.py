"""Stays that are over, with the money decided on them."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from mobility.applications.models import Segment
from mobility.applications.services.steps import take_step
from mobility.grants.services import calculate
from mobility.settling.models import Settlement, StayReport
from mobility.settling.services import accounts, reporting
from mobility.settling.services.receipts import add_receipt
from portal.casework.models import Case
from portal.core.decisions import ALLOW
from tests.factories.applications import an_application

TEXTS = {"summary": "We measured light.", "results": "Two drafts.", "advice": "Rent early."}


def at_the_host(application, days_ago=10, months=4):
    """Move an application's host to so many months that ended so many days ago."""
    today = timezone.localdate()
    ends_on = today - timedelta(days=days_ago)
    starts_on = ends_on - timedelta(days=30 * months)
    Segment.objects.filter(application=application).update(starts_on=starts_on, ends_on=ends_on)


@pytest.fixture
def abroad(cast):
    """Return a maker of stays that are under way; with money, unless told otherwise."""

    def make(name="petter", scheme="phd_stay", *, money=True, days_ago=10, months=4):
        application = an_application(cast.users[name], "accepted", scheme)
        # Preparing and leaving are other rooms' business.
        Case.objects.filter(pk=application.case_id).update(state="ongoing")
        application.case.refresh_from_db()
        at_the_host(application, days_ago, months)
        application.wants_award = money
        application.save()
        if money:
            calculate(application=application, moment="decision", by=None)
        return application

    return make


@pytest.fixture
def home_again(abroad):
    """Return a maker of stays whose traveller is back."""

    def make(*args, **fields):
        application = abroad(*args, **fields)
        take_step(application=application, step="come_home", by=None, allowed=ALLOW)
        return application

    return make


def write(application, user, **texts):
    """Write the report of a stay."""
    return reporting.save_report(application=application, values=TEXTS | texts, by=user)


def handed_in(application, user, *, share=False):
    """Write the report and hand it in."""
    report = write(application, user)
    return reporting.hand_in(report=report, share=share, by=user)


def settled(application, user, **values):
    """Write the settlement and hand it in."""
    settlement = Settlement.objects.get(application=application)
    segment = application.segments.first()
    usual = {
        "documented_from": segment.starts_on,
        "documented_until": segment.ends_on,
        "advance_paid": Decimal(1000),
        "other_support": Decimal(0),
        "commuter_declared": True,
    }
    accounts.save_settlement(settlement=settlement, values=usual | values, by=user)
    return accounts.hand_in(settlement=settlement, by=user)


def receipt(application, user, **values):
    """Add a receipt without a file."""
    usual = {
        "kind": "rent",
        "paid_on": timezone.localdate() - timedelta(days=20),
        "amount": Decimal(9000),
        "currency": "NOK",
        "kroner": None,
        "text": "Room",
    }
    return add_receipt(application=application, values=usual | values, file=None, by=user)


def report_of(application):
    return StayReport.objects.get(application=application)
