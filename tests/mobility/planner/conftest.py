"""Sketches of stays as a browser sends them."""

import pytest
from django.urls import reverse
from django.utils.http import urlencode


@pytest.fixture
def autumn():
    """Four months in Germany."""
    return {
        "scheme": "phd_stay",
        "host0-country": "DE",
        "host0-starts_on": "2027-09-01",
        "host0-ends_on": "2027-12-31",
    }


@pytest.fixture
def week():
    """A training week in Spain."""
    return {
        "scheme": "staff_training",
        "host0-country": "ES",
        "host0-starts_on": "2027-03-01",
        "host0-ends_on": "2027-03-05",
        "km": "1500",
    }


@pytest.fixture
def tried(sign_in):
    """Try out a sketch, perhaps beside one before; return what is answered."""

    def ask(user, sketch, before=None, person=None, **headers):
        address = reverse("planner_for", args=[person.public_id]) if person else reverse("planner")
        query = {**sketch, "before": urlencode(before) if before else ""}
        return sign_in(user).get(address, query, headers=headers)

    return ask
