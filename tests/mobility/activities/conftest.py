"""Activities as tests need them."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.utils import timezone

from mobility.activities.services.registering import register


def values(**changes):
    """Return what a person registers: twenty hours of joint teaching that ended yesterday."""
    today = timezone.localdate()
    usual = {
        "type": "coil",
        "title": "Waves across borders",
        "institution_id": None,
        "institution_name": "ETH Zürich",
        "country_id": "CH",
        "contact": "Anna Muster",
        "starts_on": today - timedelta(days=30),
        "ends_on": today - timedelta(days=1),
        "hours": Decimal(20),
        "learning_goals": "To teach online",
        "output": "A joint course",
        "reason": "climate",
        "stay_id": None,
    }
    return {**usual, **changes}


@pytest.fixture
def registered(cast):
    """Return a maker of activities that a member of the cast has registered."""

    def make(name="petter", **changes):
        return register(values=values(**changes), by=cast.users[name], token=uuid4())

    return make
