"""Who is away together, and when that is worth a second look."""

from datetime import date

from mobility.timeline.rules.clashes import Away, cover_away, pairs_away, together
from portal.core.periods import Period

AUTUMN = Period(date(2027, 8, 1), date(2027, 12, 31))


def away(person, first, last, unit=1, key=None):
    name = key or f"{person}:{first}"
    return Away(name, person, unit, date.fromisoformat(first), date.fromisoformat(last))


def test_three_of_one_unit_in_the_same_week_are_a_clash():
    found = together(
        [
            away(1, "2027-09-01", "2027-09-30"),
            away(2, "2027-09-08", "2027-09-17"),
            away(3, "2027-09-12", "2027-09-20"),
        ],
        3,
        AUTUMN,
    )
    assert [(one.starts_on, one.ends_on) for one in found] == [
        (date(2027, 9, 6), date(2027, 9, 19))
    ]
    assert found[0].persons == (1, 2, 3)


def test_two_stays_of_one_person_are_not_two_people():
    mine = [away(1, "2027-09-01", "2027-09-10"), away(1, "2027-09-05", "2027-09-08")]
    assert together(mine, 2, AUTUMN) == []


def test_people_of_different_units_do_not_clash():
    apart = [away(1, "2027-09-01", "2027-09-10"), away(2, "2027-09-01", "2027-09-10", unit=2)]
    assert together(apart, 2, AUTUMN) == []


def test_weeks_with_other_people_are_told_apart():
    found = together(
        [
            away(1, "2027-09-06", "2027-09-19"),
            away(2, "2027-09-06", "2027-09-12"),
            away(3, "2027-09-13", "2027-09-19"),
        ],
        2,
        AUTUMN,
    )
    assert [one.persons for one in found] == [(1, 2), (1, 3)]


def test_what_lies_outside_the_semester_is_not_looked_at():
    spring = [away(1, "2027-03-01", "2027-03-10"), away(2, "2027-03-01", "2027-03-10")]
    assert together(spring, 2, AUTUMN) == []


def test_a_candidate_and_the_supervisor_away_on_one_day_clash():
    absences = [away(1, "2027-09-01", "2027-09-30"), away(2, "2027-09-30", "2027-12-01", unit=2)]
    found = pairs_away("supervisor", absences, [(1, 2), (1, 3)])
    assert [(one.persons, one.starts_on, one.ends_on) for one in found] == [
        ((1, 2), date(2027, 9, 30), date(2027, 9, 30))
    ]


def test_who_covers_and_is_away_meanwhile_clashes():
    absences = [away(1, "2027-09-01", "2027-09-30", key="a"), away(2, "2027-09-20", "2027-10-10")]
    assert [one.persons for one in cover_away(absences, {"a": [2, 3]})] == [(1, 2)]
    assert cover_away(absences, {"a": [3]}) == []
