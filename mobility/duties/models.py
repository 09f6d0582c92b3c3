"""Strict data of a stay: whom to call, and what the passport says."""

from typing import Any, Self

from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Employment, Person, Unit

# Who may open the emergency contact of somebody who is away.
EMERGENCY_READERS = frozenset({"emergency_coordinator"})


def people_reached(user: Any) -> QuerySet[Person]:
    """Return the persons, now or later employed, for whom the user coordinates emergencies."""
    if not user.is_authenticated or not user.holds(*EMERGENCY_READERS):
        return Person.objects.none()
    units = Unit.objects.reached_by(user, EMERGENCY_READERS)
    current = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    jobs = Employment.objects.filter(current, unit__in=units)
    return Person.objects.filter(pk__in=jobs.values("person_id"))


class EmergencyQuerySet(ScopedQuerySet):
    """Rows of the strict class: reads go through a service that logs them."""

    def visible_to(self, user: Any) -> Self:
        """Return own rows, and those of people working where the user coordinates emergencies."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        return self.filter(Q(person_id=user.person_id) | Q(person__in=people_reached(user)))


class EmergencyContact(models.Model):
    """Whom to call where something happens to a traveller, and the traveller's own number."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="emergency_contact")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60, blank=True)
    phone = models.CharField(max_length=40)
    email = models.EmailField(blank=True)
    own_phone_abroad = models.CharField(max_length=40, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = EmergencyQuerySet.as_manager()

    def __str__(self) -> str:
        return f"emergency contact {self.pk}"


class PassportQuerySet(ScopedQuerySet):
    """Rows of the strict class that only their person sees."""

    def visible_to(self, user: Any) -> Self:
        """Return own rows."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        return self.filter(person_id=user.person_id)


class Passport(models.Model):
    """Until when a traveller's passport is valid; the number is never asked."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="passport")
    valid_until = models.DateField()
    updated_at = models.DateTimeField(default=timezone.now)

    objects = PassportQuerySet.as_manager()

    def __str__(self) -> str:
        return f"passport {self.pk}"
