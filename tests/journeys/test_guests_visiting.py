"""A Brazilian PhD candidate visits a laboratory for eight months on a stipend from home."""

import pytest

from guests.sensitive.models import GuestStrictFacts
from portal.people.models import PersonCitizenship
from tests.journeys.acting import Actor
from tests.journeys.guests import Stay, at, night

pytestmark = pytest.mark.django_db
STRICT = ("UDI-4711-22", "FZ987654")


def the_host_begins(stay):
    page = stay.begins(
        given="Bruna",
        family="Silva",
        first="2027-03-01",
        last="2027-10-31",
        purpose="Measure light in cold traps",
        needs=["account", "card", "lab", "letter"],
    )
    # Submitted, and the checklist is there with a reason for each task.
    page.sees("Approve: not yet, this is missing", "What kind of guest it is", "Who pays")
    assert "complete_profile:guest" in stay.asked()
    # Whoever has nothing to do with it does not learn that there is a guest.
    stay.at_refused("mia")


def the_department_completes(stay):
    stay.is_completed(kind="visiting_phd", funding="external_grant", area_sensitive="no")
    stay.at("frida").sees_not("Approve: not yet")


def the_guest_accepts_and_tells(stay):
    visitor = stay.is_invited().sees("Hello, Bruna", "Next for you", "Pia Utsiktsen")
    # A guest is kept to their own pages.
    visitor.open("/guests/", status=404)
    stay.tells(
        you={"given_name": "Bruna", "family_name": "Silva", "preferred_name": "Bru"},
        origin={"citizenships": "BR", "residence": "BR"},
        family={"partner_coming": "no"},
        work={"position_title": "PhD candidate", "insurance": ["private"]},
        needs={"lab_note": "Optics laboratory"},
    )
    # What she told stays when the session ends: another screen shows it.
    assert (
        "Bru" in Actor(stay.guest.user).client.get(stay.path("stay_about", "you")).content.decode()
    )
    assert set(PersonCitizenship.objects.values_list("country_id", flat=True)) == {"BR"}
    assert GuestStrictFacts.objects.count() == 1


def the_plan_follows_from_the_facts(stay):
    asked = stay.asked()
    assert {"permit_granted", "hse_training", "lab_access", "guest_agreement"} <= asked, asked
    assert not {one for one in asked if one.startswith("complete_profile")}, asked
    task = stay.task("hse_training")
    page = stay.hilde.open(f"/work/tasks/{task.public_id}/")
    page.sees("Give HSE training for the lab", "Why it is here")
    stay.guest.open("/my-stay/").sees("What happens when")


def the_papers_are_signed(stay):
    stay.steps("anna", "Send the agreement to be signed", "agreement_signing")
    stay.at("anna").sees("Register the guest: not yet", "written and signed by all")
    stay.at("anna", "engagement_papers").sees("Guest agreement")
    work = "Measures light in the optics laboratory."
    stay.signs(stay.writes("invitation_own_funds", work_description=work))
    for kind in ("access_agreement", "guest_agreement"):
        stay.signs(stay.writes(kind))
    assert stay.engagement.agreement_signed_on is not None
    stay.clears_the_way("register")
    stay.steps("anna", "Register the guest", "registered")


def all_is_made_ready(stay):
    stay.at("anna").sees("Ready for arrival: not yet", "Register the guest and send")
    stay.clears_the_way("make_ready")
    stay.steps("anna", "Ready for arrival", "ready")
    stay.at("ivar", "guest_accesses")
    stay.gives_accesses("account", "card")
    # No laboratory before the training.
    lab = stay.engagement.accesses.get(kind="lab")
    page = stay.at("hilde", "guest_accesses").press("It is given", near="Laboratory")
    page.sees("Not yet. First: Give HSE training for the lab")
    lab.refresh_from_db()
    assert lab.granted_on is None


def she_arrives_and_works(stay):
    stay.steps("pia", "The guest has arrived", "arrived", arrived_on="2027-03-01")
    stay.at("pia").sees("Work has begun: not yet")
    stay.at("hanne", "guest_strict", "permit").press(
        "Save",
        state="granted",
        reference=STRICT[0],
        valid_from="2027-02-20",
        valid_to="2027-12-31",
    )
    stay.at("hanne", "guest_strict", "identity").press(
        "Save", way="manual", checked_on="2027-03-01", passport_number=STRICT[1]
    )
    stay.clears_the_way("start_work")
    stay.steps("pia", "Work has begun", "active")
    stay.does("hse_training")
    stay.gives_accesses("lab")
    stay.nobody_reads(*STRICT)
    stay.at_refused("pia", "guest_strict", "permit", status=403)
    stay.at_refused("frida", "guest_strict", "identity", status=403)


def she_goes_home(stay):
    stay.steps("pia", "Begin the ending", "ending")
    stay.at("anna", "engagement_papers").sees("Leaving checklist")
    stay.guest.open("/my-stay/").sees("Hello, Bruna")


def the_stay_is_ended(stay):
    stay.steps("pia", "End the stay", "ended", departed_on="2027-10-31")
    stay.checks_in("exit")
    for one in stay.engagement.accesses.all():
        assert one.state == "ending"
    stay.takes_back("account", "card", "lab")
    stay.steps("anna", "Archive", "archived")


def test_a_brazilian_candidate_from_the_invitation_to_the_archive(db):
    with at(2026, 11, 2):
        stay = Stay()
        the_host_begins(stay)
        the_department_completes(stay)
        stay.is_approved()
    with at(2026, 11, 5):
        the_guest_accepts_and_tells(stay)
        the_plan_follows_from_the_facts(stay)
    with at(2026, 11, 16):
        the_papers_are_signed(stay)
        all_is_made_ready(stay)
    with at(2027, 3, 1):
        she_arrives_and_works(stay)
    with at(2027, 4, 2):
        night()
        stay.checks_in("after_30")
    with at(2027, 10, 20):
        she_goes_home(stay)
    with at(2027, 11, 1):
        the_stay_is_ended(stay)
