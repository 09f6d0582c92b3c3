"""Counts from 1 to 4 could point at persons; zero and five could not."""

import pytest

from portal.core.suppression import shown


@pytest.mark.parametrize(
    ("count", "own", "text"),
    [(0, False, 0), (1, False, "<5"), (4, False, "<5"), (5, False, 5), (1, True, 1)],
)
def test_small_counts_are_shown_to_the_own_unit_only(count, own, text):
    assert shown(count, own=own) == text
