"""Each condition of a grant is a task: met by its person, confirmed by the faculty."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from mobility.deciding.selectors.conditions import conditions
from mobility.deciding.services.awarding import decide
from mobility.deciding.services.conditions import confirm, meet, send_back
from mobility.deciding.services.offers import decline
from mobility.deciding.services.preparing import Outcome, prepare
from mobility.deciding.services.releasing import release_decision
from portal.casework.models import Task
from portal.casework.selectors import task_title
from portal.core.decisions import NotAllowedError
from portal.documents.models import Letter
from tests.factories.deciding import a_round

TEXT = "The course FYS2100 is covered.\n\nThe host confirms the dates."
OUTCOME = Outcome("granted_with_conditions", conditions=TEXT, conditions_due_on=date(2027, 3, 1))


@pytest.fixture
def decision(cast, make_round):
    made = make_round("ranked")
    a_round(made.call, cast.NAT, made["petter"])
    [one] = prepare(applications=[made["petter"]], outcome=OUTCOME, by=cast.finn)
    decide(decisions=[one], by=cast.dina)
    assert not Task.objects.filter(code="condition").exists()
    return release_decision(decision=one, by=cast.dina)


@pytest.fixture
def task(decision):
    return Task.objects.filter(code="condition").order_by("pk").first()


def states(decision):
    return [one.state for one in conditions(decision.application.case)]


def test_each_condition_becomes_a_task_of_the_person(cast, decision):
    tasks = Task.objects.filter(code="condition").order_by("pk")
    assert [task_title(one) for one in tasks] == [
        "The course FYS2100 is covered.",
        "The host confirms the dates.",
    ]
    assert {(one.person, one.due_on) for one in tasks} == {(cast.petter.person, date(2027, 3, 1))}
    assert "1 March 2027" in Letter.objects.get().facts["conditions"][0]


def test_the_person_tells_how_it_is_met_and_the_officer_confirms(cast, decision, task):
    meet(task=task, note="Kari takes the course.", file=None, by=cast.petter)
    assert states(decision) == ["told", "open"]
    assert Task.objects.waiting_for(cast.finn).filter(code="condition_confirmation").exists()
    confirm(task=task, by=cast.finn)
    assert states(decision) == ["confirmed", "open"]


def test_nothing_shown_is_not_enough(cast, task):
    with pytest.raises(ValidationError):
        meet(task=task, note=" ", file=None, by=cast.petter)


def test_only_the_person_tells_and_only_the_faculty_confirms(cast, task):
    with pytest.raises(NotAllowedError):
        meet(task=task, note="Done", file=None, by=cast.frida)
    meet(task=task, note="Done", file=None, by=cast.petter)
    for user in (cast.petter, cast.frida):
        with pytest.raises(NotAllowedError):
            confirm(task=task, by=user)


def test_a_condition_sent_back_is_open_with_the_reason_and_can_be_told_again(cast, decision, task):
    meet(task=task, note="Kari takes it.", file=None, by=cast.petter)
    send_back(task=task, reason="Who is Kari?", by=cast.finn)
    task.refresh_from_db()
    assert (task.state, task.note) == ("open", "Who is Kari?")
    meet(task=task, note="Kari Nordmann.", file=None, by=cast.petter)
    assert states(decision)[0] == "told"
    confirm(task=task, by=cast.finn)
    assert states(decision)[0] == "confirmed"


def test_who_declines_has_no_conditions_left(cast, decision):
    decline(decision=decision, by=cast.petter)
    assert not Task.objects.filter(code="condition", state="open").exists()


def test_the_pages_lead_from_the_case_to_the_confirmation(sign_in, cast, decision, task):
    case = reverse("application", args=[decision.application.case.public_id])
    page = reverse("condition", args=[task.public_id])
    client = sign_in(cast.petter)
    assert page in client.get(case).content.decode()
    assert "Write how it is met" in client.post(page, {"note": ""}).content.decode()
    client.post(page, {"note": "Kari Nordmann takes it."})
    client = sign_in(cast.finn)
    asked = Task.objects.get(code="condition_confirmation")
    assert (
        "Kari Nordmann takes it."
        in client.get(reverse("task", args=[asked.public_id]), follow=True).content.decode()
    )
    judge = reverse("condition_judge", args=[task.public_id])
    assert client.post(judge, {"return": "1"}).context["judging"].errors
    client.post(judge, {"confirm": "1", "reason": ""})
    assert states(decision)[0] == "confirmed"
