"""The states as data: whose turn, which way, and the diagrams of the README."""

from pathlib import Path

import pytest

from mobility.applications.models import Application
from mobility.applications.rules import DIAGRAMS, FLOWS, OVER, STATES, machine, mermaid
from tests.factories.applications import a_call, an_application, states_of

README = Path(__file__).resolve().parents[3] / "README.md"


@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_diagrams_of_the_readme_are_drawn_from_the_data(name):
    assert f"```mermaid\n{mermaid(name)}\n```" in README.read_text(), "run manage.py draw_states"


@pytest.mark.parametrize("flow", FLOWS)
def test_every_state_can_be_reached_and_left(flow):
    drawn = machine(flow, "phd_stay", {})
    reached = {one.target for one in drawn.transitions} | {drawn.first}
    assert set(drawn.states) == reached
    assert {state for state in drawn.states if not drawn.steps_from(state)} == OVER - (
        {"refused"} if flow == "ranked_call" else set()
    )


@pytest.mark.parametrize("flow", FLOWS)
def test_until_a_case_is_over_somebody_has_the_turn_or_it_waits(flow):
    drawn = machine(flow, "phd_stay", {})
    idle = {state for state in drawn.states if not drawn.turn(state).role}
    assert idle - OVER <= {"waitlisted"}


def test_the_days_of_a_turn_are_the_rule_sets():
    drawn = machine("ranked_call", "phd_stay", {"recommend_days": 3})
    assert (drawn.turn("submitted").role, drawn.turn("submitted").days) == ("head", 3)
    assert drawn.turn("ranked").days is None


def test_erasmus_money_is_the_international_offices():
    assert machine("first_come", "staff_training", {}).turn("recommended").role == (
        "international_officer"
    )
    assert machine("first_come", "short_stay", {}).turn("recommended").role == "faculty_officer"


@pytest.mark.parametrize("in_call", [True, False])
def test_an_application_can_be_made_in_every_state(cast, in_call):
    call = a_call(cast.NAT) if in_call else None
    made = {
        an_application(cast.petter, state, call=call).case.state
        for state in states_of(in_call=in_call)
    }
    assert made == set(machine("ranked_call" if in_call else "first_come", "", {}).states)
    assert made <= set(STATES)
    assert Application.objects.count() == len(made)
