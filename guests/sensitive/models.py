"""Strict data of guests: own tables, logged reads, own days of deletion."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.sensitive.rules import (
    BACKGROUND_OUTCOMES,
    EXPORT_OUTCOMES,
    IDENTITY_WAYS,
    OWN,
    PERMIT_STATES,
    READERS,
)
from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Unit, User
from portal.places.models import Country


class StrictOfEngagementQuerySet(ScopedQuerySet):
    """Rows of the strict class: reads go through a service that logs them."""

    def visible_to(self, user: Any) -> Self:
        """Return those of engagements over whose unit a mandate opens the kind, and own ones.

        What others have judged of a person is not their own row: it is given on request.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        kind = self.model.kind
        units = Unit.objects.reached_by(user, READERS[kind])
        mine = Q(engagement__case__person_id=user.person_id)
        seen = Q(engagement__case__unit__in=units) & ~mine
        return self.filter(seen | mine if kind in OWN else seen)


class Strict(models.Model):
    """What every kind shares: when it was last written, and by whom."""

    kind: ClassVar[str]

    updated_at = models.DateTimeField(default=timezone.now)
    updated_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = StrictOfEngagementQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class ExportAssessment(Strict):
    """One assessment of subject, access and connection; a new one replaces it, never a change.

    `answers` holds yes, no or unknown to each of the same questions for everybody in the field.
    """

    kind = "export"

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="export_assessments")
    area = models.CharField(max_length=200)
    answers = models.JSONField(default=dict, blank=True)
    outcome = models.CharField(max_length=20)
    licence_reference = models.CharField(max_length=80, blank=True)
    conditions = models.TextField(blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-updated_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome__in=EXPORT_OUTCOMES), name="export_outcome_known"
            ),
        )


class BackgroundCheck(Strict):
    """Whether a background check was needed and done; never what it found."""

    kind = "background"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="background_check")
    outcome = models.CharField(max_length=12)
    consent_on = models.DateField(null=True, blank=True)
    identity_done = models.BooleanField(default=False)
    education_done = models.BooleanField(default=False)
    experience_done = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome__in=BACKGROUND_OUTCOMES), name="background_outcome_known"
            ),
        )


class IdentityCheck(Strict):
    """How it was seen that the guest is who they say; the passport's number goes first."""

    kind = "identity"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="identity_check")
    way = models.CharField(max_length=10)
    checked_on = models.DateField()
    passport_number = models.CharField(max_length=30, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(way__in=IDENTITY_WAYS), name="identity_way_known"),
        )


class Permit(Strict):
    """The residence permit or the registration of a guest, and how far it is."""

    kind = "permit"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="permit")
    state = models.CharField(max_length=20, default="to_apply")
    reference = models.CharField(max_length=60, blank=True)
    applied_on = models.DateField(null=True, blank=True)
    appointment_on = models.DateField(null=True, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(state__in=PERMIT_STATES), name="permit_state_known"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="permit_ends_after_start",
            ),
        )


class NumbersReceived(Strict):
    """On which days a D-number or national identity number came; never the number."""

    kind = "numbers"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="numbers")
    d_number_on = models.DateField(null=True, blank=True)
    national_number_on = models.DateField(null=True, blank=True)


class GuestStrictFacts(Strict):
    """Where the guest lives, and a permit held in another Schengen state."""

    kind = "arrival"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="strict_facts")
    residence = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    permit_country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="+"
    )
    permit_until = models.DateField(null=True, blank=True)
    schengen_days_before = models.PositiveSmallIntegerField(null=True, blank=True)


class GuestContact(Strict):
    """Whom to call where something happens to a guest."""

    kind = "contact"

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="guest_contact")
    name = models.CharField(max_length=200)
    relation = models.CharField(max_length=60, blank=True)
    phone = models.CharField(max_length=40)
    email = models.EmailField(blank=True)


STRICT_MODELS: dict[str, type[Strict]] = {
    one.kind: one
    for one in (
        ExportAssessment,
        BackgroundCheck,
        IdentityCheck,
        Permit,
        NumbersReceived,
        GuestStrictFacts,
        GuestContact,
    )
}
