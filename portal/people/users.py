"""Sign-ins and mandates."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import cached_property

from portal.audit.scoping import ScopedQuerySet
from portal.people.organisation import Unit, UnitAncestry, valid_on
from portal.people.persons import Employment, Person
from portal.people.rules import opened_by


class UserQuerySet(ScopedQuerySet):
    """Sign-ins."""

    def visible_to(self, user: Any) -> Self:
        """Return the user alone, or all to an administrator of the institution."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.administers_all() else self.filter(pk=user.pk)


class UserManager(BaseUserManager["User"].from_queryset(UserQuerySet)):  # type: ignore[misc]
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a user; without a password the sign-in needs another way in."""
        user = User(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A sign-in. Whose it is stands in `person`, linked by verified e-mail or identifier."""

    email = models.EmailField(unique=True)
    person = models.OneToOneField(
        Person, models.SET_NULL, null=True, blank=True, related_name="user"
    )
    language = models.CharField(max_length=2, default="nb")
    theme = models.CharField(max_length=5, default="auto")
    is_active = models.BooleanField(default=True)
    # The purpose that the sign-in was made for, whose pages it is kept to; empty is all pages.
    kept_to = models.CharField(max_length=20, blank=True, default="")
    date_joined = models.DateTimeField(default=timezone.now)
    # Column choice of each list: {list name: [columns]}.
    columns = models.JSONField(default=dict, blank=True)

    objects: ClassVar[Any] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.person) if self.person_id else self.email

    @cached_property
    def mandates_today(self) -> Sequence["Mandate"]:
        """Return the user's mandates in force today, read once per request."""
        if not self.person_id:
            return []
        return list(
            Mandate.objects.in_force(timezone.localdate())
            .filter(person_id=self.person_id)
            .select_related("unit", "delegated_from__person")
        )

    def holds(self, *roles: str) -> bool:
        """Tell whether the user has one of the roles anywhere today."""
        return any(mandate.role in roles for mandate in self.mandates_today)

    def units_of(self, *roles: str) -> frozenset[int]:
        """Return the ids of the units where the user has one of the roles today."""
        return frozenset(m.unit_id for m in self.mandates_today if m.role in roles)

    def holds_at(self, unit: Unit | None, *roles: str) -> bool:
        """Tell whether an active mandate in one of the roles covers the unit today."""
        return bool(self._mandates_over(unit, roles))

    def administers_all(self) -> bool:
        """Tell whether the user is administrator of a unit that stands at the top."""
        return self._administers_the_top

    @cached_property
    def _administers_the_top(self) -> bool:
        mine = [m.unit_id for m in self.mandates_today if m.role == "administrator"]
        return bool(mine) and Unit.objects.tops(timezone.localdate()).filter(pk__in=mine).exists()

    def holds_over(self, person: Person, *roles: str) -> bool:
        """Tell whether an active mandate in one of the roles covers a unit the person works in.

        Employments that have ended do not count, those to come do.
        """
        if not self.holds(*roles):
            return False
        return any(m.role in roles for m in self._mandates_over_ids(_unit_ids_of(person)))

    def acting_for(
        self, *, person: Person | None = None, unit: Unit | None = None
    ) -> Person | None:
        """Return whose delegated mandate the user needs here, or None where their own is enough.

        Own mandates are enough where together they open all that the borrowed one opens.
        Asks the database only where the user has borrowed a mandate at all.
        """
        if not any(m.delegated_from_id for m in self.mandates_today):
            return None
        if person is not None and person.pk == self.person_id:
            return None
        reached = self._mandates_over_ids([unit.pk] if unit else _unit_ids_of(person))
        own = opened_by(m.role for m in reached if m.delegated_from_id is None)
        for mandate in reached:
            lent = mandate.delegated_from
            if lent and not opened_by([mandate.role]) <= own:
                return lent.person
        return None

    def _mandates_over(self, unit: Unit | None, roles: Sequence[str]) -> list["Mandate"]:
        mine = self._mandates_over_ids([unit.pk] if unit else [])
        return [mandate for mandate in mine if mandate.role in roles]

    def _mandates_over_ids(self, unit_ids: list[int]) -> list["Mandate"]:
        if not unit_ids or not self.mandates_today:
            return []
        above = set(
            UnitAncestry.objects.filter(
                valid_on(timezone.localdate()), unit_id__in=unit_ids
            ).values_list("ancestor_id", flat=True)
        )
        return [mandate for mandate in self.mandates_today if mandate.unit_id in above]


def _unit_ids_of(person: Person | None) -> list[int]:
    if person is None:
        return []
    today = timezone.localdate()
    current = Employment.objects.filter(person=person).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    )
    return list(current.order_by().values_list("unit_id", flat=True).distinct())


class MandateQuerySet(ScopedQuerySet):
    """Mandates."""

    def in_force(self, day: date) -> Self:
        """Return the mandates that hold on the day; one that was lent ends with its origin."""
        lent = Q(delegated_from__isnull=True) | valid_on(day, "delegated_from__")
        return self.filter(valid_on(day), lent)

    def visible_to(self, user: Any) -> Self:
        """Return the user's own, those they lent, and those in units they administer."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        if user.administers_all():
            return self.all()
        units = Unit.objects.reached_by(user, ("administrator",))
        return self.filter(
            Q(person_id=user.person_id)
            | Q(delegated_from__person_id=user.person_id)
            | Q(unit__in=units)
        )


class Mandate(models.Model):
    """A role over a unit and all below it, for a period; it ends by itself."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="mandates")
    role = models.CharField(max_length=30)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="mandates")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    delegated_from = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="delegations"
    )

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ("role", "unit", "starts_on", "id")
        indexes = (models.Index(fields=("person", "role"), name="mandate_person_role"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="mandate_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(role=""), name="mandate_role_named"),
        )

    def __str__(self) -> str:
        return f"{self.role} {self.unit_id}"

    @property
    def is_over(self) -> bool:
        """Tell whether the mandate has ended."""
        return self.ends_on is not None and self.ends_on < timezone.localdate()
