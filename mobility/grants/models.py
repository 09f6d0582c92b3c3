"""Calculations of what a stay pays, frozen as they were made."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, PartQuerySet
from portal.people.models import User

KINDS = ("monthly", "erasmus")
# In these states of a case its person has not been told what was decided.
UNDECIDED = (
    "submitted",
    "returned",
    "recommended",
    "not_recommended",
    "ranked",
    # A place that became free, or an appeal, may be on its way.
    "waitlisted",
    "refused",
)
# A calculation of one of these moments shows that something is to be granted.
SHOWS_OUTCOME = ("decision", "change")
MOMENTS = ("draft", "submitted", "decision", "change", "settlement")


class CalculationQuerySet(PartQuerySet):
    """Calculations."""

    def visible_to(self, user: Any) -> Self:
        """Return those of visible applications; what is decided, its person sees once told."""
        seen = super().visible_to(user)
        if not user.is_authenticated:
            return seen
        own = Q(application__case__person_id=user.person_id)
        told_later = Q(moment__in=SHOWS_OUTCOME, application__case__state__in=UNDECIDED)
        return seen.exclude(own & told_later)


class GrantCalculation(models.Model):
    """One calculation: what went in, the rates used with their sources, every line, the total.

    Nothing of it changes; a recomputation is a new row that stands beside the `previous` one.
    `complete` is False where a rate or a distance was missing, so that the total is too low.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="calculations")
    kind = models.CharField(max_length=10)
    moment = models.CharField(max_length=12)
    inputs = models.JSONField()
    rates = models.JSONField(default=list)
    lines = models.JSONField()
    total = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3)
    payments = models.JSONField(default=dict)
    findings = models.JSONField(default=list, blank=True)
    complete = models.BooleanField(default=True)
    previous = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="later"
    )
    reason = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = CalculationQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="calculation_kind_known"),
            models.CheckConstraint(
                condition=Q(moment__in=MOMENTS), name="calculation_moment_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.total} {self.currency}"
