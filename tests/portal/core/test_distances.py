"""Distances on the globe."""

import pytest

from portal.core.distances import great_circle_km

TRONDHEIM, ZURICH = (63.4305, 10.3951), (47.3769, 8.5417)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (0, 180), 20015.1),
        ((90, 0), (-90, 0), 20015.1),
        (TRONDHEIM, ZURICH, 1788),
    ],
)
def test_a_great_circle(one, other, km):
    assert great_circle_km(*one, *other) == pytest.approx(km, abs=1)
    assert great_circle_km(*other, *one) == great_circle_km(*one, *other)
