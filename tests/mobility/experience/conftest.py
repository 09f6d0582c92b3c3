"""Evidence of the cast."""

from datetime import date
from uuid import uuid4

import pytest
from django.utils import timezone

from mobility.experience.models import Evidence


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def values():
    """What a form gives for a year of exchange."""
    return {
        "kind": "exchange",
        "institution_id": None,
        "institution_name": "Københavns Universitet",
        "country_id": "DK",
        "starts_on": date(2015, 8, 15),
        "ends_on": date(2016, 6, 15),
    }


@pytest.fixture
def make_evidence():
    """Make a year of exchange of a person, unless told otherwise."""

    def make(person, **fields):
        fields.setdefault("kind", "exchange")
        fields.setdefault("country_id", "DK")
        fields.setdefault("starts_on", date(2015, 8, 15))
        fields.setdefault("ends_on", date(2016, 6, 15))
        return Evidence.objects.create(person=person, **fields)

    return make


@pytest.fixture
def typed():
    """What is typed into the form of an exchange."""
    return {
        "host": "Københavns Universitet",
        "country": "DK",
        "starts_on": "2015-08-15",
        "ends_on": "2016-06-15",
        "token": str(uuid4()),
    }
