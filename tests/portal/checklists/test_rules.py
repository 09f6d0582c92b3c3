"""Conditions answer yes, no or not known; templates are checked; due dates are counted."""

from dataclasses import replace
from datetime import date

import pytest

from portal.checklists.rules import (
    circle_in,
    due_on,
    evaluate,
    list_tasks,
    problems_in,
    problems_of,
    read_template,
    read_templates,
)
from portal.core.contributions import EventFacts
from tests.portal.checklists.trial import ARRIVAL, EVENT, FACTS, KNOWN, TEMPLATES, template

FIELDS = {one.name: one for one in FACTS}
OTHER = {"fact": "citizenship_group", "is": "other"}
LONG = {"fact": "days", "over": 90}
LAB = {"fact": "needs", "in": ["lab", "housing"]}
PAID = {"fact": "paid", "is": True}


@pytest.mark.parametrize(
    ("tree", "facts", "holds", "missing"),
    [
        ({}, {}, True, ()),
        (OTHER, {"citizenship_group": "other"}, True, ()),
        (OTHER, {"citizenship_group": "eea"}, False, ()),
        (OTHER, {"citizenship_group": None}, None, ("citizenship_group",)),
        (OTHER, {}, None, ("citizenship_group",)),
        (LONG, {"days": 91}, True, ()),
        (LONG, {"days": 90}, False, ()),
        ({"fact": "days", "at_least": 90}, {"days": 90}, True, ()),
        ({"fact": "days", "under": 90}, {"days": 90}, False, ()),
        ({"fact": "days", "at_most": 90}, {"days": 90}, True, ()),
        (LAB, {"needs": ["lab"]}, True, ()),
        (LAB, {"needs": []}, False, ()),
        ({"fact": "citizenship_group", "in": ["eea", "nordic"]}, KNOWN, False, ()),
        ({"all": []}, {}, True, ()),
        ({"any": []}, {}, False, ()),
        ({"all": [OTHER, LONG]}, KNOWN, True, ()),
        ({"all": [OTHER, LONG]}, {"days": 10}, False, ()),
        ({"all": [OTHER, LONG]}, {"days": 100}, None, ("citizenship_group",)),
        ({"any": [OTHER, LONG]}, {"days": 100}, True, ()),
        ({"any": [OTHER, LONG]}, {"days": 10}, None, ("citizenship_group",)),
        ({"any": [OTHER, LONG]}, {}, None, ("citizenship_group", "days")),
        ({"not": OTHER}, {}, None, ("citizenship_group",)),
        ({"not": OTHER}, KNOWN, False, ()),
        ({"fact": "days", "known": True}, {}, False, ()),
        ({"fact": "days", "known": False}, {}, True, ()),
    ],
)
def test_a_condition_is_yes_no_or_not_known(tree, facts, holds, missing):
    verdict = evaluate(tree, facts)
    assert (verdict.holds, verdict.missing) == (holds, missing)


@pytest.mark.parametrize(
    ("tree", "because"),
    [
        ({"all": [OTHER, LONG]}, ("citizenship_group", "days")),
        ({"any": [PAID, LONG]}, ("days",)),
        ({"not": PAID}, ("paid",)),
        ({}, ()),
    ],
)
def test_a_yes_says_what_it_rests_on(tree, because):
    assert evaluate(tree, KNOWN).because == because


@pytest.mark.parametrize(
    ("tree", "where", "code"),
    [
        ([], "1", "not_a_condition"),
        ({"all": [OTHER], "any": [OTHER]}, "1", "mixed_condition"),
        ({"all": OTHER}, "1", "needs_a_list"),
        ({"all": [OTHER, {"any": []}]}, "2", "empty_group"),
        ({"fact": "shoe_size", "is": 3}, "1", "unknown_fact"),
        ({"is": 3}, "1", "unknown_fact"),
        ({"fact": "days", "over": 3, "under": 9}, "1", "one_comparison"),
        ({"fact": "days"}, "1", "one_comparison"),
        ({"fact": "days", "in": [3]}, "1", "unfitting_comparison"),
        ({"all": [LONG, {"any": [PAID, {"fact": "paid", "is": "x"}]}]}, "2.2", "needs_yes_or_no"),
        ({"fact": "days", "over": "many"}, "1", "needs_a_number"),
        ({"fact": "days", "over": True}, "1", "needs_a_number"),
        ({"fact": "needs", "in": []}, "1", "needs_values"),
        ({"not": {"fact": "citizenship_group", "is": "martian"}}, "1", "unknown_value"),
    ],
)
def test_a_wrong_condition_says_what_and_where(tree, where, code):
    assert [(one.where, one.code) for one in problems_in(tree, FIELDS)] == [(where, code)]


def test_what_is_shipped_in_the_trial_is_right():
    assert problems_of(read_templates({"templates": TEMPLATES}), EVENT) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": "Bad Code"}, "bad_code"),
        ({"role": "astronaut"}, "unknown_role"),
        ({"phase": "never"}, "unknown_phase"),
        ({"anchor": "birthday"}, "unknown_anchor"),
        ({"unit": "weeks"}, "unknown_unit"),
        ({"blocks": ["breathing"]}, "unknown_step"),
        ({"offset": 9999}, "bad_offset"),
        ({"after": ["nowhere"]}, "unknown_before"),
        ({"texts": {"nb": {"title": "Bare bokmål"}, "en": {"title": "x"}}}, "no_title"),
        ({"condition": {"fact": "shoe_size", "is": 1}}, "unknown_fact"),
    ],
)
def test_a_wrong_template_says_what(change, code):
    found = problems_of([read_template({**template("one"), **change})], EVENT)
    assert [one.code for one in found] == [code]


def test_prerequisites_make_no_circle():
    ring = [template("a", after=["b"]), template("b", after=["c"]), template("c", after=["a"])]
    templates = read_templates({"templates": ring})
    assert circle_in(templates) == ("a", "b", "c", "a")
    assert [one.code for one in problems_of(templates, EVENT)] == ["circle"]


def test_a_code_stands_once():
    twice = read_templates({"templates": [template("a"), template("a")]})
    assert [one.code for one in problems_of(twice, EVENT)] == ["code_twice"]


@pytest.mark.parametrize(
    ("offset", "unit", "day"),
    [
        (-120, "days", date(2026, 11, 1)),
        (8, "days", date(2027, 3, 9)),
        (-1, "working_days", date(2027, 2, 26)),
        # Maundy Thursday to Easter Monday 2027 are 25 to 29 March.
        (20, "working_days", date(2027, 4, 1)),
        (0, "working_days", date(2027, 3, 1)),
        (36, "months", date(2030, 3, 1)),
    ],
)
def test_a_due_date_lies_the_offset_from_its_day(offset, unit, day):
    assert due_on(ARRIVAL, offset, unit) == day


def listed(**facts):
    known = {"anchors": {"arrival": ARRIVAL}, "people": {}, "missing": ()}
    about = {name: facts.pop(name, value) for name, value in known.items()}
    templates = read_templates({"templates": TEMPLATES})
    return list_tasks(EVENT, templates, EventFacts({**KNOWN, **facts}, **about))


def codes(listing):
    return [one.code for one in listing.wanted]


def test_facts_decide_the_list():
    everything = ["fire_safety", "training", "lab_access", "permit"]
    assert codes(listed()) == [f"trial.{code}" for code in everything]
    assert "trial.permit" not in codes(listed(citizenship_group="eea"))
    assert "trial.tax_card" in codes(listed(paid=True))


def test_a_missing_fact_is_asked_for_and_never_silence():
    listing = listed(paid=None, citizenship_group=None)
    asks = [one for one in listing.wanted if one.code == "trial.complete_profile"]
    assert {one.role: one.facts["missing"] for one in asks} == {
        "guest": ["citizenship_group"],
        "department_administrator": ["paid"],
    }
    guest = next(one for one in asks if one.role == "guest")
    assert (guest.due_on, guest.blocks) == (date(2026, 11, 1), ("ready",))


def test_what_a_fact_is_worked_out_from_is_asked_for():
    assert listed(days=None).missing == {"host": ("dates",)}
    assert listed(days=None, missing=("citizenship_group",)).missing == {
        "guest": ("citizenship_group",)
    }


def test_a_missing_fact_that_decides_nothing_is_not_asked_for():
    assert listed(days=None, citizenship_group="eea").missing == {}


def test_a_day_that_is_not_known_gives_a_task_without_due_date():
    assert {one.due_on for one in listed(anchors={}).wanted} == {None}


def test_only_tasks_that_are_there_come_first():
    lab = next(one for one in listed().wanted if one.code == "trial.lab_access")
    assert lab.after == ("list:trial:training",)
    only = replace(read_template(TEMPLATES[2]), condition={})
    alone = list_tasks(EVENT, [only], EventFacts(KNOWN, {})).wanted[0]
    assert alone.after == ()


def test_an_open_task_does_not_tell_a_strict_fact_as_its_reason():
    strict = next(one for one in listed().wanted if one.code == "trial.permit")
    assert strict.facts["because"] == {"citizenship_group": "other", "days": 240}
    plain = replace(read_template(TEMPLATES[3]), strict=False)
    told = list_tasks(EVENT, [plain], EventFacts(KNOWN, {})).wanted[0]
    assert told.facts["because"] == {"days": 240}
