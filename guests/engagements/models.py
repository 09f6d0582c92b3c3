"""Engagements of guests. Their person, unit, state and rule set stand in their case."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from guests.engagements.rules import FUNDINGS, KINDS, LANGUAGES
from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case
from portal.people.models import Person
from portal.places.models import Country, Institution


class EngagementQuerySet(ScopedQuerySet):
    """Engagements."""

    def visible_to(self, user: Any) -> Self:
        """Return the engagements of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class Engagement(models.Model):
    """One guest relation: a person, a unit, a period; `case.person` is the guest.

    `kind` and `funding` are empty until somebody has chosen them. `full_path` tells whether the
    triggers ask for approval and agreement. `agreement_*` are set from the papers;
    `wanted_ends_on` is what an extension asks for. `group` joins what was invited together.
    """

    case = models.OneToOneField(Case, models.CASCADE, related_name="engagement")
    number = models.CharField(max_length=20, unique=True, null=True, blank=True)
    external_id = models.CharField(max_length=60, blank=True, db_index=True)
    kind = models.CharField(max_length=20, blank=True)
    host = models.ForeignKey(Person, models.PROTECT, related_name="hosted_engagements")
    deputy_host = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="deputy_hosted_engagements"
    )
    administrator = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="administered_engagements"
    )
    leader = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="led_engagements"
    )
    hr_contact = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="hr_engagements"
    )
    buddy = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="buddy_engagements"
    )
    purpose = models.TextField(blank=True)
    subject_area = models.CharField(max_length=200, blank=True)
    area_sensitive = models.BooleanField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    departed_on = models.DateField(null=True, blank=True)
    wanted_ends_on = models.DateField(null=True, blank=True)
    agreement_signed_on = models.DateField(null=True, blank=True)
    agreement_ends_on = models.DateField(null=True, blank=True)
    home_institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="engagements"
    )
    home_institution_name = models.CharField(max_length=300, blank=True)
    home_country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+"
    )
    position_title = models.CharField(max_length=120, blank=True)
    funding = models.CharField(max_length=20, blank=True)
    cost_centre = models.CharField(max_length=40, blank=True)
    fee_amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    fee_approved_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="approved_fees"
    )
    percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    needs = models.JSONField(default=list, blank=True)
    remote_country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+"
    )
    works_elsewhere = models.BooleanField(default=False)
    language = models.CharField(max_length=2, default="en")
    partner_coming = models.BooleanField(null=True, blank=True)
    children_ages = models.JSONField(default=list, blank=True)
    full_path = models.BooleanField(default=True)
    group = models.UUIDField(null=True, blank=True, db_index=True)
    copied_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="copies"
    )
    note = models.TextField(blank=True)
    # What was said with the last step that says something: a question, a refusal, a reason.
    said = models.TextField(blank=True)
    # What the last working out of the checklist changed: {added, moved, ...: number}.
    last_changes = models.JSONField(default=dict, blank=True)
    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    objects = EngagementQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        indexes = (
            models.Index(fields=("starts_on", "ends_on"), name="engagement_period"),
            models.Index(fields=("host", "ends_on"), name="engagement_host"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("external_id",),
                condition=~Q(external_id=""),
                name="engagement_external_id_once",
            ),
            models.CheckConstraint(condition=Q(kind__in=("", *KINDS)), name="engagement_kind"),
            models.CheckConstraint(
                condition=Q(funding__in=("", *FUNDINGS)), name="engagement_funding"
            ),
            models.CheckConstraint(condition=Q(language__in=LANGUAGES), name="engagement_language"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="engagement_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | (Q(percent__gt=0) & Q(percent__lte=100)),
                name="engagement_percent",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.case.person}" if self.number else str(self.case.person)

    @property
    def home(self) -> str:
        """Return the name of the home institution: the one on the list, or what was typed."""
        return (
            str(self.home_institution) if self.home_institution_id else self.home_institution_name
        )
