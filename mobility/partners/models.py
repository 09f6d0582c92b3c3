"""Agreements with partners."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from mobility.partners.rules.exchanges import read
from portal.audit.scoping import OpenQuerySet
from portal.casework.models import Case
from portal.people.models import Person, Unit, User
from portal.places.models import Country, Institution

AGREEMENT_KINDS = ("erasmus", "bilateral", "faculty", "memorandum", "consortium", "other")


class PartnerAgreement(models.Model):
    """An agreement with a partner, visible to all staff; a renewal is a new row that follows it.

    Without units it is the whole institution's. `ended_on` is set where somebody ended it.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    external_id = models.CharField(max_length=60, unique=True, null=True, blank=True)
    kind = models.CharField(max_length=12, default="bilateral")
    title = models.CharField(max_length=200)
    code = models.CharField(max_length=40, blank=True)
    institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="agreements"
    )
    institution_name = models.CharField(max_length=300, blank=True)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    units = models.ManyToManyField(Unit, related_name="agreements", blank=True)
    responsible = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="agreements"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    # Kinds of exchange between bars: "|phd|students|" (mobility.partners.rules.exchanges).
    exchanges = models.CharField(max_length=200, blank=True)
    subject_field = models.CharField(max_length=200, blank=True)
    document_link = models.URLField(blank=True)
    note = models.TextField(blank=True)
    follows = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="followed_by"
    )
    # Holds the documents; made with the first of them, open to those who look after its unit.
    case = models.OneToOneField(
        Case, models.SET_NULL, null=True, blank=True, related_name="agreement"
    )
    ended_on = models.DateField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ("title", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=AGREEMENT_KINDS), name="agreement_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="agreement_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def host(self) -> str:
        """Return the partner's name: the institution's, or what was typed."""
        return str(self.institution) if self.institution_id else self.institution_name

    @property
    def kinds_of_exchange(self) -> tuple[str, ...]:
        """Return the codes of who may go."""
        return read(self.exchanges)
