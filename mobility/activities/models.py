"""International activity of staff who stay at home."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from mobility.activities.rules import REASONS, TYPES
from mobility.stays.models import Stay
from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case
from portal.documents.models import Letter
from portal.places.models import Country, Institution


class ActivityQuerySet(ScopedQuerySet):
    """Activities."""

    def visible_to(self, user: Any) -> Self:
        """Return the activities of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class Activity(models.Model):
    """A virtual or at-home activity with its hours; never counted as a stay."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="activity")
    type = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="activities"
    )
    institution_name = models.CharField(max_length=300, blank=True)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    contact = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    hours = models.DecimalField(max_digits=6, decimal_places=1, null=True, blank=True)
    learning_goals = models.TextField(blank=True)
    output = models.TextField(blank=True)
    # Why without travelling: the person's alone, and never about health.
    reason = models.CharField(max_length=12, blank=True)
    # The physical part of a blended programme.
    stay = models.ForeignKey(
        Stay, models.SET_NULL, null=True, blank=True, related_name="virtual_parts"
    )
    certificate = models.OneToOneField(
        Letter, models.PROTECT, null=True, blank=True, related_name="activity"
    )
    certificate_number = models.CharField(max_length=20, blank=True)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        ordering = (F("starts_on").desc(nulls_last=True), "-id")
        constraints = (
            models.CheckConstraint(condition=Q(type__in=TYPES), name="activity_type_known"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="activity_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(reason__in=("", *REASONS)), name="activity_reason_known"
            ),
            models.UniqueConstraint(
                fields=("certificate_number",),
                condition=~Q(certificate_number=""),
                name="certificate_number_once",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def host(self) -> str:
        """Return the partner's name: the institution's, or what was typed."""
        return str(self.institution) if self.institution_id else self.institution_name
