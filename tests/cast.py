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


def build_cast():
    """Build the university and its people."""
    cast = Cast()
    cast.units["UU"] = make_unit("UU", kind="institution")
    for code, parent, kind in (
        ("NAT", "UU", "faculty"),
        ("ART", "UU", "faculty"),
        ("FYS", "NAT", "department"),
        ("BIO", "NAT", "department"),
        ("MUS", "ART", "department"),
    ):
        cast.units[code] = make_unit(code, cast.units[parent], kind)
    names = dict.fromkeys([n for n, _, _ in ROLES_AT] + ["dag"] + [n for n, _, _ in EMPLOYED_AT])
    for name in names:
        cast.users[name] = make_user(make_person(name.capitalize(), hr_id=f"H-{name}"))
    for name, role, code in ROLES_AT:
        give(cast.users[name].person, role, cast.units[code])
    for name, code, position in EMPLOYED_AT:
        permanent = {"ends_on": None} if position == "1404" else {}
        make_employment(cast.users[name].person, cast.units[code], position, **permanent)
    lent = Mandate.objects.get(person=cast.frida.person, role="head")
    give(cast.dag.person, "head", cast.FYS, delegated_from=lent)
    cast.users["stranger"] = make_user(email="stranger@uu.example")
    return cast


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
