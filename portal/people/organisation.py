"""Units and their dated place in the tree."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language

from portal.audit.scoping import OpenQuerySet


def valid_on(day: date, prefix: str = "") -> Q:
    """Return the condition that a dated row (starts_on, ends_on) holds on the day."""
    starts, ends = f"{prefix}starts_on", f"{prefix}ends_on"
    return (Q(**{f"{starts}__isnull": True}) | Q(**{f"{starts}__lte": day})) & (
        Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gte": day})
    )


class UnitQuerySet(OpenQuerySet):
    """Units; the organisation chart is open to everyone who is signed in."""

    def reached_by(self, user: Any, roles: Iterable[str], on: date | None = None) -> Self:
        """Return the units under an active mandate of the user in one of the roles.

        Today's mandates are those that the request has read; another day's are asked for.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        if on is None:
            return self.under(user.units_of(*roles), timezone.localdate())
        held = user.person.mandates.in_force(on).filter(role__in=list(roles))
        return self.under(held.values_list("unit_id", flat=True), on)

    def under(self, unit_ids: Iterable[int], on: date) -> Self:
        """Return the units that stood under any of these (themselves included) on the day."""
        tops = sorted(set(unit_ids))
        if not tops:
            return self.none()
        below = UnitAncestry.objects.filter(valid_on(on), ancestor_id__in=tops)
        return self.filter(pk__in=below.values("unit_id"))

    def tops(self, on: date) -> Self:
        """Return the units that stood at the top on the day.

        Only a placement without parent counts: a unit whose parent was closed, or that is
        closed itself, is no top, or its administrators would administer everything.
        """
        roots = UnitPlacement.objects.filter(valid_on(on), parent__isnull=True)
        return self.filter(pk__in=roots.values("unit_id"))

    def subtree(self, unit: Any, on: date) -> Self:
        """Return the units that stood under `unit` (itself included) on the day."""
        under = UnitAncestry.objects.filter(valid_on(on), ancestor=unit)
        return self.filter(pk__in=under.values("unit_id"))


class Unit(models.Model):
    """A part of the university. Its place in the tree stands in UnitPlacement."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20, default="department")
    name_nb = models.CharField(max_length=200)
    name_nn = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    acronym = models.CharField(max_length=40, blank=True)
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """Return the name in the active language."""
        return str(getattr(self, f"name_{(get_language() or 'nb')[:2]}", self.name_nb))


class PlacementQuerySet(OpenQuerySet):
    """Places of units in the tree."""

    def children_of(self, unit: Any, on: date) -> models.QuerySet[Any, Any]:
        """Return the ids of the units that stood directly under `unit` on the day."""
        return self.filter(valid_on(on), parent=unit).values("unit_id")


class UnitPlacement(models.Model):
    """Where a unit stood in a period; a unit that moves has one row for each place."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="placements")
    parent = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="child_placements"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects = PlacementQuerySet.as_manager()

    class Meta:
        ordering = ("unit", F("starts_on").asc(nulls_first=True))
        constraints = (
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="placement_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("unit")),
                name="placement_not_under_itself",
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit_id} under {self.parent_id}"


class UnitAncestry(models.Model):
    """The closure of the tree: `unit` stood under `ancestor` in this period (depth 0 is itself).

    Derived from the placements by `services.rebuild_ancestry`, so that a subtree on a date is
    one indexed lookup on every database.
    """

    ancestor = models.ForeignKey(Unit, models.CASCADE, related_name="descents")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="ancestries")
    depth = models.PositiveSmallIntegerField()
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects = OpenQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("ancestor", "unit"), name="ancestry_down"),)

    def __str__(self) -> str:
        return f"{self.unit_id} under {self.ancestor_id} (+{self.depth})"
