"""How many desks a unit has for guests, and how guests say their reception went."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.reception.rules import MOMENTS
from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import SEES_CASES
from portal.people.models import Unit, User


class DeskQuerySet(ScopedQuerySet):
    """Desks of units."""

    def visible_to(self, user: Any) -> Self:
        """Return those of units whose cases the user sees."""
        return self.filter(unit__in=Unit.objects.reached_by(user, SEES_CASES))


class DeskCapacity(models.Model):
    """From a day on a unit has so many desks for guests."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="desk_capacities")
    starts_on = models.DateField()
    desks = models.PositiveSmallIntegerField()

    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ("unit", "starts_on")
        constraints = (
            models.UniqueConstraint(fields=("unit", "starts_on"), name="desks_once_a_day"),
        )

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.desks} from {self.starts_on}"


class CheckInQuerySet(ScopedQuerySet):
    """Check-ins."""

    def visible_to(self, user: Any) -> Self:
        """Return one's own, and with words those of units where the user is HR."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        units = Unit.objects.reached_by(user, ("hr",))
        own = Q(engagement__case__person_id=user.person_id)
        return self.filter(own | Q(engagement__case__unit__in=units))


class CheckIn(models.Model):
    """What a guest answered after 30 days, after 100 days, or when they left."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="check_ins")
    moment = models.CharField(max_length=10)
    # {question: 1 to 5}; what is not answered is left out.
    answers = models.JSONField(default=dict)
    words = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(default=timezone.now)

    objects = CheckInQuerySet.as_manager()

    class Meta:
        ordering = ("-answered_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("engagement", "moment"), name="check_in_once"),
            models.CheckConstraint(condition=Q(moment__in=MOMENTS), name="check_in_moment"),
        )

    def __str__(self) -> str:
        return f"{self.moment} {self.engagement_id}"
