"""An application with its parts. Its person, unit, state and rule set stand in its case."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from mobility.calls.models import Call
from mobility.stays.models import Stay
from portal.audit.days import days_column
from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case
from portal.people.models import Person, User
from portal.places.models import Country, Institution

SCHEMES = (
    "research_term",
    "phd_stay",
    "postdoc_stay",
    "staff_training",
    "staff_teaching",
    "staff_combined",
    "short_stay",
)
PURPOSES = ("research", "teaching", "training", "fieldwork", "network", "hosted")
RELATIONS = ("partner", "child")
FUNDING_STATES = ("planned", "applied", "granted", "refused")
COVER_KINDS = ("teaching", "supervision", "other")
COVER_STATES = ("asked", "confirmed", "declined", "not_asked")


class ApplicationQuerySet(ScopedQuerySet):
    """Applications."""

    def visible_to(self, user: Any) -> Self:
        """Return the applications of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class Application(models.Model):
    """What one person applies for under one scheme, in a call or first come, first served.

    `answers` holds what only some schemes ask, by field code (mobility.applications.rules).
    `findings` are what the rules said when it was submitted, `overrides` the reasons with which
    an officer set a blocking one aside: {code: {"reason", "by", "at"}}. `saved_last` is by which
    tab each step was saved last: {step: [tab, turn, fingerprint]}.
    """

    case = models.OneToOneField(Case, models.CASCADE, related_name="application")
    scheme = models.CharField(max_length=20)
    call = models.ForeignKey(
        Call, models.PROTECT, null=True, blank=True, related_name="applications"
    )
    title = models.CharField(max_length=200, blank=True)
    term_months = models.PositiveSmallIntegerField(null=True, blank=True)
    plan = models.TextField(blank=True)
    expected_results = models.TextField(blank=True)
    strategic_link = models.TextField(blank=True)
    funding_plan = models.TextField(blank=True)
    teaching_plan = models.TextField(blank=True)
    substitute_cost = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    cost_centre = models.CharField(max_length=40, blank=True)
    wants_award = models.BooleanField(default=True)
    green_travel = models.BooleanField(default=False)
    travel_days = models.PositiveSmallIntegerField(default=0)
    answers = models.JSONField(default=dict, blank=True)
    findings = models.JSONField(default=list, blank=True)
    overrides = models.JSONField(default=dict, blank=True)
    saved_last = models.JSONField(default=dict, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    returned_on = models.DateField(null=True, blank=True)
    copied_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="copies"
    )
    updated_at = models.DateTimeField(auto_now=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        indexes = (models.Index(fields=("call", "scheme"), name="application_call"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(scheme__in=SCHEMES), name="application_scheme_known"
            ),
        )

    def __str__(self) -> str:
        return self.title or str(self.case)


class PartQuerySet(ScopedQuerySet):
    """Parts of applications."""

    def visible_to(self, user: Any) -> Self:
        """Return the parts of the applications that the user may see."""
        return self.filter(application__in=Application.objects.visible_to(user))


class Segment(models.Model):
    """One host in one period; the stay it becomes once the award is accepted."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="segments")
    institution = models.ForeignKey(
        Institution, models.PROTECT, null=True, blank=True, related_name="segments"
    )
    institution_name = models.CharField(max_length=300, blank=True)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="+")
    city = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    days = days_column()
    purpose = models.CharField(max_length=20, default="research")
    rest_days = models.PositiveSmallIntegerField(default=0)
    contact_name = models.CharField(max_length=200, blank=True)
    contact_email = models.EmailField(blank=True)
    is_main_host = models.BooleanField(default=False)
    stay = models.OneToOneField(
        Stay, models.SET_NULL, null=True, blank=True, related_name="segment"
    )
    confirmed_starts_on = models.DateField(null=True, blank=True)
    confirmed_ends_on = models.DateField(null=True, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = (F("starts_on").asc(nulls_last=True), "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="segment_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(purpose__in=PURPOSES), name="segment_purpose_known"),
        )

    def __str__(self) -> str:
        return self.host

    @property
    def host(self) -> str:
        """Return the host's name: the institution's, or what was typed."""
        return str(self.institution) if self.institution_id else self.institution_name


class Companion(models.Model):
    """Somebody of the household who comes along; of children the year of birth."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="companions")
    relation = models.CharField(max_length=10)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    whole_period = models.BooleanField(default=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("relation", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(relation__in=RELATIONS), name="companion_relation_known"
            ),
        )

    def __str__(self) -> str:
        return self.relation


class FundingLine(models.Model):
    """Money from elsewhere: planned, applied for, granted or refused."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="funding_lines")
    source = models.CharField(max_length=200)
    programme_code = models.CharField(max_length=30, blank=True)
    is_main = models.BooleanField(default=False)
    state = models.CharField(max_length=10, default="planned")
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="NOK")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=FUNDING_STATES), name="funding_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.source


class Cover(models.Model):
    """Who takes over a course, or the supervision of a PhD candidate; confirmed by that person."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.CASCADE, related_name="covers")
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=200, blank=True)
    candidate = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="covers_of_supervision"
    )
    covered_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="covers"
    )
    state = models.CharField(max_length=10, default="not_asked")
    note = models.CharField(max_length=300, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("kind", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=COVER_KINDS), name="cover_kind_known"),
            models.CheckConstraint(condition=Q(state__in=COVER_STATES), name="cover_state_known"),
        )

    def __str__(self) -> str:
        return self.subject or self.kind


class Statement(models.Model):
    """What the supervisor says about a PhD candidate's stay: need, place and timing."""

    application = models.OneToOneField(Application, models.CASCADE, related_name="statement")
    supervisor = models.ForeignKey(Person, models.PROTECT, related_name="statements")
    supports = models.BooleanField(null=True, blank=True)
    text = models.TextField(blank=True)
    given_at = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("-asked_at", "-id")

    def __str__(self) -> str:
        return str(self.supervisor)
