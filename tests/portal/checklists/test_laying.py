"""A case gets the tasks its facts ask for, keeps its version, and knows what stops it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from portal.casework.models import Task
from portal.casework.selectors import why_of
from portal.casework.services import settle_task
from portal.checklists.models import LocalTemplate
from portal.checklists.selectors.lists import blocking, phases_of, version_of
from portal.checklists.selectors.words import in_words, reason_of
from portal.checklists.services.laying import lay_checklist, lift_checklist
from portal.core.contributions import EventFacts
from tests.portal.checklists.trial import ARRIVAL, EVENT, KNOWN, TOLD, make_version, template


def tell(case, arrival=ARRIVAL, people=None, **facts):
    TOLD[case.pk] = EventFacts({**KNOWN, **facts}, {"arrival": arrival}, people or {})


def states(case):
    return {one.code.partition(".")[2]: one.state for one in case.tasks.all()}


def test_a_case_gets_its_tasks_and_their_people(cast, case):
    tell(case, people={"host": cast.pia.person})
    changes = lay_checklist(case=case, by=None)
    assert len(changes.added) == 4
    assert case.tasks.get(code="trial.fire_safety").person == cast.pia.person
    assert case.tasks.get(code="trial.training").role == "hse"


def test_a_change_of_dates_moves_open_tasks_and_leaves_done_ones(cast, case):
    lay_checklist(case=case, by=None)
    settle_task(task=case.tasks.get(code="trial.training"), state="done", by=cast.hilde)
    tell(case, arrival=ARRIVAL + timedelta(days=14))
    changes = lay_checklist(case=case, by=None)
    assert len(changes.redated) == 3
    assert case.tasks.get(code="trial.training").due_on == date(2027, 2, 26)


def test_a_change_of_citizenship_drops_and_adds(case):
    lay_checklist(case=case, by=None)
    tell(case, citizenship_group="eea", paid=True)
    changes = lay_checklist(case=case, by=None)
    assert (changes.dropped, changes.added) == (
        ("list:trial:permit",),
        ("list:trial:tax_card",),
    )


def test_a_running_case_keeps_its_version(case):
    first = version_of(case, EVENT)
    lay_checklist(case=case, by=None)
    newer = make_version(template("only"), valid_from=date(2021, 1, 1))
    lay_checklist(case=case, by=None)
    assert version_of(case, EVENT) == first
    assert "only" not in states(case)
    lay_checklist(case=case, by=None, version=newer)
    assert states(case)["only"] == "open"
    assert version_of(case, EVENT) == newer


def test_what_blocks_a_step_is_known(cast, case):
    lay_checklist(case=case, by=None)
    assert [one.code for one in blocking(case, "ready")] == ["trial.permit"]
    settle_task(task=case.tasks.get(code="trial.permit"), state="done", by=cast.wenche)
    assert blocking(case, "ready") == []


def test_what_comes_to_nothing_has_no_open_tasks(cast, case):
    lay_checklist(case=case, by=None)
    settle_task(task=case.tasks.get(code="trial.training"), state="done", by=cast.hilde)
    lift_checklist(case=case, by=None)
    assert set(states(case).values()) == {"done", "dropped"}


def test_a_reader_sees_the_phases_without_what_is_strict(cast, case):
    lay_checklist(case=case, by=None)
    phases = phases_of(cast.frida, case, EVENT)
    assert {one.code: len(one.tasks) for one in phases} == {"before": 2, "day_1": 1}
    assert {one.code: len(one.tasks) for one in phases_of(cast.petter, case, EVENT)} == {
        "before": 3,
        "day_1": 1,
    }


def test_a_task_says_why_it_is_there(case):
    tell(case, paid=None)
    lay_checklist(case=case, by=None)
    with override("en"):
        permit = case.tasks.get(code="trial.permit")
        assert why_of(permit).facts["because"] == "citizenship_group: other; days: 240 days"
        asked = case.tasks.get(code="trial.complete_profile")
        assert reason_of(asked).facts["missing"] == "paid"


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        ({}, "always"),
        ({"fact": "paid", "is": True}, "paid is yes"),
        (
            {"all": [{"fact": "days", "over": 90}, {"not": {"fact": "needs", "in": ["lab"]}}]},
            "days is over 90 days and not (needs is one of: lab)",
        ),
    ],
)
def test_a_condition_can_be_read(event, tree, text):
    with override("en"):
        assert in_words(tree, event) == text


@pytest.mark.parametrize(
    ("unit", "starts", "ends", "there"),
    [
        ("FYS", -10, None, True),
        ("NAT", -10, None, True),
        ("BIO", -10, None, False),
        ("FYS", 10, None, False),
        ("FYS", -10, -1, False),
    ],
)
def test_a_unit_adds_tasks_to_its_own(cast, case, unit, starts, ends, there):
    today = timezone.localdate()
    LocalTemplate.objects.create(
        unit=cast.units[unit],
        event="trial",
        template=template("keys"),
        valid_from=today + timedelta(days=starts),
        valid_to=None if ends is None else today + timedelta(days=ends),
    )
    lay_checklist(case=case, by=None)
    assert Task.objects.filter(key__startswith="list:trial:local_").exists() is there
