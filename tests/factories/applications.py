"""Applications in any state, with their calls: what the tests of the rooms above build on."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from mobility.applications.models import (
    Application,
    Companion,
    Cover,
    FundingLine,
    Segment,
    Statement,
)
from mobility.applications.rules import ASKS, COLUMNS
from mobility.applications.selectors.frozen import machine_of
from mobility.applications.services.drafts import create_draft
from mobility.calls.models import Call
from portal.casework.services import move
from portal.core.decisions import ALLOW

ANSWERS = {
    "title": "Measuring light",
    "term_months": 6,
    "plan": "Measure, write, teach.",
    "expected_results": "Two articles.",
    "strategic_link": "The strategy names light.",
    "thesis_relevance": "The third article rests on it.",
    "funding_plan": "Own salary and the grant.",
    "teaching_plan": "Moved to the spring.",
    "activity_type": "training",
    "language": "English",
    "subject_field": "Physics",
    "level": "eqf_7",
    "teaching_hours": 8,
    "agreement_code": "IIA-1",
}
# The way to every state, step by step, in both flows.
_SHARED = {
    "draft": [],
    "submitted": ["submit"],
    "returned": ["submit", "return_for_changes"],
    "recommended": ["submit", "recommend"],
    "not_recommended": ["submit", "not_recommend"],
    "withdrawn": ["submit", "withdraw"],
}
_RANKED = ["submit", "recommend", "rank"]
_TO_ACCEPTED = {
    True: [*_RANKED, "grant", "accept"],
    False: ["submit", "recommend", "reserve_funds", "accept"],
}
_AFTER = {
    "accepted": [],
    "agreement_signed": ["sign_agreement"],
    "preparing": ["sign_agreement", "prepare"],
    "postponed": ["postpone"],
    "cancelled": ["cancel"],
    "cleared": ["sign_agreement", "prepare", "clear"],
    "ongoing": ["sign_agreement", "prepare", "clear", "depart"],
    "interrupted": ["sign_agreement", "prepare", "clear", "depart", "interrupt"],
    "returned_home": ["sign_agreement", "prepare", "clear", "depart", "come_home"],
    "reported": [
        *("sign_agreement", "prepare", "clear", "depart", "come_home"),
        "approve_report",
    ],
    "closed": [
        *("sign_agreement", "prepare", "clear", "depart", "come_home"),
        *("approve_report", "close"),
    ],
}
_IN_CALL = {
    "ranked": _RANKED,
    "granted": [*_RANKED, "grant"],
    "granted_with_conditions": [*_RANKED, "grant_with_conditions"],
    "waitlisted": [*_RANKED, "waitlist"],
    "refused": [*_RANKED, "refuse"],
    "declined": [*_RANKED, "grant", "decline"],
}
_ROLLING = {
    "funds_reserved": ["submit", "recommend", "reserve_funds"],
    "waitlisted": ["submit", "recommend", "waitlist"],
    "refused": ["submit", "not_recommend", "refuse"],
    "declined": ["submit", "recommend", "reserve_funds", "decline"],
}


def way_to(state, *, in_call):
    """Return the names of the steps that lead from a draft to a state."""
    own = _IN_CALL if in_call else _ROLLING
    if state in _AFTER:
        return [*_TO_ACCEPTED[in_call], *_AFTER[state]]
    return (_SHARED | own)[state]


def states_of(*, in_call):
    """Return all states that an application of a flow can be in."""
    return [*_SHARED, *(_IN_CALL if in_call else _ROLLING), *_AFTER]


def a_call(unit, scheme="phd_stay", **fields):
    """Make a published call that opened a week ago and closes in three, unless told otherwise."""
    now, today = timezone.now(), timezone.localdate()
    fields = {
        "title_nb": "Utlysning",
        "title_nn": "Utlysing",
        "title_en": "Call",
        "state": "published",
        "opens_at": now - timedelta(days=7),
        "closes_at": now + timedelta(days=21),
        "starts_from": today + timedelta(days=100),
        "starts_until": today + timedelta(days=800),
        **fields,
    }
    return Call.objects.create(scheme=scheme, unit=unit, **fields)


def a_draft(user, scheme="phd_stay", call=None, **fields):
    """Make a draft that lacks nothing: 90 days at one host from 120 days ahead."""
    application = create_draft(person=user.person, scheme=scheme, by=user, call=call)
    asked = {code for step in ASKS[scheme].values() for code in step}
    given = {code: value for code, value in (ANSWERS | fields).items() if code in asked}
    for code, value in given.items():
        if code in COLUMNS:
            setattr(application, code, value)
    application.answers = {code: v for code, v in given.items() if code not in COLUMNS}
    application.save()
    application.case.title = application.title or "ETH Zürich"
    application.case.save(update_fields=["title"])
    application.covers.update(covered_by=None)
    a_segment(application, **({"days": 5} if scheme.startswith("staff") else {}))
    return application


def a_segment(application, *, ahead=120, days=90, **fields):
    """Add a host to an application: so many days from so many days ahead."""
    starts = fields.pop("starts_on", timezone.localdate() + timedelta(days=ahead))
    fields = {
        "institution_name": "ETH Zürich",
        "country_id": "CH",
        "starts_on": starts,
        "ends_on": starts + timedelta(days=days - 1),
        "is_main_host": True,
        **fields,
    }
    return Segment.objects.create(application=application, **fields)


def an_application(user, state="submitted", scheme="phd_stay", call=None, **fields):
    """Make an application in a state, by the steps of its own machine and without their guards.

    In a call it goes the way of the ranked flow, else first come, first served.
    """
    application = a_draft(user, scheme, call, **fields)
    machine = machine_of(application)
    for step in way_to(state, in_call=call is not None):
        move(case=application.case, machine=machine, step=step, by=None, allowed=ALLOW)
        if step == "submit":
            Application.objects.filter(pk=application.pk).update(submitted_at=timezone.now())
    application.refresh_from_db()
    return application


def a_companion(application, relation="partner", **fields):
    """Add somebody of the household."""
    return Companion.objects.create(application=application, relation=relation, **fields)


def a_funding_line(application, **fields):
    """Add money from elsewhere."""
    fields = {"source": "Norges forskningsråd", "programme_code": "research_council", **fields}
    return FundingLine.objects.create(application=application, **fields)


def a_cover(application, covered_by=None, **fields):
    """Add a course that somebody takes over."""
    fields = {"kind": "teaching", "subject": "FYS1001", "public_id": uuid4(), **fields}
    return Cover.objects.create(application=application, covered_by=covered_by, **fields)


def a_statement(application, supervisor, **fields):
    """Ask a supervisor for a statement."""
    return Statement.objects.create(application=application, supervisor=supervisor, **fields)
