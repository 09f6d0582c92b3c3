"""Calls and budgets of the cast's university."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from mobility.calls.models import Budget, Call
from portal.casework.models import Case


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def make_budget(cast):
    """Make a budget of the Faculty of Nature with 100,000 kroner, unless told otherwise."""

    def make(**fields):
        fields.setdefault("unit", cast.NAT)
        fields.setdefault("amount", Decimal(100_000))
        today = timezone.localdate()
        dates = {"starts_on": today - timedelta(days=30), "ends_on": today + timedelta(days=300)}
        return Budget.objects.create(
            **{"title": "Stays", "schemes": ["phd_stay", "research_term"], **dates, **fields}
        )

    return make


@pytest.fixture
def make_call(cast, now):
    """Make a published call of the Faculty of Nature that is open, unless told otherwise."""

    def make(**fields):
        fields.setdefault("unit", cast.NAT)
        dates = {"opens_at": now - timedelta(days=10), "closes_at": now + timedelta(days=20)}
        window = {"starts_from": date(2027, 8, 1), "starts_until": date(2028, 7, 31)}
        titles = {f"title_{one}": f"Call {one}" for one in ("nb", "nn", "en")}
        scheme = {"scheme": "phd_stay", "state": "published"}
        return Call.objects.create(**{**titles, **dates, **window, **scheme, **fields})

    return make


@pytest.fixture
def make_case(cast):
    """Make a case of PhD candidate Petter in Physics."""

    def make(person=None):
        return Case.objects.create(
            kind="application", person=person or cast.petter.person, unit=cast.FYS, state="draft"
        )

    return make
