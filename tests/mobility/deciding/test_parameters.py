"""The rule set by which applications are assessed."""

import pytest
from django.utils import timezone

from mobility.deciding.criteria.assessment import KIND, SCHEMES, check
from mobility.deciding.rules.parameters import AssessmentParameters
from portal.rulesets.selectors import rule_set_on


@pytest.mark.django_db
def test_migrate_brings_criteria_for_every_scheme():
    shipped = rule_set_on("assessment", timezone.localdate())
    parameters = AssessmentParameters.from_mapping(shipped.parameters)
    assert all(parameters.criteria(scheme) for scheme in SCHEMES)
    assert {one.name for one in KIND.parameters} == set(shipped.parameters)
    assert set(shipped.basis) == set(shipped.parameters)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("criteria_phd_stay", ["plan_quality", "horoscope"]),
        ("accept_reminder_days", [-1]),
        ("reason_for_each_place", "yes"),
        ("unheard_of", 1),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    assert list(check({name: value})) == [name]
