"""Write the demo's guests: engagements in every state, with their checklists.

The rows are written by the set; what follows from them (the checklist) comes from the engine.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND, OVER, RUNNING, machine
from guests.engagements.services.relaying import relay
from guests.engagements.services.steps import COMMITMENT
from guests.management.demo.afterwards import seed_accesses, seed_check_ins
from guests.management.demo.people import Visitor, purpose, visitor
from portal.audit.models import AuditEntry
from portal.casework.access import turn_at
from portal.casework.models import Case, CaseParty, Commitment, Task
from portal.people.models import Employment, Person, Unit, User
from portal.people.organisation import valid_on
from portal.people.persons import folded_name

HOME, DOMAIN = "UIH-NAT-FYS", "hoyfjord.example"
GUEST, HOST = f"gjest@{DOMAIN}", f"vert@{DOMAIN}"
# How many of a hundred are in each state, and how far from today (in days) they begin.
SHARES: tuple[tuple[str, int, int, int], ...] = (
    ("draft", 4, 40, 150),
    ("submitted", 7, 30, 150),
    ("needs_information", 3, 30, 120),
    ("export_review", 3, 60, 180),
    ("leader_approved", 6, 20, 120),
    ("agreement_signing", 6, 15, 100),
    ("registered", 8, 5, 60),
    ("ready", 9, -1, 25),
    ("arrived", 4, -10, -1),
    ("active", 21, -150, -10),
    ("extension_requested", 2, -120, -40),
    ("ending", 6, -150, -60),
    ("ended", 7, -260, -150),
    ("archived", 7, -700, -300),
    ("rejected", 3, 20, 120),
    ("cancelled", 3, 10, 120),
    ("no_show", 1, -20, -2),
)
KINDS = (
    *("unpaid_guest",) * 7,
    *("visiting_phd",) * 5,
    *("paid_guest",) * 3,
    *("postdoc", "phd_employee", "adjunct", "msca_fellow", "chair", "employee", "remote_guest"),
)
PAY = {
    "paid_guest": "stipend",
    "postdoc": "salary",
    "phd_employee": "salary",
    "adjunct": "salary",
    "employee": "salary",
    "chair": "external_grant",
    "msca_fellow": "external_grant",
}
NEEDS = (
    ["account"],
    ["account", "card", "office"],
    ["account", "card", "lab"],
    ["account", "office", "housing", "letter"],
    ["account", "systems"],
)
_SIGNED = frozenset(
    {"registered", "ready", "no_show", "arrived", "active", "extension_requested", "ending"}
    | {"ended", "archived"}
)
_ARRIVED = frozenset({"arrived", "active", "extension_requested", "ending", "ended", "archived"})


@dataclass(frozen=True, slots=True)
class Place:
    """A unit with somebody who can host there."""

    unit: Unit
    host: Person


@transaction.atomic
def seed_guests(*, count: int, on: date, progress: Callable[[str], None]) -> bool:
    """Write so many engagements; False where there are some, or nobody who could host."""
    places = _places(on)
    if Engagement.objects.exists() or not places:
        return False
    rng = Random("guests")  # noqa: S311 -- made-up people
    plans = [_plan(rng, number, count, on, places) for number in range(count)]
    _write(plans, on)
    running = Engagement.objects.filter(case__state__in=RUNNING)
    for number, engagement in enumerate(running.select_related("case__person", "case__unit")):
        relay(engagement, None)
        if number % 100 == 99:
            progress(f"{number + 1} checklists of guests")
    # Their first checklist is no change that anybody is to be told of.
    Engagement.objects.update(last_changes={})
    _settle(rng, on)
    seed_accesses(rng, on)
    seed_check_ins(rng, on)
    _sign_guest_in()
    return True


def _places(on: date) -> list[Place]:
    """Return hosts with their units, the demo's own department most often."""
    held = Employment.objects.filter(valid_on(on), position_code__in=("1011", "1013", "1404"))
    lasting = held.filter(ends_on__isnull=True).select_related("person", "unit").order_by("pk")
    own = [Place(one.unit, one.person) for one in lasting.filter(unit__code=HOME)[:12]]
    own += [Place(one.unit, one.person) for one in lasting.filter(person__email=HOST)] * 6
    others = [Place(one.unit, one.person) for one in lasting.exclude(unit__code=HOME)[:60]]
    return own * 4 + others


def _plan(
    rng: Random, number: int, count: int, on: date, places: list[Place]
) -> tuple[Visitor, Place, dict[str, Any], str]:
    state, first, last = _state(number, count)
    kind = rng.choice(KINDS)
    starts = on + timedelta(days=rng.randint(first, last))
    length = rng.choice((20, 45, 90, 120, 180, 300))
    if state in ("ended", "archived"):
        length = min(length, 120)
    ends = starts + timedelta(days=length)
    if state in ("active", "arrived", "extension_requested") and ends <= on:
        ends = on + timedelta(days=rng.randint(20, 200))
    if state == "ending":
        ends = on + timedelta(days=rng.randint(2, 28))
    who = visitor(rng, number)
    values: dict[str, Any] = {
        "kind": "" if state in ("draft", "submitted") and rng.random() < 0.4 else kind,
        "funding": PAY.get(kind, rng.choice(("own", "home_employer"))),
        "purpose": purpose(rng),
        "needs": rng.choice(NEEDS),
        "starts_on": starts,
        "ends_on": ends,
        "home_institution_name": who.home,
        "home_country_id": who.country,
        "position_title": "PhD candidate" if kind == "visiting_phd" else "Researcher",
        "area_sensitive": None if state in ("draft", "submitted") else number % 11 == 0,
        "remote_country_id": who.country if kind == "remote_guest" else None,
        "partner_coming": rng.choice((None, True, False)),
        "cost_centre": f"{rng.randint(100, 999)}100",
    }
    if state in _SIGNED:
        values |= {"agreement_signed_on": starts - timedelta(days=25), "agreement_ends_on": ends}
    if state in _ARRIVED:
        values["arrived_on"] = starts
    if state in ("ended", "archived"):
        values["departed_on"] = ends
    if state == "extension_requested":
        values["wanted_ends_on"] = ends + timedelta(days=60)
    return who, rng.choice(places), values, state


def _state(number: int, count: int) -> tuple[str, int, int]:
    """Return the state of the n-th guest, so that each has its share."""
    at, passed = number * 100 // max(count, 1), 0
    for state, share, first, last in SHARES:
        passed += share
        if at < passed:
            return state, first, last
    return "archived", -700, -300


def _write(plans: list[tuple[Visitor, Place, dict[str, Any], str]], on: date) -> None:
    people = Person.objects.bulk_create(
        Person(
            given_name=who.given,
            family_name=who.family,
            folded_name=folded_name(who.given, who.family),
            email=who.email,
        )
        for who, *_ in plans
    )
    cases = Case.objects.bulk_create(
        _case(person, place, values, state, on)
        for person, (_, place, values, state) in zip(people, plans, strict=True)
    )
    number, made = 0, []
    for case, (_, place, values, state) in zip(cases, plans, strict=True):
        told = None
        if state != "draft":
            number += 1
            told = f"G-{on.year}-{number:04d}"
        made.append(Engagement(case=case, host=place.host, number=told, **values))
    Engagement.objects.bulk_create(made)
    CaseParty.objects.bulk_create(
        CaseParty(case=one.case, role="host", person=one.host) for one in made
    )
    _commit(made)
    AuditEntry.objects.bulk_create(_trail(one) for one in made)


def _case(person: Person, place: Place, values: dict[str, Any], state: str, on: date) -> Case:
    turn = machine({}).turn(state)
    since = timezone.make_aware(datetime.combine(on - timedelta(days=person.pk % 20), time(9)))
    case = Case(
        kind=KIND,
        person=person,
        unit=place.unit,
        state=state,
        state_since=since,
        created_at=since - timedelta(days=5),
        title=values["purpose"][:200],
    )
    if turn.role == "host":
        case.turn_person = place.host
    elif turn.role:
        case.turn_role, case.turn_unit = turn_at(turn.role, place.unit, place.host, on)
        case.turn_due_on = on + timedelta(days=person.pk % 15 - 3)
    case.turn_since = since if turn.role else None
    return case


def _commit(made: list[Engagement]) -> None:
    bound = [one for one in made if one.case.state not in (OVER - {"ended", "archived"})]
    Commitment.objects.bulk_create(
        Commitment(
            person=one.case.person,
            case=one.case,
            kind=COMMITMENT,
            text=f"{one.number} {one.case.unit.code}",
            starts_on=one.arrived_on or one.starts_on,
            ends_on=one.departed_on or one.ends_on,
        )
        for one in bound
        if one.case.state != "draft" and one.starts_on and one.ends_on
    )


def _trail(one: Engagement) -> AuditEntry:
    case = one.case
    return AuditEntry(
        at=case.created_at,
        action="engagement.opened",
        person=case.person,
        unit=case.unit,
        object_type="case",
        object_id=str(case.public_id),
        object_text=str(case)[:200],
        changes={},
    )


def _settle(rng: Random, on: date) -> None:
    """Let most of what was due be done, and a little be late."""
    due = Task.objects.filter(case__kind=KIND, state="open", due_on__lt=on)
    done = [pk for pk in due.values_list("pk", flat=True) if rng.random() < 0.93]
    for first in range(0, len(done), 500):
        Task.objects.filter(pk__in=done[first : first + 500]).update(
            state="done", done_at=timezone.now()
        )


def _sign_guest_in() -> None:
    """Let one guest of the demo's own department sign in, with the password of all."""
    mine = Engagement.objects.filter(case__state="ready", case__unit__code=HOME).order_by("pk")
    chosen = mine.select_related("case__person").first()
    like = User.objects.filter(email__endswith=f"@{DOMAIN}").order_by("pk").first()
    if chosen is None or like is None:
        return
    person = chosen.case.person
    Person.objects.filter(pk=person.pk).update(email=GUEST)
    user = User.objects.create(
        email=GUEST, person=person, language="en", password=like.password, kept_to="guests"
    )
    EmailAddress.objects.create(user=user, email=GUEST, verified=True, primary=True)
