"""A library with two librarians and money for one week: who is there, and what they do."""

import re
from types import SimpleNamespace
from uuid import uuid4

from mobility.applications.models import Application
from portal.messages.models import Message
from portal.places.models import Institution
from portal.rulesets.models import RuleSet
from tests.cast import build_cast, give, make_employment, make_person, make_unit, make_user
from tests.factories.deciding import a_budget
from tests.journeys.acting import Actor, form_errors

FIRST, LAST = "2027-03-15", "2027-03-19"
# Trondheim to Utrecht: 1298 km, the band 500–1999 km; the Netherlands' day rate of 2026.
DAYS, TRAVEL, GREEN = 130, 309, 417
WEEK = 5 * DAYS + 2 * DAYS + TRAVEL
# By train two travel days more (501–1500 km) and the higher band.
GREEN_WEEK = 5 * DAYS + 4 * DAYS + GREEN


def build_library():
    cast = build_cast()
    grants = RuleSet.objects.get(name="grants")
    grants.parameters |= {"home_latitude": "63.4305", "home_longitude": "10.3951"}
    grants.save()
    unit = make_unit("UB", cast.UU)
    for name in ("lise", "lars", "bodil", "iselin"):
        person = make_person(name.capitalize(), gender="f")
        make_employment(person, unit, "1410", ends_on=None)
        cast.users[name] = make_user(person)
    give(cast.bodil.person, "head", unit)
    give(cast.iselin.person, "international_officer", cast.UU)
    host = Institution.objects.create(
        name="Universiteit Utrecht",
        country_id="NL",
        city="Utrecht",
        lat=52.0907,
        lng=5.1214,
        erasmus_code="NL UTRECHT01",
        source="ror",
    )
    budget = a_budget(cast.UU, WEEK + 400, ("staff_training",), "EUR")
    return SimpleNamespace(cast=cast, host=host, budget=budget, unit=unit)


def sheet(page, *parts, **fields):
    """Return a step of the application as the page would send it."""
    known = page.context["sheet"]
    data = {"seen": page.context["seen"], "tab": known.tab, "parts": len(parts), **fields}
    for place, part in enumerate(parts):
        data |= {f"part-{place}-{name}": value for name, value in part.items()}
    return data


PLAN = {
    "plan": "Follow the team for open science for a week.",
    "activity_type": "shadowing",
    "language": "English",
    "seniority": "intermediate",
    "first_time": "on",
}


def stay(host, **fields):
    return {
        "token": str(uuid4()),
        "host": host.name,
        "host_choice": str(host.pk),
        "host_asked": host.name,
        "city": host.city,
        "starts_on": FIRST,
        "ends_on": LAST,
        "purpose": "training",
        "contact_name": "Anneke de Vries",
        "contact_email": "anneke@uu.example",
        **fields,
    }


def begin(visit):
    """Begin a training week and return its case's id."""
    visit.see("application_start")
    answer = visit.post("application_begin", "staff_training")
    return re.search(r"[0-9a-f-]{36}", answer.url)[0]


def fill(visit, case, part, *, green=False, plan=PLAN):
    visit.post("application_step", case, "plan", **sheet(step_of(visit, case, "plan"), **plan))
    trip = {"travel_days": "4" if green else "2"} | ({"green_travel": "on"} if green else {})
    page = step_of(visit, case, "places")
    return visit.post("application_step", case, "places", **sheet(page, part, **trip))


def step_of(visit, case, name):
    return visit.see("application_step", case, name)


def apply(user, library, **options):
    """Apply for a week at the host, from the first page to the receipt; return the case's id."""
    visit = Actor(user)
    case = begin(visit)
    fill(visit, case, stay(library.host), **options)
    assert visit.post("application_submit", case).status_code == 302
    return case


def recommend(library, case):
    form = {
        name: field.initial or ""
        for name, field in Actor(library.cast.bodil)
        .see("assess", case)
        .context["form"]
        .fields.items()
    }
    answer = Actor(library.cast.bodil).post(
        "assess", case, **{**form, "recommendation": "recommended"}
    )
    assert answer.status_code == 302, form_errors(answer)


def application_of(case):
    return Application.objects.select_related("case__person", "case__unit").get(
        case__public_id=case
    )


def state(case):
    return application_of(case).case.state


def mails(user, kind):
    return Message.objects.filter(person=user.person, kind=kind)


def reserve(library, case, officer=None):
    return Actor(officer or library.cast.ingrid).post(
        "funds", case, budget=library.budget.pk, amount=WEEK
    )


def offered(library, case, user):
    """Recommend, reserve and accept a week."""
    recommend(library, case)
    assert reserve(library, case).status_code == 302
    decision = application_of(case).decisions.latest("pk")
    assert Actor(user).post("offer", decision.public_id).status_code == 302
    return case
