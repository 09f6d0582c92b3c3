"""A postdoc from Iran in a sensitive field, employed: the permit is late and the start moves."""

import pytest

from guests.sensitive.rules import QUESTIONS
from portal.audit.models import AuditEntry
from tests.journeys.guests import Stay, at

pytestmark = pytest.mark.django_db
# What nobody reads who need not: where she is from, why export control said what it said.
STRICT = ("Iran", "UDI-8899-01", "The laser is on the list.")


def the_host_begins(stay):
    stay.begins(
        given="Shirin",
        family="Azadi",
        first="2027-02-01",
        last="2029-01-31",
        purpose="Build a laser for cold traps",
        needs=["account", "lab", "systems"],
    )
    stay.is_completed(kind="postdoc", funding="salary", percent="100", area_sensitive="yes")
    stay.at("pia", "engagement_edit").press("Save", subject_area="Laser optics")


def assessed(stay, outcome, **more):
    """Let the contact of export control answer the questions that everybody is asked."""
    answers = {f"ask_{code}": "no" for code in QUESTIONS} | {"ask_listed_technology": "yes"}
    page = stay.at("eva", "guest_strict", "export")
    page.press("Save", outcome=outcome, reason=STRICT[2], **answers, **more)
    page.sees("The trail says that it was written, not what.")


def the_leader_waits_for_export_control(stay):
    stay.at("frida").sees("Approve: not yet, this is missing", "Assess export control")
    assessed(stay, "licence_needed", licence_reference="D-77")
    stay.clears_the_way("approve")
    stay.is_approved()


def she_tells_where_she_is_from(stay):
    stay.is_invited()
    stay.tells(
        you={"given_name": "Shirin", "family_name": "Azadi"},
        origin={"citizenships": "IR", "residence": "DE"},
        family={"partner_coming": "yes", "children_ages": "4"},
        work={"position_title": "Doctor", "insurance": ["employer"]},
        needs={},
        emergency={"contact_name": "Parisa Azadi", "contact_phone": "+49 30 1234"},
    )
    asked = stay.asked()
    assert {"permit_granted", "export_licence", "family_applications"} <= asked, asked
    task = stay.task("permit_granted")
    assert task.strict
    stay.at_refused("pia", "guest_strict", "arrival", status=403)


def ready_only_with_what_export_control_allows(stay):
    stay.steps("anna", "Send the agreement to be signed", "agreement_signing")
    stay.is_completed(agreement_signed_on="2026-11-30", agreement_ends_on="2029-06-30")
    stay.clears_the_way("register")
    stay.steps("anna", "Register the guest", "registered")
    stay.clears_the_way("make_ready")
    stay.at("anna").sees("Ready for arrival: not yet").sees_not(*STRICT)
    assessed(stay, "conditions", conditions="No access to the high-power laser.")
    stay.steps("anna", "Ready for arrival", "ready")
    stay.nobody_reads(*STRICT, "Parisa Azadi")


def the_permit_is_late_and_the_start_moves(stay):
    permit(stay, state="waiting", applied_on="2026-12-01")
    before = stay.task("fire_safety").due_on
    page = stay.at("pia", "engagement_edit")
    page.press("Save", starts_on="2027-03-15")
    page.sees("Saved.", "tasks moved")
    assert stay.task("fire_safety").due_on > before
    # The guest sees the new day too.
    stay.guest.open("/my-stay/").sees("15 Mar 2027")


def work_begins_with_the_permit_only(stay):
    stay.steps("pia", "The guest has arrived", "arrived", arrived_on="2027-03-15")
    stay.clears_the_way_but("start_work", "permit_granted")
    stay.at("pia").sees("Work has begun: not yet").sees_not(*STRICT)
    seen = {"seen": "arrived"}
    answer = stay.pia.client.post(stay.path("engagement_step", "start_work"), seen)
    assert (answer.status_code, stay.state) == (409, "arrived")
    permit(
        stay,
        state="granted",
        reference=STRICT[1],
        valid_from="2027-03-15",
        valid_to="2029-02-28",
    )
    stay.clears_the_way("start_work")
    stay.steps("pia", "Work has begun", "active")
    stay.nobody_reads(*STRICT, "Parisa Azadi")


def permit(stay, **known):
    stay.at("hanne", "guest_strict", "permit").press("Save", **known)


def no_longer_than_permit_and_agreement(stay):
    page = stay.at("pia").follow("Ask for an extension")
    page.press(
        "Ask for an extension", wanted_ends_on="2029-05-31", reason="The article is not written."
    )
    assert stay.state == "extension_requested"
    page = stay.at("frida").sees("Approve the extension: not yet")
    permit(stay, state="granted", valid_from="2027-03-15", valid_to="2029-06-30")
    page.open(stay.path()).press("Approve the extension")
    assert (stay.state, f"{stay.engagement.ends_on}") == ("active", "2029-05-31")


def each_look_is_logged(stay):
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"strict_permit.written", "strict_export.written"} <= actions, actions
    told = " ".join(str(one) for one in AuditEntry.objects.values_list("changes", flat=True))
    assert not any(one in told for one in STRICT), told


def test_a_postdoc_whose_permit_is_late_begins_when_it_is_there(db):
    with at(2026, 10, 5):
        stay = Stay()
        the_host_begins(stay)
        the_leader_waits_for_export_control(stay)
        she_tells_where_she_is_from(stay)
    with at(2026, 11, 30):
        ready_only_with_what_export_control_allows(stay)
    with at(2027, 1, 25):
        the_permit_is_late_and_the_start_moves(stay)
    with at(2027, 3, 15):
        work_begins_with_the_permit_only(stay)
    with at(2028, 10, 2):
        no_longer_than_permit_and_agreement(stay)
        each_look_is_logged(stay)
