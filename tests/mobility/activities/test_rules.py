"""What an activity asks, how it moves on, what is worth a remark, how it is counted."""

from datetime import date
from decimal import Decimal

import pytest

from mobility.activities.rules import (
    ASKS,
    MACHINE,
    REASONS,
    STATES,
    TYPES,
    Activity,
    ActivityParameters,
    Row,
    acts,
    counted,
    findings,
    hidden_keys,
)
from portal.core.parameters import BadParametersError

TODAY = date(2026, 11, 26)


def activity(**facts):
    usual = {
        "type": "coil",
        "state": "manager_confirmed",
        "starts_on": date(2026, 10, 1),
        "ends_on": TODAY,
        "hours": Decimal(20),
        "output": "A joint course",
    }
    return Activity(**{**usual, **facts})


def codes(one, **parameters):
    return [found.code for found in findings(one, ActivityParameters(**parameters))]


def test_every_kind_says_what_it_asks():
    assert set(ASKS) == set(TYPES)


def test_no_reason_for_staying_at_home_is_about_health():
    assert not [one for one in REASONS if "health" in one or "ill" in one or "sick" in one]


def test_transitions_lead_between_known_states():
    assert set(MACHINE.states) == set(STATES)


@pytest.mark.parametrize(
    ("state", "ends_on", "open_steps"),
    [
        ("registered", TODAY, ["confirm", "decline", "withdraw"]),
        ("manager_confirmed", date(2026, 11, 27), ["withdraw"]),
        ("manager_confirmed", TODAY, ["complete", "withdraw"]),
        ("completed", TODAY, ["recognise", "reopen", "withdraw"]),
        ("recognised", TODAY, []),
        ("declined", TODAY, ["register_again", "withdraw"]),
    ],
)
def test_steps_open_to_a_state(state, ends_on, open_steps):
    assert acts(activity(state=state, ends_on=ends_on), TODAY) == open_steps


def test_a_plain_activity_has_no_remark():
    assert codes(activity()) == []


def test_more_hours_than_the_days_hold_are_asked_about():
    one_day = activity(starts_on=TODAY, hours=Decimal(8))
    assert codes(one_day) == []
    assert codes(activity(starts_on=TODAY, hours=Decimal("8.5"))) == ["activity.many_hours"]


def test_few_hours_are_remarked_and_the_least_is_enough():
    assert codes(activity(hours=Decimal("3.5"))) == ["activity.few_hours"]
    assert codes(activity(hours=Decimal(4))) == []


def test_a_course_asks_for_evidence_as_hard_as_the_rule_set_says():
    course = activity(type="online_training_week")
    found = findings(course, ActivityParameters(missing_evidence="blocking"))
    assert [(one.code, one.severity) for one in found] == [
        ("activity.missing_evidence", "blocking")
    ]
    assert codes(activity(type="online_training_week", evidence=1)) == []


def test_wrong_parameters_are_named():
    with pytest.raises(BadParametersError) as error:
        ActivityParameters.from_mapping({"least_hours": "4", "x": 1})
    assert set(error.value.problems) == {"least_hours", "x"}
    with pytest.raises(BadParametersError) as error:
        ActivityParameters.from_mapping({"reminder_days": [30, 7], "missing_evidence": "hard"})
    assert set(error.value.problems) == {"reminder_days", "missing_evidence"}


def test_parameters_survive_their_json():
    usual = ActivityParameters()
    assert ActivityParameters.from_mapping(usual.to_mapping()) == usual


def rows(*people, unit="FYS", of="coil"):
    return [Row(person, unit, of, Decimal(2)) for person in people]


def test_a_person_counts_once_in_a_line_and_every_activity_counts():
    [line] = counted(rows(1, 1, 2), lambda row: row.unit)
    assert (line.activities, line.persons, line.hours) == (3, 2, Decimal(6))


def test_small_lines_are_hidden_outside_the_own_units():
    lines = counted(rows(1, 2) + rows(3, 4, unit="BIO"), lambda row: row.unit)
    assert hidden_keys(lines, own=lambda key: False) == {"FYS", "BIO"}
    assert hidden_keys(lines, own=lambda key: True) == set()


def test_one_hidden_line_takes_the_next_smallest_with_it():
    many = rows(*range(5), unit="MUS") + rows(*range(10, 20), unit="BIO")
    lines = counted(rows(1, 2) + many, lambda row: row.unit)
    assert hidden_keys(lines, own=lambda key: False) == {"FYS", "MUS"}
