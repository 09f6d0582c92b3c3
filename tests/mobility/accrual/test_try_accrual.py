"""The clock can be tried on a case."""

import pytest

from mobility.accrual.rules.trials import ACCRUAL_EXAMPLE, try_accrual
from portal.core.cases import BadCaseError
from portal.core.parameters import BadParametersError


def test_the_example_tells_what_is_missing():
    told = try_accrual(ACCRUAL_EXAMPLE, {})
    assert str(told["result"]["earned_months"]) == "42.00"
    assert told["findings"][0]["rule"] == "full_needs_months"


@pytest.mark.parametrize(
    "case",
    [{}, {"on": "2024-01-01", "posts": [{}]}, {"on": "2024-01-01", "term_months": "12"}],
)
def test_a_bad_case_is_refused(case):
    with pytest.raises(BadCaseError):
        try_accrual(case, {})


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"min_percent": 101}, "min_percent"),
        ({"full_needs_months": 601}, "full_needs_months"),
        ({"half_needs_months": 60}, "half_needs_months"),
        ({"half_term_months": 12}, "half_term_months"),
        ({"decision_level": "rector"}, "decision_level"),
        ({"call_closes_month": 13}, "call_closes_month"),
        ({"nonsense": 1}, "nonsense"),
    ],
)
def test_parameters_that_cannot_be_are_named(values, wrong):
    with pytest.raises(BadParametersError) as caught:
        try_accrual(ACCRUAL_EXAMPLE, values)
    assert set(caught.value.problems) == {wrong}
