"""Who acts in the demo's cases: the sign-ins of the cast, and the applicants."""

from dataclasses import dataclass, field
from datetime import date

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from mobility.management.demo.applicants import Applicant
from mobility.management.demo.cast import DOMAIN, PASSWORD
from portal.people.models import Mandate, Person, Unit, User
from portal.places.models import Institution


@dataclass
class People:
    """The demo's people on its day."""

    on: date
    hashed: str = field(default_factory=lambda: make_password(PASSWORD))

    def member(self, key: str) -> User:
        """Return a sign-in of the cast."""
        found: User = User.objects.select_related("person").get(email=f"{key}@{DOMAIN}")
        return found

    def applicant(self, one: Applicant) -> User:
        """Return the sign-in of an applicant."""
        return self.user(Person.objects.get(email=one.email))

    def user(self, person: Person) -> User:
        """Return the person's sign-in, made where there is none."""
        found: User | None = User.objects.filter(person=person).select_related("person").first()
        if found:
            return found
        made: User = User.objects.create(
            email=person.email, person=person, password=self.hashed, language="nb"
        )
        EmailAddress.objects.create(user=made, email=person.email, verified=True, primary=True)
        return made

    def head_of(self, unit: Unit) -> User:
        """Return the sign-in of who heads a unit."""
        held = Mandate.objects.in_force(self.on).filter(unit=unit, role="head")
        own = held.filter(delegated_from__isnull=True).select_related("person")
        return self.user(own.order_by("pk")[0].person)


def person_of(user: User) -> Person:
    """Return whose sign-in it is; in the demo each has a person."""
    if user.person is None:
        raise TypeError
    return user.person


def host(country: str, number: int = 0) -> Institution:
    """Return one of the universities of a country where one may go."""
    listed = Institution.objects.filter(source="ror", country_id=country, types="education")
    rows = list(listed.order_by("pk"))
    found: Institution = rows[number % len(rows)]
    return found
