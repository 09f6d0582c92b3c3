"""What is worth a remark about a planned stay, at every edge."""

from datetime import date, timedelta

import pytest

from mobility.applications.rules import (
    ApplicationParameters,
    Earlier,
    Part,
    StayFacts,
    Taken,
    stay_findings,
)
from mobility.experience.rules import EarlyCareerParameters, window

DAY = timedelta(days=1)
ON = date(2026, 10, 1)
DEFAULTS = ApplicationParameters()
CONTRACT = EarlyCareerParameters()
START = date(2027, 2, 1)


def facts(*days, **fields):
    """Return a PhD stay of the given pairs of days, in Germany unless told otherwise."""
    place = fields.pop("place", {})
    parts = [
        Part(first, last, **{"country": "DE", "host": "tu", "host_name": "TU", **place})
        for first, last in days
    ]
    return StayFacts(**{"on": ON, "scheme": "phd_stay", "parts": parts, **fields})


def codes(found):
    return [one.code.removeprefix("plan.") for one in found]


def noticed(known, parameters=DEFAULTS):
    return codes(stay_findings(known, parameters, CONTRACT))


def test_a_stay_in_order_is_met_with_silence():
    assert noticed(facts((START, date(2027, 4, 30)))) == []


def test_the_window_is_told_with_its_days_and_the_longest_stay():
    known = facts(
        (START, date(2027, 4, 30)), employment_ends_on=date(2027, 12, 31), funder="research_council"
    )
    (found,) = stay_findings(known, DEFAULTS, CONTRACT)
    assert (found.code, found.severity) == ("plan.window", "info")
    assert found.facts["latest_start"] == date(2027, 3, 31)
    assert found.facts["latest_apply"] == date(2026, 12, 31)
    assert found.facts["months"] == 6


# E minus 6 months of margin and 3 of the shortest stay: 31 December less nine months.
@pytest.mark.parametrize(
    ("start", "code"), [(date(2027, 3, 31), "window"), (date(2027, 4, 1), "window_closed")]
)
def test_the_latest_start_is_still_in_time(start, code):
    known = facts(
        (start, start + 95 * DAY),
        employment_ends_on=date(2027, 12, 31),
        funder="research_council",
    )
    assert code in noticed(known)


@pytest.mark.parametrize("funder", ["own", "research_council", "health_region"])
@pytest.mark.parametrize("contract", [CONTRACT, EarlyCareerParameters(margin_months=2)])
def test_the_window_is_that_of_the_early_career_report_whoever_pays(funder, contract):
    end = date(2027, 12, 31)
    known = facts((START, date(2027, 4, 30)), employment_ends_on=end, funder=funder)
    told = window(ON, end, contract)
    (found,) = [one for one in stay_findings(known, DEFAULTS, contract) if "window" in one.code]
    assert found.facts["latest_start"] == told.latest_start
    assert found.facts["latest_apply"] == told.latest_apply
    assert found.facts["months"] == told.longest_stay_months


@pytest.mark.parametrize(("late", "expected"), [(0, False), (1, True)])
def test_a_stay_leaves_the_margin_before_the_employment_ends(late, expected):
    known = facts((START, date(2027, 6, 30) + late * DAY), employment_ends_on=date(2027, 12, 31))
    assert ("too_close_to_end" in noticed(known)) is expected


def test_the_health_region_asks_for_half_the_margin():
    known = facts(
        (START, date(2027, 9, 30)), employment_ends_on=date(2027, 12, 31), funder="health_region"
    )
    assert "too_close_to_end" not in noticed(known)


@pytest.mark.parametrize(("late", "expected"), [(0, False), (1, True)])
def test_a_stay_after_the_employment_blocks(late, expected):
    end = date(2027, 12, 31)
    found = stay_findings(
        facts((START, end + late * DAY), scheme="short_stay", employment_ends_on=end),
        DEFAULTS,
        CONTRACT,
    )
    assert [one.severity for one in found if one.code == "plan.after_employment"] == (
        ["blocking"] if expected else []
    )


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2026, 11, 1), False), (date(2026, 11, 2), True)]
)
def test_three_months_before_is_the_last_day_to_apply(on, expected):
    known = facts((START, date(2027, 4, 30)), on=on)
    assert ("apply_late" in noticed(known)) is expected


@pytest.mark.parametrize(
    ("last", "code"),
    [
        (date(2027, 4, 29), "too_short"),
        (date(2027, 4, 30), None),
        (date(2028, 1, 31), None),
        (date(2028, 2, 1), "too_long"),
    ],
)
def test_a_funders_months_are_calendar_months(last, code):
    found = noticed(facts((START, last), funder="research_council"))
    assert found == ([code] if code else [])


def test_an_unknown_funder_has_the_universitys_own_limits():
    assert noticed(facts((START, date(2027, 2, 28)), funder="somebody")) == []


@pytest.mark.parametrize(
    ("days", "associated", "code"),
    [
        (1, True, "too_short_days"),
        (2, True, None),
        (60, True, None),
        (61, True, "too_long_days"),
        (4, False, "too_short_days"),
        (5, False, None),
        (60, False, None),
    ],
)
def test_erasmus_days(days, associated, code):
    known = facts(
        (START, START + (days - 1) * DAY),
        scheme="staff_training",
        place={"associated": associated},
    )
    assert noticed(known) == ([code] if code else [])


def test_an_interrupted_erasmus_stay_counts_only_days_away_and_needs_its_minimum_in_one_piece():
    broken = facts((START, START), (START + 3 * DAY, START + 3 * DAY), scheme="staff_training")
    whole = facts(
        (START, START + DAY), (START + 90 * DAY, START + 90 * DAY), scheme="staff_training"
    )
    assert noticed(broken) == ["too_short_days"]
    assert noticed(whole) == []


@pytest.mark.parametrize(("days", "expected"), [(41, ["part_short"]), (42, [])])
def test_a_part_of_a_split_stay_is_six_weeks(days, expected):
    first = (START, START + (days - 1) * DAY)
    assert noticed(facts(first, (date(2027, 6, 1), date(2027, 8, 31)))) == expected


def test_two_hosts_without_a_break_are_not_a_split():
    assert noticed(facts((START, START + 9 * DAY), (START + 10 * DAY, date(2027, 5, 1)))) == []


def test_a_scheme_that_may_not_be_split_says_so():
    parameters = ApplicationParameters(split_schemes=())
    days = ((START, date(2027, 4, 1)), (date(2027, 6, 1), date(2027, 8, 31)))
    assert noticed(facts(*days), parameters) == ["split_not_allowed"]


YEAR_BEFORE = date(2026, 2, 1)


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ((YEAR_BEFORE, START - DAY), []),
        ((YEAR_BEFORE - DAY, START - DAY), ["host_country"]),
        ((date(2020, 1, 1), date(2024, 1, 31)), []),
        ((date(2020, 1, 1), date(2025, 1, 31)), ["host_country"]),
        ((date(2020, 1, 1), date(2025, 1, 30)), []),
        ((None, date(2025, 1, 1)), ["host_country_unknown"]),
        ((None, date(2024, 1, 31)), []),
    ],
)
def test_twelve_of_the_last_thirty_six_months_in_the_host_country(earlier, expected):
    known = facts((START, date(2027, 4, 30)), earlier=[Earlier("DE", "x", "stay", *earlier)])
    assert noticed(known) == expected


def test_days_told_twice_count_once_and_another_country_not_at_all():
    twice = [Earlier("DE", "", "stay", YEAR_BEFORE, START - DAY)] * 2
    elsewhere = [Earlier("FR", "", "stay", date(2024, 1, 1), START - DAY)]
    assert noticed(facts((START, date(2027, 4, 30)), earlier=[*twice, *elsewhere])) == []


def test_a_former_employer_is_noticed_and_a_former_host_not():
    stay = facts((START, date(2027, 4, 30)), earlier=[Earlier("AT", "tu", "employment")])
    guest = facts((START, date(2027, 4, 30)), earlier=[Earlier("AT", "tu", "stay")])
    assert noticed(stay) == ["former_employer"]
    assert noticed(guest) == []


@pytest.mark.parametrize(("kind", "code"), [("stay", "overlap"), ("course", "busy")])
def test_what_one_is_bound_to_meanwhile_is_told_with_the_shared_days(kind, code):
    taken = [Taken("Norwegian B1", date(2027, 1, 1), START, kind)]
    (found,) = stay_findings(facts((START, date(2027, 4, 30)), taken=taken), DEFAULTS, CONTRACT)
    assert found.code == f"plan.{code}"
    assert found.facts == {"what": "Norwegian B1", "starts_on": START, "ends_on": START}


def test_the_day_before_does_not_overlap():
    taken = [Taken("Norwegian B1", date(2027, 1, 1), START - DAY)]
    assert noticed(facts((START, date(2027, 4, 30)), taken=taken)) == []


def test_a_supervisor_away_at_the_same_time_is_noticed():
    away = [Taken("Kari", date(2027, 4, 30), date(2027, 8, 1), "stay")]
    assert noticed(facts((START, date(2027, 4, 30)), supervisors_away=away)) == ["supervisor_away"]


@pytest.mark.parametrize(
    ("scheme", "days", "hours", "expected"),
    [
        ("staff_teaching", 5, 8, []),
        ("staff_teaching", 5, 7, ["teaching_hours"]),
        ("staff_teaching", 12, 15, ["teaching_hours"]),
        ("staff_teaching", 12, 16, []),
        ("staff_combined", 5, 4, []),
        ("staff_combined", 5, 3, ["teaching_hours"]),
        ("staff_training", 5, None, []),
    ],
)
def test_teaching_hours(scheme, days, hours, expected):
    known = facts((START, START + (days - 1) * DAY), scheme=scheme, teaching_hours=hours)
    assert noticed(known) == expected


def test_a_conference_is_not_a_training_stay():
    known = facts((START, START + 3 * DAY), scheme="staff_training", conference=True)
    (found,) = stay_findings(known, DEFAULTS, CONTRACT)
    assert (found.code, found.severity) == ("plan.conference", "blocking")


def test_teaching_needs_an_agreement_and_a_charter():
    known = facts(
        (START, START + 4 * DAY),
        scheme="staff_teaching",
        teaching_hours=8,
        agreement=False,
        place={"has_eche": False},
    )
    assert noticed(known) == ["no_agreement", "no_eche"]


def test_a_missing_report_comes_first_and_the_rule_set_says_how_heavy_it_is():
    known = facts((START, date(2027, 2, 2)), funder="research_council", reports_missing=["2024"])
    assert noticed(known) == ["report_missing", "too_short"]
    lighter = ApplicationParameters(blocking=(), warning=())
    assert {one.severity for one in stay_findings(known, lighter, CONTRACT)} == {"info"}


def test_a_stay_without_dates_is_not_guessed_at():
    assert noticed(facts(employment_ends_on=date(2028, 12, 31))) == ["window"]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (START, START, []),
        (START + DAY, None, ["outside_call"]),
        (None, START - DAY, ["outside_call"]),
        (None, None, []),
    ],
)
def test_a_stay_starts_within_its_calls_window(since, until, expected):
    known = facts((START, date(2027, 4, 30)), call_from=since, call_until=until)
    assert noticed(known) == expected
