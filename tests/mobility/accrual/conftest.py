"""A professor in Physics with a clock."""

from datetime import date

import pytest

from mobility.accrual.models import EarlierTerm, ServicePeriod
from portal.people.models import Employment


@pytest.fixture
def professor(cast):
    """Make Frida a professor since 2016, four years served since a term in 2019; HR is Hanne."""
    Employment.objects.filter(person=cast.frida.person).update(
        starts_on=date(2016, 1, 1), position_code="1404"
    )
    return cast.frida


@pytest.fixture
def make_period():
    """Make a service period."""

    def make(user, kind="ordinary", starts_on=date(2016, 1, 1), ends_on=None, **fields):
        period = ServicePeriod.objects.create(
            person=user.person, kind=kind, starts_on=starts_on, ends_on=ends_on, **fields
        )
        period.refresh_from_db()
        return period

    return make


@pytest.fixture
def make_term():
    """Make an earlier term of the year 2019."""

    def make(user, **fields):
        dates = {"starts_on": date(2019, 1, 1), "ends_on": date(2019, 12, 31), "months": 12}
        return EarlierTerm.objects.create(person=user.person, **{**dates, **fields})

    return make
