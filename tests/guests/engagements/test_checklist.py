"""The seed of a guest's checklist, tried on imagined guests, and on engagements."""

import json
from datetime import date
from pathlib import Path

import pytest

from guests.arrivals.rules import ArrivalCase, ArrivalParameters, arrival_facts
from guests.engagements.event import GUEST
from guests.engagements.event.fields import EXAMPLE, worked_out
from portal.checklists.rules import (
    checklist_kind,
    facts_of,
    list_tasks,
    problems_of,
    read_templates,
)
from portal.checklists.services.laying import lay_checklist
from portal.core.contributions import EventFacts, rules_to_try
from tests.factories.engagements import an_engagement

SHIPPED = Path(__file__).resolve().parents[3] / "portal" / "rulesets" / "shipped"
SEED = json.loads((SHIPPED / "checklist_guest_1.json").read_text())["parameters"]
TEMPLATES = read_templates(SEED)
ARRIVAL = json.loads((SHIPPED / "arrival_1.json").read_text())
PARAMETERS = ArrivalParameters.from_mapping(ARRIVAL["parameters"], ARRIVAL["basis"])
# Rows 2 and 11 of the rule table are no tasks: a student is sent away, a Nordic guest does nothing.
ROWS = {str(number) for number in range(1, 51)} - {"2", "11"}
MONDAY = date(2027, 3, 1)


def listed(*, full_path=True, ends_on=date(2027, 10, 29), **case):
    known = {"residence": "US", "partner_coming": False, "sensitive": False}
    fields = {**known, "starts_on": MONDAY, "ends_on": ends_on, **case}
    arrival = arrival_facts(ArrivalCase(**fields), PARAMETERS)
    facts = {**worked_out(arrival), "full_path": full_path}
    anchors = {"arrival": MONDAY, "end": ends_on}
    missing = arrival.missing if full_path else ()
    return list_tasks(GUEST, TEMPLATES, EventFacts(facts, anchors, missing=missing))


def test_every_row_that_is_a_task_has_a_template():
    assert {one.number for one in TEMPLATES} == ROWS


def test_the_seed_is_right():
    assert problems_of(TEMPLATES, GUEST) == []
    assert checklist_kind(GUEST).check(SEED) == {}


def test_what_shows_citizenship_is_strict():
    """A task on a strict fact is strict, but for letters and checks that others write."""
    open_to_others = {"invitation_letter", "confirmation_letter", "employer_contributions"}
    strict = {one.name for one in GUEST.facts if one.strict}
    shown = {
        one.code for one in TEMPLATES if strict & set(facts_of(one.condition)) and not one.strict
    }
    assert shown == open_to_others


def test_every_guess_is_marked():
    assert {one.confirmed for one in TEMPLATES} == {False}
    assert all(one.source for one in TEMPLATES)


BRAZIL = {
    "kind": "visiting_phd",
    "citizenships": ("BR",),
    "residence": "BR",
    "home_country": "BR",
    "pay": "own",
    "needs": ("account", "card", "lab", "housing"),
}
AMERICA = {
    "kind": "unpaid_guest",
    "citizenships": ("US",),
    "home_country": "US",
    "pay": "home_employer",
    "needs": ("account", "office"),
    "partner_coming": True,
    "children_ages": (7, 10),
    "ends_on": date(2027, 5, 9),
}
DENMARK = {
    "kind": "adjunct",
    "citizenships": ("DK",),
    "residence": "DK",
    "home_country": "DK",
    "pay": "salary",
    "percent": 20,
    "needs": ("account", "card"),
    "works_elsewhere": True,
}
IRAN = {
    "kind": "postdoc",
    "citizenships": ("IR",),
    "residence": "IR",
    "home_country": "IR",
    "pay": "salary",
    "percent": 100,
    "needs": ("account", "card", "lab"),
    "sensitive": True,
    "ends_on": date(2029, 2, 28),
}
REMOTE = {
    "kind": "remote_guest",
    "citizenships": ("CA",),
    "residence": "CA",
    "home_country": "CA",
    "pay": "home_employer",
    "needs": ("account",),
}
SEMINAR = {"full_path": False, "needs": (), "ends_on": date(2027, 3, 2)}


@pytest.mark.parametrize(
    ("guest", "there", "not_there"),
    [
        (
            BRAZIL,
            (
                "invitation_letter permit_granted permit_guidance police_in_a_week report_move "
                "insurance hse_training lab_access housing_application sign_agreement "
                "report_leaving"
            ),
            (
                "skilled_worker_permit visa report_move_nordic export_assessment a1 language_plan "
                "register_own_funds remote_agreement welcome_mail"
            ),
        ),
        (
            AMERICA,
            (
                "short_stay_rule school_childcare sign_agreement guest_account "
                "formal_approval fire_safety welcome_message"
            ),
            (
                "permit_granted skilled_worker_permit own_funds_permit report_move tuberculosis "
                "hse_training report_leaving police_in_a_week"
            ),
        ),
        (
            DENMARK,
            "report_move_nordic welcome_mail workplace_ready background_check card_and_rooms",
            (
                "sign_agreement register_employee permit_granted invitation_letter visa "
                "short_stay_rule insurance report_move police_in_a_week leader_approval"
            ),
        ),
        (
            IRAN,
            (
                "export_assessment export_licence employer_confirmation skilled_worker_permit "
                "permit_granted police_in_a_week hse_training language_training report_move "
                "tax_card welcome_mail"
            ),
            "sign_agreement own_funds_permit insurance leader_approval",
        ),
        (
            REMOTE,
            "remote_agreement guest_account security_course background_check",
            (
                "sign_agreement fire_safety buddy permit_granted visa short_stay_rule report_move "
                "tuberculosis report_leaving"
            ),
        ),
    ],
    ids=["brazil", "america", "denmark", "iran", "remote"],
)
def test_an_imagined_guest_gets_their_list(guest, there, not_there):
    listing = listed(**guest)
    codes = {one.code.partition(".")[2] for one in listing.wanted}
    assert set(there.split()) - codes == set()
    assert set(not_there.split()) & codes == set()
    assert "complete_profile" not in codes


def test_a_seminar_guest_of_two_days_is_one_line():
    assert listed(**SEMINAR).wanted == ()


def test_what_is_not_known_is_asked_for():
    listing = listed(kind="unpaid_guest", needs=("account",))
    assert set(listing.missing["guest"]) == {"citizenships"}
    assert listing.missing["department_administrator"] == ("pay",)


def test_who_may_not_work_before_the_permit_is_stopped():
    blocks = {one.code: one.blocks for one in listed(**IRAN).wanted}
    assert blocks["guest.permit_granted"] == ("start_work",)
    assert blocks["guest.export_assessment"] == ("approve", "make_ready")
    assert blocks["guest.hse_training"] == ("lab",)


def test_the_list_can_be_tried_by_command():
    rule = rules_to_try()["checklist"]
    answer = rule.run(EXAMPLE, SEED)
    assert "own_funds_permit" in {one["code"] for one in answer["tasks"]}
    assert answer["not_known"] == {}


def test_an_engagement_gets_its_list(cast):
    engagement = an_engagement(cast.frida, unit=cast.FYS)
    lay_checklist(case=engagement.case, by=None)
    tasks = engagement.case.tasks
    assert tasks.get(code="guest.clarify").person == cast.frida.person
    asked = tasks.get(key="list:guest:complete_profile:guest")
    assert "citizenships" in asked.facts["missing"]
    assert asked.person == engagement.case.person
