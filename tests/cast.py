"""The cast: one small university and the people whom every access test is about.

    Utsikten (UU)
      Faculty of Nature (NAT)
        Physics (FYS)      head Frida, deputy Dag (by delegation), administrator Anna
        Biology (BIO)      head Bjarne
      Faculty of Arts (ART)
        Music (MUS)        no head

Postdoc Pia and PhD candidate Petter work in Physics; Music has PhD candidate Mia.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from portal.people.models import (
    Employment,
    Mandate,
    Person,
    Unit,
    UnitAncestry,
    UnitPlacement,
    User,
)
from portal.people.persons import folded_name

PASSWORD = "correct-horse-battery"
LONG_AGO = date(2000, 1, 1)


def make_unit(code, parent=None, kind="department"):
    """Make a unit with its place in the tree."""
    unit = Unit.objects.create(
        code=code, kind=kind, name_nb=f"{code} nb", name_nn=f"{code} nn", name_en=f"{code} en"
    )
    UnitPlacement.objects.create(unit=unit, parent=parent)
    above = UnitAncestry.objects.filter(unit=parent) if parent else ()
    UnitAncestry.objects.create(ancestor=unit, unit=unit, depth=0)
    for row in above:
        UnitAncestry.objects.create(ancestor=row.ancestor, unit=unit, depth=row.depth + 1)
    return unit


def make_person(given_name, family_name="Utsiktsen", **fields):
    """Make a person with an address of their own."""
    fields.setdefault("email", f"{given_name.lower()}@uu.example")
    return Person.objects.create(given_name=given_name, family_name=family_name, **fields)


def make_employment(person, unit, position_code="1017", **fields):
    """Make an employment that has lasted a year and lasts two more, unless told otherwise."""
    today = timezone.localdate()
    fields.setdefault("starts_on", today - timedelta(days=365))
    fields.setdefault("ends_on", today + timedelta(days=730))
    return Employment.objects.create(
        person=person, unit=unit, position_code=position_code, **fields
    )


def make_user(person=None, email=None, language="en"):
    """Make a sign-in with a verified address."""
    address = email or person.email
    user = User.objects.create_user(address, PASSWORD, person=person, language=language)
    EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    return user


def give(person, role, unit, **fields):
    """Give a mandate that has always been there, unless told otherwise."""
    fields.setdefault("starts_on", LONG_AGO)
    return Mandate.objects.create(person=person, role=role, unit=unit, **fields)


@dataclass
class Cast:
    """The university, its units by code and its people's sign-ins by first name."""

    units: dict = field(default_factory=dict)
    users: dict = field(default_factory=dict)

    def __getattr__(self, name):
        users, units = self.__dict__.get("users", {}), self.__dict__.get("units", {})
        if name in users:
            return users[name]
        if name in units:
            return units[name]
        raise AttributeError(name)


ROLES_AT = (
    ("frida", "head", "FYS"),
    ("bjarne", "head", "BIO"),
    ("dina", "dean", "NAT"),
    ("finn", "faculty_officer", "NAT"),
    ("anna", "department_administrator", "FYS"),
    ("hanne", "hr", "UU"),
    ("ingrid", "international_officer", "UU"),
    ("adam", "administrator", "UU"),
    ("alma", "administrator", "UU"),
    ("astrid", "auditor", "UU"),
    ("per", "data_protection_officer", "UU"),
    ("henrik", "host", "FYS"),
    ("kari", "course_coordinator", "UU"),
    ("terje", "teacher", "UU"),
    ("eva", "export_control_contact", "UU"),
    ("erik", "emergency_coordinator", "UU"),
    ("ivar", "it", "UU"),
    ("hilde", "hse", "UU"),
    ("pal", "payroll_and_finance", "UU"),
    ("wenche", "welcome_centre", "UU"),
)
EMPLOYED_AT = (
    ("petter", "FYS", "1017"),
    ("pia", "FYS", "1352"),
    ("mia", "MUS", "1017"),
    ("frida", "FYS", "1404"),
    ("bjarne", "BIO", "1404"),
)
# Everybody who can stand before a page, for the access matrix.
NAMES = (
    "anonymous",
    *(name for name, _, _ in ROLES_AT),
    "dag",
    "petter",
    "pia",
    "mia",
    "stranger",
)


UNITS = (
    ("UU", "", "institution"),
    ("NAT", "UU", "faculty"),
    ("ART", "UU", "faculty"),
    ("FYS", "NAT", "department"),
    ("BIO", "NAT", "department"),
    ("MUS", "ART", "department"),
)


def build_cast():
    """Build the university and its people, a handful of statements for each test."""
    cast = Cast()
    cast.units |= _units()
    people = _people()
    cast.users |= _users(people)
    lent = _mandates(people, cast.units)
    give(people["dag"], "head", cast.FYS, delegated_from=lent)
    _employments(people, cast.units)
    return cast


def _units():
    made = Unit.objects.bulk_create(
        Unit(code=code, kind=kind, name_nb=f"{code} nb", name_nn=f"{code} nn", name_en=f"{code} en")
        for code, _, kind in UNITS
    )
    units = {unit.code: unit for unit in made}
    parents = {code: parent for code, parent, _ in UNITS}
    UnitPlacement.objects.bulk_create(
        UnitPlacement(unit=unit, parent=units.get(parents[unit.code])) for unit in made
    )
    UnitAncestry.objects.bulk_create(
        UnitAncestry(ancestor=units[above], unit=unit, depth=depth)
        for unit in made
        for depth, above in enumerate(_line(unit.code, parents))
    )
    return units


def _line(code, parents):
    """Yield a unit's code and those above it."""
    while code:
        yield code
        code = parents[code]


def _people():
    names = dict.fromkeys([n for n, _, _ in ROLES_AT] + ["dag"] + [n for n, _, _ in EMPLOYED_AT])
    made = Person.objects.bulk_create(
        Person(
            given_name=name.capitalize(),
            family_name="Utsiktsen",
            folded_name=folded_name(name.capitalize(), "Utsiktsen"),
            email=f"{name}@uu.example",
            hr_id=f"H-{name}",
        )
        for name in names
    )
    return dict(zip(names, made, strict=True))


def _users(people):
    secret = make_password(PASSWORD)
    wanted = [(name, person.email, person) for name, person in people.items()]
    wanted.append(("stranger", "stranger@uu.example", None))
    made = User.objects.bulk_create(
        User(email=email, person=person, language="en", password=secret)
        for _, email, person in wanted
    )
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in made
    )
    return {name: user for (name, _, _), user in zip(wanted, made, strict=True)}


def _mandates(people, units):
    made = Mandate.objects.bulk_create(
        Mandate(person=people[name], role=role, unit=units[code], starts_on=LONG_AGO)
        for name, role, code in ROLES_AT
    )
    return next(one for one in made if one.person == people["frida"])


def _employments(people, units):
    today = timezone.localdate()
    Employment.objects.bulk_create(
        Employment(
            person=people[name],
            unit=units[code],
            position_code=position,
            starts_on=today - timedelta(days=365),
            ends_on=None if position == "1404" else today + timedelta(days=730),
        )
        for name, code, position in EMPLOYED_AT
    )


def add_guest(cast, name):
    """Add somebody whom the university knows as a guest alone, with a sign-in for that."""
    person = make_person(name.capitalize(), "Gjest")
    cast.users[name] = make_user(person)
    User.objects.filter(person=person).update(kept_to="guests")
    cast.users[name].kept_to = "guests"
    return cast.users[name]


@pytest.fixture
def cast(db):
    """The university and its people."""
    return build_cast()


@pytest.fixture
def sign_in(client):
    """Sign a user in and return the client."""

    def enter(user):
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return enter
