"""The semesters and their months."""

from datetime import date

import pytest

from mobility.timeline.rules.semesters import after, before, semester_coded, semester_of


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2027, 1, 1), "2027-spring"),
        (date(2027, 7, 31), "2027-spring"),
        (date(2027, 8, 1), "2027-autumn"),
        (date(2027, 12, 31), "2027-autumn"),
    ],
)
def test_every_day_lies_in_one_semester(day, code):
    found = semester_of(day, 8)
    assert found.code == code
    assert found.first_day <= day <= found.last_day
    assert semester_coded(code, 8) == found


def test_semesters_follow_each_other_without_a_gap():
    spring = semester_of(date(2027, 3, 1), 8)
    assert after(spring, 8).code == "2027-autumn"
    assert before(after(spring, 8), 8) == spring
    assert before(spring, 8).code == "2026-autumn"


def test_a_semester_has_its_whole_months():
    months = semester_of(date(2028, 3, 1), 8).months
    assert len(months) == 7
    assert months[1] == (date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize("code", ["", "spring", "2027", "2027-summer", "99999-spring", "²-spring"])
def test_what_is_no_semester_is_none(code):
    assert semester_coded(code, 8) is None
