"""When an entry must be looked at again, what differs, what holds on a day."""

from dataclasses import dataclass
from datetime import date

import pytest

from portal.rulesets.rules import Change, difference, in_force, to_verify_since


@pytest.mark.parametrize(
    ("verified", "on", "since"),
    [
        (date(2026, 3, 1), date(2027, 2, 28), None),
        (date(2026, 3, 1), date(2027, 3, 1), date(2027, 3, 1)),
        (date(2026, 3, 1), date(2028, 2, 29), date(2027, 3, 1)),
        (date(2026, 3, 1), date(2028, 3, 1), date(2028, 3, 1)),
        (date(2024, 2, 29), date(2025, 2, 28), date(2025, 2, 28)),
        (None, date(2026, 1, 1), date.min),
    ],
)
def test_an_entry_is_good_for_twelve_months(verified, on, since):
    assert to_verify_since(verified, on) == since


def test_a_difference_names_what_was_added_and_removed():
    assert difference({"a": 1, "b": 2}, {"a": 3, "c": 4}) == [
        Change("a", 1, 3),
        Change("c", None, 4),
        Change("b", 2, None),
    ]


@dataclass
class Entry:
    pk: int
    valid_from: date
    valid_to: date | None = None
    state: str = "approved"


def test_the_latest_first_day_is_in_force():
    old, new = Entry(1, date(2020, 1, 1)), Entry(2, date(2025, 1, 1))
    assert in_force([old, new], date(2024, 12, 31)) is old
    assert in_force([old, new], date(2025, 1, 1)) is new


def test_an_ended_entry_gives_way_to_the_one_before():
    old, tried = Entry(1, date(2020, 1, 1)), Entry(2, date(2025, 1, 1), date(2025, 6, 30))
    assert in_force([old, tried], date(2025, 6, 30)) is tried
    assert in_force([old, tried], date(2025, 7, 1)) is old


def test_a_draft_is_never_in_force():
    assert in_force([Entry(1, date(2020, 1, 1), state="draft")], date(2026, 1, 1)) is None
