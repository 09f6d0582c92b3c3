"""Parameters come from a rule set as JSON, and what is wrong in it is named."""

from decimal import Decimal

import pytest

from mobility.experience.rules import BadParametersError, EarlyCareerParameters, coverage


def test_what_is_left_out_keeps_its_default():
    assert EarlyCareerParameters.from_mapping({"strong_days": 60}).weak_days == 28


def test_parameters_survive_the_way_through_json():
    changed = EarlyCareerParameters(position_codes=("1017",), reminder_days=(5,))
    assert EarlyCareerParameters.from_mapping(changed.to_mapping()) == changed


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"strong_day": 90}, "strong_day"),
        ({"strong_days": "90"}, "strong_days"),
        ({"strong_days": True}, "strong_days"),
        ({"strong_days": 0}, "strong_days"),
        ({"sum_parts": 1}, "sum_parts"),
        ({"position_codes": "1017"}, "position_codes"),
        ({"position_codes": [1017]}, "position_codes"),
        ({"weak_days": 91}, "weak_days"),
        ({"home_country": "no"}, "home_country"),
        ({"flagged_experience": ["nothing"]}, "flagged_experience"),
        ({"margin_months": -1}, "margin_months"),
        ({"minimum_stay_months": 13}, "minimum_stay_months"),
        ({"reminder_days": [21, 7]}, "reminder_days"),
    ],
)
def test_what_is_wrong_is_named(values, name):
    with pytest.raises(BadParametersError) as refused:
        EarlyCareerParameters.from_mapping(values)
    assert name in refused.value.problems


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (1, 3, "0.3333"),
        (2, 3, "0.6667"),
        (1, 32, "0.0313"),
        (3, 32, "0.0938"),
        (0, 7, "0.0000"),
        (7, 7, "1.0000"),
    ],
)
def test_coverage_is_rounded_half_up_to_four_decimals(part, whole, share):
    assert coverage(part, whole) == Decimal(share)


def test_an_empty_cohort_has_no_coverage():
    assert coverage(0, 0) is None
