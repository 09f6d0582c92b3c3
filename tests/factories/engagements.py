"""Engagements of guests in any state: what the tests of the rooms above build on."""

from datetime import timedelta

from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.selectors.standing import machine_now
from guests.engagements.services.numbering import give_number
from guests.engagements.services.parties import actors_of, set_parties
from guests.engagements.services.starting import Guest, start_engagement
from guests.engagements.services.steps import commit
from portal.casework.services import move
from portal.core.decisions import ALLOW
from tests.cast import make_person, make_user

_SENT = ["submit"]
_APPROVED = ["submit", "approve"]
_READY = [*_APPROVED, "start_signing", "register", "make_ready"]
_ACTIVE = [*_READY, "arrive", "start_work"]
# The way to every state, step by step.
WAYS = {
    "draft": [],
    "submitted": _SENT,
    "needs_information": [*_SENT, "ask_information"],
    "export_review": [*_SENT, "review_export"],
    "rejected": [*_SENT, "reject"],
    "leader_approved": _APPROVED,
    "agreement_signing": [*_APPROVED, "start_signing"],
    "registered": [*_APPROVED, "start_signing", "register"],
    "ready": _READY,
    "arrived": [*_READY, "arrive"],
    "active": _ACTIVE,
    "extension_requested": [*_ACTIVE, "request_extension"],
    "ending": [*_ACTIVE, "start_ending"],
    "ended": [*_ACTIVE, "start_ending", "end"],
    "archived": [*_ACTIVE, "start_ending", "end", "archive"],
    "cancelled": [*_SENT, "cancel"],
    "no_show": [*_READY, "no_show"],
}
# From how many days before today a stay began, where it has begun.
_BEGUN = {"arrived": 1, "active": 30, "extension_requested": 30, "ending": 90, "no_show": 1}
_BEGUN |= {"ended": 120, "archived": 150}


def a_guest(given_name="Ada", family_name="Lovelace", *, signs_in=False, **fields):
    """Make a person without employment; with a sign-in where the guest has one."""
    person = make_person(given_name, family_name, **fields)
    return make_user(person).person if signs_in else person


def an_engagement(host, state="submitted", unit=None, guest=None, **fields):
    """Make an engagement of a host (a user) in a state, by the steps of the machine, unguarded.

    The guest is Ada Lovelace unless told otherwise, for a hundred days; where the state has not
    come to the arrival the stay begins in sixty days.
    """
    today = timezone.localdate()
    unit = unit or host.person.employments.first().unit
    starts = fields.pop("starts_on", today - timedelta(days=_BEGUN.get(state, -60)))
    fields = {
        "kind": "unpaid_guest",
        "funding": "home_employer",
        "purpose": "Measure light together",
        "needs": ["account", "office"],
        "home_institution_name": "University of Cambridge",
        "home_country_id": "GB",
        "starts_on": starts,
        "ends_on": starts + timedelta(days=99),
        **_reached(state, starts),
        **fields,
    }
    engagement = start_engagement(
        guest=Guest(person=guest or a_guest()),
        unit=unit,
        host=host.person,
        by=None,
        values=fields,
    )
    for step in WAYS[state]:
        actors = actors_of(engagement)
        move(
            case=engagement.case,
            machine=machine_now(),
            step=step,
            by=None,
            allowed=ALLOW,
            actors=actors,
        )
    if state != "draft":
        give_number(engagement)
    set_parties(engagement)
    commit(engagement)
    return Engagement.objects.select_related("case__person", "case__unit").get(pk=engagement.pk)


def _reached(state, starts):
    """Return what has been noted on the way to a state."""
    way, known = WAYS[state], {}
    if "register" in way:
        known |= {"agreement_signed_on": starts - timedelta(days=20), "area_sensitive": False}
    if "arrive" in way:
        known["arrived_on"] = starts
    if "end" in way:
        known["departed_on"] = starts + timedelta(days=99)
    if state == "extension_requested":
        known["wanted_ends_on"] = starts + timedelta(days=200)
    return known
