"""Shorter journeys of guests: an adjunct from Denmark, a guest from afar, one who never answers."""

from datetime import date

import pytest

from guests.invitations.models import Invitation
from portal.documents.models import Letter
from portal.messages.models import Message
from tests.journeys.acting import Actor
from tests.journeys.guests import Stay, at, night

pytestmark = pytest.mark.django_db


def the_adjunct_is_registered(stay):
    stay.steps("anna", "Send the agreement to be signed", "agreement_signing")
    # A contract of employment stands in the place of the agreements of a guest.
    stay.at("anna").sees("Register the guest: not yet")
    stay.is_completed(agreement_signed_on="2026-11-16", agreement_ends_on="2027-12-31")
    stay.clears_the_way("register")
    stay.steps("anna", "Register the guest", "registered")
    stay.clears_the_way("make_ready")
    stay.steps("anna", "Ready for arrival", "ready")
    stay.gives_accesses("account", "office")


def test_a_danish_adjunct_needs_no_permit_and_comes_to_work(db):
    with at(2026, 11, 2):
        stay = Stay()
        stay.begins(
            given="Asger",
            family="Holm",
            first="2027-01-04",
            last="2027-12-31",
            purpose="Teach optics and write together",
            needs=["account", "office"],
        )
        stay.is_completed(kind="adjunct", funding="salary", percent="20", area_sensitive="no")
        stay.is_approved()
        stay.is_invited().sees("Hello, Asger")
        stay.tells(
            you={"given_name": "Asger", "family_name": "Holm"},
            origin={"citizenships": "DK", "residence": "DK"},
            family={"partner_coming": "no"},
            work={"position_title": "Professor", "insurance": ["employer"]},
            needs={},
        )
        asked = stay.asked()
        # A Nordic citizen needs no permit, and nobody asks for one.
        assert not asked & {"permit_granted", "visa", "book_police", "skilled_worker_permit"}, asked
        assert "background_check" in asked, asked
    with at(2026, 11, 16):
        the_adjunct_is_registered(stay)
    with at(2027, 1, 4):
        stay.steps("pia", "The guest has arrived", "arrived", arrived_on="2027-01-04")
        stay.clears_the_way("start_work")
        stay.steps("pia", "Work has begun", "active")
    with at(2027, 6, 1):
        page = stay.at("pia").follow("End before time")
        page.press("End before time", departed_on="2027-05-31", reason="A chair at home.")
        assert stay.state == "ended"
        stay.takes_back("account", "office")
        # What is to be handed in is asked for by the day on which he left.
        assert stay.task("end_access").due_on == date(2027, 5, 31)
        stay.checks_in("exit")
        stay.guest.open("/my-stay/").sees("Your stay is over")


def the_one_from_afar_signs(stay):
    stay.steps("anna", "Send the agreement to be signed", "agreement_signing")
    stay.at("anna").sees("Register the guest: not yet")
    stay.signs(stay.writes("remote_agreement"))
    assert stay.task("remote_agreement").state == "done"
    stay.clears_the_way("register")
    stay.steps("anna", "Register the guest", "registered")
    stay.clears_the_way("make_ready")
    stay.steps("anna", "Ready for arrival", "ready")
    stay.gives_accesses("account", "systems")


def test_a_guest_from_afar_signs_one_agreement_and_never_comes(db):
    with at(2026, 11, 2):
        stay = Stay()
        stay.begins(
            given="Wanjiru",
            family="Kamau",
            first="2027-01-11",
            last="2027-06-30",
            purpose="Read seismic data together",
            needs=["account", "systems"],
        )
        known = {"kind": "remote_guest", "funding": "home_employer", "area_sensitive": "no"}
        stay.is_completed(**known)
        stay.is_approved()
        stay.is_invited()
        stay.tells(
            you={"given_name": "Wanjiru", "family_name": "Kamau"},
            origin={"citizenships": "KE", "residence": "KE"},
            family={"partner_coming": "no"},
            work={"remote_country": "KE", "insurance": ["home_public"]},
            needs={},
        )
        asked = stay.asked()
        assert "remote_agreement" in asked, asked
        # Who does not come needs no permit, no desk and no way out of the building.
        assert not asked & {"permit_granted", "visa", "fire_safety", "buddy", "report_move"}, asked
    with at(2026, 11, 16):
        the_one_from_afar_signs(stay)
    with at(2027, 1, 11):
        stay.steps("pia", "The guest has arrived", "arrived", arrived_on="2027-01-11")
        stay.clears_the_way("start_work")
        stay.steps("pia", "Work has begun", "active")
    with at(2027, 7, 1):
        night()
        # The end date sends its event though nobody pressed anything.
        assert {one.state for one in stay.engagement.accesses.all()} == {"ending"}
        stay.ivar.open("/work/tasks/").sees("Wanjiru Kamau")
        stay.takes_back("account", "systems")
        stay.steps("pia", "End the stay", "ended", departed_on="2027-06-30")


def the_host_follows_up(stay, first):
    night()
    told = Message.objects.get(kind="invitation-unopened")
    assert told.person == stay.cast.pia.person
    night()
    assert Message.objects.filter(kind="invitation-unopened").count() == 1
    stay.at("pia").follow("Follow up the invitation").press("Send it again")
    second = stay.invitation()
    assert first != second
    Actor().open(first, status=404).sees("Denne lenken gjelder ikke lenger")
    return second


def test_a_guest_who_never_answers_is_reminded_of_and_called_off(db):
    with at(2026, 11, 2):
        stay = Stay()
        stay.begins(
            given="Nemo",
            family="Nobody",
            first="2027-02-01",
            last="2027-05-31",
            purpose="Write a chapter",
            needs=["office"],
        )
        stay.is_completed(kind="unpaid_guest", funding="home_employer", area_sensitive="no")
        stay.is_approved()
        stay.at("pia").follow("Invite the guest").press("Send the invitation")
        first = stay.invitation()
    with at(2026, 11, 20):
        second = the_host_follows_up(stay, first)
    with at(2027, 1, 25):
        night()
        assert Invitation.objects.get().state == "expired"
        Actor().open(second, status=410).press("Ask for a new invitation", status=410).sees(
            "Your host has been asked"
        )
        assert Message.objects.filter(kind="invitation-anew", person=stay.cast.pia.person).exists()
        # Without the guest nothing is signed, so nobody is registered by mistake.
        stay.steps("anna", "Send the agreement to be signed", "agreement_signing")
        stay.at("anna").sees("Register the guest: not yet")
        assert not Letter.objects.exists()
    with at(2027, 1, 28):
        page = stay.at("pia").follow("Cancel").press("Cancel", reason="No answer in three months.")
        page.sees("No answer in three months.")
        assert stay.state == "cancelled"
        assert not stay.asked()
        stay.at("frida").sees("Cancelled")
        assert not stay.case.commitments.exists()
