"""Agreements of the cast's university."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.partners.models import PartnerAgreement
from mobility.partners.rules.exchanges import written
from mobility.stays.models import Stay
from portal.places.models import Institution, InstitutionName
from portal.places.services.index import index_institution, name_fields


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def eth(db):
    made = Institution.objects.create(
        ror_id="https://ror.org/05a28rw58",
        name="ETH Zürich",
        folded="eth zurich",
        country_id="CH",
        source="ror",
    )
    InstitutionName.objects.create(institution=made, kind="name", **name_fields(made.name))
    index_institution(institution=made)
    return made


@pytest.fixture
def make_agreement(today, eth):
    """Make an agreement of some units that has held for five years and holds two more."""

    def make(*units, exchanges=("phd", "staff_teaching"), **fields):
        fields.setdefault("title", "Exchange with Zürich")
        fields.setdefault("institution", eth)
        fields.setdefault("institution_name", "ETH Zürich")
        fields.setdefault("country_id", "CH")
        fields.setdefault("starts_on", today - timedelta(days=5 * 365))
        fields.setdefault("ends_on", today + timedelta(days=2 * 365))
        made = PartnerAgreement.objects.create(exchanges=written(exchanges), **fields)
        made.units.set(units)
        return made

    return make


@pytest.fixture
def make_stay(today, eth):
    """Make a completed stay at Zürich that ended some days ago."""

    def make(person, days_ago=30, **fields):
        ends = today - timedelta(days=days_ago)
        return Stay.objects.create(
            person=person,
            **{
                "scheme": "phd_stay",
                "state": "completed",
                "institution": eth,
                "country_id": "CH",
                "starts_on": ends - timedelta(days=40),
                "ends_on": ends,
                **fields,
            },
        )

    return make
