"""Evidence of international experience, the question about it, and the talk that follows."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.audit.days import days_column
from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Person, Unit, User
from portal.people.rules import SEES_WORK_LIST
from portal.places.models import Country, Institution

KINDS = (
    "degree_phd",
    "degree_master",
    "employment",
    "exchange",
    "project",
    "fieldwork",
    "research_school",
    "none",
)
STATES = ("documented", "self_declared", "register")
STEPS = ("stay", "virtual", "not_now")


class EvidenceQuerySet(ScopedQuerySet):
    """Evidence rows."""

    def visible_to(self, user: Any) -> Self:
        """Return the evidence of the persons that the user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


class Evidence(models.Model):
    """One item of earlier international experience, or the answer that there is none.

    A degree needs only its last day; `none` has no dates. `days` is computed by the database.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    external_id = models.CharField(max_length=60, unique=True, null=True, blank=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=15, default="self_declared")
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    institution_name = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    days = days_column()
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = (F("ends_on").desc(nulls_last=True), "id")
        indexes = (models.Index(fields=("person", "ends_on"), name="evidence_person_end"),)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="evidence_kind_known"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="evidence_state_known"),
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="evidence_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return str(self.host or self.country_id or "")

    @property
    def host(self) -> str:
        """Return the institution's name, or what was typed."""
        return str(self.institution) if self.institution_id else self.institution_name


class EvidenceRequestQuerySet(ScopedQuerySet):
    """Questions put to persons."""

    def visible_to(self, user: Any) -> Self:
        """Return the user's own, and those in units whose work list the user may see."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        units = Unit.objects.reached_by(user, SEES_WORK_LIST)
        return self.filter(Q(person_id=user.person_id) | Q(unit__in=units))


class EvidenceRequest(models.Model):
    """The question "have you international experience?", put to one person, with reminders.

    Open until the person has any evidence row. `reminders` counts those already sent.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="evidence_requests")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="evidence_requests")
    asked_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    reminders = models.PositiveSmallIntegerField(default=0)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = EvidenceRequestQuerySet.as_manager()

    class Meta:
        ordering = ("-asked_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("person",),
                condition=Q(answered_at__isnull=True),
                name="one_open_request_per_person",
            ),
        )

    def __str__(self) -> str:
        return f"question to {self.person_id}"


class ConversationQuerySet(ScopedQuerySet):
    """Conversations held."""

    def visible_to(self, user: Any) -> Self:
        """Return the user's own, and those in units whose work list the user may see."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        units = Unit.objects.reached_by(user, SEES_WORK_LIST)
        return self.filter(Q(person_id=user.person_id) | Q(unit__in=units))


class Conversation(models.Model):
    """A talk held with a flagged person: the day, the agreed step, when to look again.

    There is no field for reasons, on purpose: private reasons are nobody's data.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="conversations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="conversations")
    held_on = models.DateField()
    agreed_step = models.CharField(max_length=12)
    review_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = ConversationQuerySet.as_manager()

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(agreed_step__in=STEPS), name="conversation_step_known"
            ),
            models.CheckConstraint(
                condition=Q(review_on__isnull=True) | Q(review_on__gt=F("held_on")),
                name="conversation_review_after",
            ),
        )

    def __str__(self) -> str:
        return str(self.held_on)
