"""A department with one of each: unanswered, flagged in time, flagged too late, strong, planned."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.experience.models import Evidence
from mobility.stays.models import Stay
from portal.core.periods import add_months
from portal.places.models import Country
from tests.cast import make_employment, make_person


def answer_none(person):
    """Let a person answer that there is no international experience."""
    return Evidence.objects.create(person=person, kind="none")


def hire(name, unit, months_left, **fields):
    """Employ a PhD candidate whose employment ends in so many months."""
    person = make_person(name, hr_id=f"T-{name}", **fields)
    make_employment(person, unit, ends_on=add_months(timezone.localdate(), months_left))
    return person


def abroad(person, days, ends_on=None, state="completed"):
    """Give a person a stay in Sweden."""
    ends = ends_on or timezone.localdate() - timedelta(days=30)
    country, _ = Country.objects.get_or_create(
        code="SE", defaults={"name_nb": "Sverige", "name_nn": "Sverige", "name_en": "Sweden"}
    )
    return Stay.objects.create(
        person=person,
        scheme="phd_stay",
        state=state,
        institution_name="Lund",
        country=country,
        starts_on=ends - timedelta(days=days - 1),
        ends_on=ends,
    )


@pytest.fixture
def department(cast):
    """Physics with people in every state; Petter and Pia of the cast have not answered."""
    people = {
        name: hire(name, cast.FYS, months)
        for name, months in (
            ("Open", 30),
            ("Closing", 11),
            ("Late", 5),
            ("Strong", 20),
            ("Planned", 30),
        )
    }
    for name in ("Open", "Closing", "Late", "Planned"):
        answer_none(people[name])
    abroad(people["Strong"], 120)
    soon = timezone.localdate() + timedelta(days=200)
    abroad(people["Planned"], 100, ends_on=soon, state="planned")
    return people
