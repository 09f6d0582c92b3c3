"""Stays of the cast."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from mobility.stays.models import Stay


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def values():
    """What a form gives for a stay of three months next year."""
    return {
        "scheme": "phd_stay",
        "institution_id": None,
        "institution_name": "Universitetet på Øya",
        "country_id": "DK",
        "city": "Århus",
        "starts_on": date(2027, 1, 10),
        "ends_on": date(2027, 4, 20),
        "purpose": "",
        "agreement_code": "",
        "main_funding": "",
        "group_id": "",
    }


@pytest.fixture
def make_stay(today):
    """Make a stay of a person that ended a week ago, unless told otherwise."""

    def make(person, **fields):
        fields.setdefault("scheme", "phd_stay")
        fields.setdefault("institution_name", "ETH Zürich")
        fields.setdefault("country_id", "CH")
        fields.setdefault("starts_on", today - timedelta(days=100))
        fields.setdefault("ends_on", today - timedelta(days=7))
        return Stay.objects.create(person=person, **fields)

    return make


@pytest.fixture
def typed():
    """What is typed into the form of a PhD stay."""
    return {
        "host": "Universitetet på Øya",
        "country": "DK",
        "city": "Århus",
        "starts_on": "2027-01-10",
        "ends_on": "2027-04-20",
        "purpose": "Måling",
        "token": str(uuid4()),
    }
