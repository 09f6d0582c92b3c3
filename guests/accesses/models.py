"""What a guest is let into, from the order to the receipt that it is taken back."""

import uuid
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from guests.accesses.rules import KINDS, ROLES, Dates, is_overdue, state_of
from guests.engagements.models import Engagement
from portal.audit.scoping import ScopedQuerySet
from portal.casework.rules import ACTS_AS
from portal.people.models import Unit, User


class AccessQuerySet(ScopedQuerySet):
    """Accesses."""

    def visible_to(self, user: Any) -> Self:
        """Return those of engagements seen, and those whose kind the user gives over the unit."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        seen = Q(engagement__in=Engagement.objects.visible_to(user))
        for role in sorted(set(ROLES.values())):
            kinds = [kind for kind, giver in ROLES.items() if giver == role]
            units = Unit.objects.reached_by(user, ACTS_AS[role])
            seen |= Q(kind__in=kinds, engagement__case__unit__in=units)
        return self.filter(seen)

    def under_way(self) -> Self:
        """Leave out what is taken back or was never given."""
        return self.filter(removed_on__isnull=True, cancelled=False)


class AccessGrant(models.Model):
    """One access of one guest: what, when ordered, given and taken back, and by whose word."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="accesses")
    kind = models.CharField(max_length=10)
    what = models.CharField(max_length=200, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ordered_on = models.DateField(null=True, blank=True)
    granted_on = models.DateField(null=True, blank=True)
    receipt = models.CharField(max_length=200, blank=True)
    end_asked_on = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)
    cancelled = models.BooleanField(default=False)
    ordered_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    granted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    removed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = AccessQuerySet.as_manager()

    class Meta:
        ordering = (F("ends_on").asc(nulls_last=True), "kind", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="access_kind_known"),
            models.CheckConstraint(
                condition=Q(granted_on__isnull=False) | Q(removed_on__isnull=True),
                name="access_removed_was_granted",
            ),
        )

    def __str__(self) -> str:
        return self.what or self.kind

    @property
    def dates(self) -> Dates:
        """Return what the rules need to know."""
        return Dates(
            self.ordered_on,
            self.granted_on,
            self.ends_on,
            self.end_asked_on,
            self.removed_on,
            self.cancelled,
        )

    @property
    def state(self) -> str:
        """Return wanted, ordered, granted, ending, removed or cancelled."""
        return state_of(self.dates)

    @property
    def giver(self) -> str:
        """Return the role that gives it and takes it back."""
        return ROLES[self.kind]

    def overdue_on(self, on: date, receipt_days: int) -> bool:
        """Tell whether a receipt is missing on a day."""
        return is_overdue(self.dates, on, receipt_days)
