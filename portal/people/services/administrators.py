"""The first administrator, made from the command line."""

from datetime import date

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from portal.audit.services import plain, record
from portal.people.models import Mandate, Person, Unit, UnitAncestry, UnitPlacement, User
from portal.people.organisation import valid_on


class NoTopUnitError(Exception):
    """Which unit stands at the top cannot be told; the message says what to do."""


@transaction.atomic
def create_administrator(
    *, email: str, given_name: str, family_name: str, password: str | None, unit_code: str = ""
) -> tuple[User, Unit]:
    """Make person, sign-in with verified address and administrator mandate where they lack.

    Running it again for the same address gives back the mandate and, where one is given, sets
    the password. Raises NoTopUnitError where the unit cannot be found or chosen.
    """
    today = timezone.localdate()
    unit = _top_unit(today, unit_code)
    address = email.strip().lower()
    user = User.objects.filter(email=address).first() or User.objects.create_user(address)
    person = user.person or _person(address, given_name, family_name)
    user.person, user.is_active = person, True
    if password:
        user.set_password(password)
    user.save()
    EmailAddress.objects.update_or_create(
        user=user, email=address, defaults={"verified": True, "primary": True}
    )
    _give(person, unit, today)
    return user, unit


def _person(address: str, given_name: str, family_name: str) -> Person:
    known: Person | None = Person.objects.present().filter(email__iexact=address).first()
    if known and not User.objects.filter(person=known).exists():
        return known
    made: Person = Person.objects.create(
        given_name=given_name, family_name=family_name, email=address
    )
    record(action="person.created", person=made, obj=made)
    return made


def _give(person: Person, unit: Unit, today: date) -> None:
    mine = Mandate.objects.filter(person=person, role="administrator", unit=unit)
    if mine.filter(valid_on(today), ends_on__isnull=True).exists():
        return
    mandate = Mandate.objects.create(
        person=person, role="administrator", unit=unit, starts_on=today
    )
    changes = {"role": [None, "administrator"], "starts_on": [None, plain(today)]}
    record(action="mandate.granted", person=person, unit=unit, obj=mandate, changes=changes)


def _top_unit(today: date, code: str) -> Unit:
    if code:
        unit: Unit | None = Unit.objects.filter(code=code).first()
        if unit is None:
            message = f"There is no unit {code}; import the units first or leave out --unit."
            raise NoTopUnitError(message)
        return unit
    tops = list(Unit.objects.tops(today)[:2])
    if len(tops) > 1:
        message = "Several units stand at the top; name the one to administer with --unit CODE."
        raise NoTopUnitError(message)
    return tops[0] if tops else _first_unit()


def _first_unit() -> Unit:
    if Unit.objects.exists():
        message = "No unit stands in the tree today; name the one to administer with --unit CODE."
        raise NoTopUnitError(message)
    name = {"name_nb": "Institusjonen", "name_nn": "Institusjonen", "name_en": "The institution"}
    unit: Unit = Unit.objects.create(code="TOP", kind="institution", **name)
    UnitPlacement.objects.create(unit=unit)
    UnitAncestry.objects.create(ancestor=unit, unit=unit, depth=0)
    record(action="unit.created", unit=unit, obj=unit)
    return unit
