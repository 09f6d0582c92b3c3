"""Stays and applications of the cast around the autumn of 2027."""

from datetime import date

import pytest

from mobility.applications.models import Application, Segment
from mobility.stays.models import Stay
from portal.casework.models import Case


@pytest.fixture
def make_stay(db):
    """Make a stay of a person in Zürich in September 2027."""

    def make(person, first=date(2027, 9, 1), last=date(2027, 9, 30), **fields):
        fields = {"scheme": "phd_stay", "state": "planned", "country_id": "CH", **fields}
        fields.setdefault("institution_name", "ETH Zürich")
        return Stay.objects.create(person=person, starts_on=first, ends_on=last, **fields)

    return make


@pytest.fixture
def make_application(db):
    """Make an application of a person for Vienna in October 2027."""

    def make(person, unit, state="submitted", first=date(2027, 10, 1), last=date(2027, 10, 31)):
        case = Case.objects.create(kind="application", person=person, unit=unit, state=state)
        made = Application.objects.create(case=case, scheme="phd_stay", title="Vienna")
        Segment.objects.create(
            application=made,
            institution_name="Universität Wien",
            country_id="AT",
            starts_on=first,
            ends_on=last,
        )
        return made

    return make
