"""Stays abroad."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from portal.audit.days import days_column
from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Person
from portal.places.models import Country, Institution

SCHEMES = (
    "research_term",
    "phd_stay",
    "postdoc_stay",
    "staff_training",
    "staff_teaching",
    "staff_combined",
    "short_stay",
    "fieldwork",
    "virtual",
)
STATES = ("planned", "completed", "cancelled")


class StayQuerySet(ScopedQuerySet):
    """Stays."""

    def visible_to(self, user: Any) -> Self:
        """Return the stays of the persons that the user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


class Stay(models.Model):
    """A period abroad of one person at one host, planned, completed or cancelled.

    Dates are inclusive; a row from a register may lack one. `days` is computed by the database.
    `country` wins over the institution's. `group_id` joins the stays of one journey.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    external_id = models.CharField(max_length=60, unique=True, null=True, blank=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="stays")
    scheme = models.CharField(max_length=20)
    state = models.CharField(max_length=12, default="planned")
    institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="stays"
    )
    institution_name = models.CharField(max_length=300, blank=True)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    city = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    days = days_column()
    purpose = models.CharField(max_length=300, blank=True)
    agreement_code = models.CharField(max_length=30, blank=True)
    main_funding = models.CharField(max_length=120, blank=True)
    group_id = models.CharField(max_length=60, blank=True)
    # When actual dates were confirmed after return.
    confirmed_on = models.DateField(null=True, blank=True)
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = StayQuerySet.as_manager()

    class Meta:
        ordering = (F("starts_on").desc(nulls_last=True), "id")
        indexes = (models.Index(fields=("person", "ends_on"), name="stay_person_end"),)
        constraints = (
            models.CheckConstraint(condition=Q(scheme__in=SCHEMES), name="stay_scheme_known"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="stay_state_known"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="stay_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return str(self.host or self.country_id or "")

    @property
    def host(self) -> str:
        """Return the host's name: the institution's, or what was typed."""
        return str(self.institution) if self.institution_id else self.institution_name
