"""What letters say of a stay, whichever room writes them."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from mobility.applications.selectors.stay_facts import stay_facts
from portal.core.periods import days_covered
from tests.factories.applications import a_draft, a_segment

D = date.fromisoformat


@pytest.mark.parametrize(
    ("periods", "days"),
    [
        ([], 0),
        ([("2027-01-01", "2027-01-01")], 1),
        ([("2027-01-01", "2027-01-10"), ("2027-01-10", "2027-01-12")], 12),
        ([("2027-01-01", "2027-01-31"), ("2027-01-05", "2027-01-06")], 31),
        ([("2027-03-01", "2027-03-02"), ("2027-01-01", "2027-01-02")], 4),
    ],
)
def test_a_day_counts_once(periods, days):
    assert days_covered((D(first), D(last)) for first, last in periods) == days


def test_days_at_home_between_two_hosts_are_no_days_of_the_stay(cast):
    stay = a_draft(cast.petter)
    a_segment(stay, ahead=300, days=10, institution_name="TU München", country_id="DE")
    with override("en"):
        facts = stay_facts(stay)
    assert facts["duration"] == "100 days"
    assert facts["country"] == "Switzerland, Germany"
    assert facts["hosts"] == ["ETH Zürich", "TU München"]


def test_confirmed_days_stand_before_planned_ones(cast):
    stay = a_draft(cast.petter)
    host = stay.segments.get()
    host.confirmed_starts_on = host.starts_on + timedelta(days=3)
    host.save()
    assert stay_facts(stay)["starts_on"] == host.confirmed_starts_on


def test_a_stay_without_a_title_is_known_by_its_plan(cast):
    stay = a_draft(cast.petter)
    stay.title = ""
    assert stay_facts(stay)["plan_title"] == stay.plan[:120]
