"""Persons, their employments and their relations."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language

from portal.audit.scoping import OpenQuerySet, ScopedQuerySet
from portal.core.folding import fold
from portal.people.organisation import Unit
from portal.people.rules import RELATIONS, SEES_PEOPLE, STRICT_READERS


class PositionCode(models.Model):
    """A position code of the state with its group in the national statistics (UN1, UN2 …)."""

    code = models.CharField(max_length=10, primary_key=True)
    group = models.CharField(max_length=10, blank=True)
    name_nb = models.CharField(max_length=120)
    name_nn = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    source = models.CharField(max_length=300, blank=True)
    last_verified_on = models.DateField(null=True, blank=True)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def name(self) -> str:
        """Return the title in the active language."""
        return str(getattr(self, f"name_{(get_language() or 'nb')[:2]}", self.name_nb))


class PersonQuerySet(ScopedQuerySet):
    """Persons."""

    def visible_to(self, user: Any) -> Self:
        """Return the user's own person, and those employed now or later in units they answer for.

        An administrator of the whole institution also sees persons without employment.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        if user.administers_all():
            return self.all()
        units = Unit.objects.reached_by(user, SEES_PEOPLE)
        current = Employment.objects.filter(unit__in=units).filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
        )
        return self.filter(Q(pk=user.person_id) | Q(pk__in=current.values("person_id")))

    def present(self) -> Self:
        """Leave out persons that were merged into another."""
        return self.filter(merged_into__isnull=True)


class Person(models.Model):
    """A human being known to the university; a sign-in (User) is something else."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    hr_id = models.CharField(max_length=40, unique=True, null=True, blank=True)
    given_name = models.CharField(max_length=120)
    family_name = models.CharField(max_length=120)
    folded_name = models.CharField(max_length=260, db_index=True, editable=False)
    email = models.EmailField(blank=True, db_index=True)
    gender = models.CharField(max_length=10, blank=True)
    orcid = models.CharField(max_length=19, blank=True)
    merged_into = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="merged_persons"
    )
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ("folded_name", "id")

    def __str__(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded name in step with the name."""
        self.folded_name = folded_name(self.given_name, self.family_name)
        super().save(*args, **kwargs)


def folded_name(given_name: str, family_name: str) -> str:
    """Return a name as it is searched: family name first, then given name, folded."""
    return fold(f"{family_name} {given_name}")


class StrictQuerySet(ScopedQuerySet):
    """Rows of the strict class: reads go through a service that logs them."""

    def visible_to(self, user: Any) -> Self:
        """Return the user's own rows, and those of people working where the user is HR."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        units = Unit.objects.reached_by(user, STRICT_READERS)
        current = Employment.objects.filter(unit__in=units).filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
        )
        people = current.values("person_id")
        return self.filter(Q(person_id=user.person_id) | Q(person_id__in=people))


class PersonCitizenship(models.Model):
    """A citizenship: strict class, never in lists, exports, differences, mail or logs."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="citizenships")
    country = models.ForeignKey("portal.Country", models.PROTECT, related_name="+")

    objects = StrictQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("person", "country"), name="citizenship_once"),
        )

    def __str__(self) -> str:
        return f"citizenship {self.pk}"


class EmploymentQuerySet(ScopedQuerySet):
    """Employments."""

    def visible_to(self, user: Any) -> Self:
        """Return the employments of the persons that the user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


class Employment(models.Model):
    """One employment: a person in a unit under a position code, from a day to a day.

    An empty end is permanent. The leave is full unpaid leave. The pair of dates is inclusive.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="employments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="employments")
    position_code = models.CharField(max_length=10)
    percent = models.DecimalField(max_digits=5, decimal_places=2, default=100)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    tenure_track = models.BooleanField(default=False)
    leave_starts_on = models.DateField(null=True, blank=True)
    leave_ends_on = models.DateField(null=True, blank=True)
    external_employer = models.CharField(max_length=200, blank=True)
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)

    objects = EmploymentQuerySet.as_manager()

    class Meta:
        ordering = ("person", "starts_on", "id")
        indexes = (
            models.Index(fields=("unit", "position_code"), name="employment_unit_code"),
            models.Index(fields=("person", "starts_on"), name="employment_person_start"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("person", "unit", "position_code", "starts_on"), name="employment_key"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="employment_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(percent__gte=0) & Q(percent__lte=100), name="employment_percent"
            ),
        )

    def __str__(self) -> str:
        return f"{self.position_code} {self.starts_on}"


class Relation(models.Model):
    """A dated relation: `other` is the manager, supervisor or buddy of `person`."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in RELATIONS])
    other = models.ForeignKey(Person, models.CASCADE, related_name="reverse_relations")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = EmploymentQuerySet.as_manager()

    class Meta:
        ordering = ("person", "kind", "starts_on")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="relation_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(person=F("other")), name="relation_two_persons"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.person_id}"


class DuplicateVerdict(models.Model):
    """A person of HR looked at two alike persons and said that they are not the same."""

    first = models.ForeignKey(Person, models.CASCADE, related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+")
    decided_by = models.ForeignKey("portal.User", models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("first", "second"), name="verdict_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="verdict_ordered"),
        )

    def __str__(self) -> str:
        return f"{self.first_id} is not {self.second_id}"
