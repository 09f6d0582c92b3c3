"""Applications of the cast, with hosts on the map."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from mobility.applications.models import Application, Companion, FundingLine, Segment
from portal.casework.models import Case
from portal.places.models import Institution
from portal.rulesets.models import RuleSet

TRONDHEIM = {"home_latitude": "63.4305", "home_longitude": "10.3951"}
SUBMITTED = datetime(2026, 5, 4, 12, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def at_home(db):
    """Let journeys begin in Trondheim."""
    found = RuleSet.objects.get(name="grants")
    found.parameters = {**found.parameters, **TRONDHEIM}
    found.save()


@pytest.fixture
def make_host(db):
    """Put an institution on the list."""

    def make(name="ETH Zürich", country="CH", lat=47.3769, lng=8.5417):
        return Institution.objects.create(
            name=name, country_id=country, lat=lat, lng=lng, source="ror"
        )

    return make


@pytest.fixture
def apply_for(cast, make_host):
    """Make a submitted application of Petter's, with one host unless told otherwise."""

    def make(scheme="phd_stay", *, segments=None, companions=(), funding=None, **fields):
        state = fields.pop("state", "submitted")
        case = Case.objects.create(
            kind="application", person=cast.petter.person, unit=cast.FYS, state=state
        )
        fields.setdefault("submitted_at", SUBMITTED)
        made = Application.objects.create(case=case, scheme=scheme, **fields)
        for segment in segments or [{}]:
            values = {
                "starts_on": date(2027, 1, 1),
                "ends_on": date(2027, 6, 30),
                "country_id": "CH",
                **segment,
            }
            values.setdefault("institution", make_host(country=values["country_id"]))
            Segment.objects.create(application=made, **values)
        for relation in companions:
            Companion.objects.create(application=made, relation=relation)
        if funding:
            FundingLine.objects.create(
                application=made, source="NFR", state="granted", amount=Decimal(funding)
            )
        return made

    return make
