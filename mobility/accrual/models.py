"""What counts towards a research term: service, and earlier terms."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from mobility.accrual.rules import KINDS
from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Employment, Person, Unit, User

# Rows that no rule counts: time waited because no substitute was found.
WAITING = "credited_waiting"
PERIOD_KINDS = (*KINDS, WAITING)
CONTEST_STATES = ("open", "corrected", "rejected", "withdrawn")
# Who may see the clock of those who work in their units.
SEES_ACCRUAL = frozenset({"head", "deputy", "dean", "faculty_officer", "hr"})
# Who corrects service and answers those who contest it.
CORRECTS_ACCRUAL = frozenset({"hr"})


class AccrualQuerySet(ScopedQuerySet):
    """Rows of a person's clock."""

    def visible_to(self, user: Any) -> Self:
        """Return own rows, and those of people working where the user answers for terms."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        return self.filter(Q(person_id=user.person_id) | _works_under(user, SEES_ACCRUAL))

    def for_hr(self, user: Any) -> Self:
        """Return the rows of people working where the user is HR, without the user's own."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        return self.filter(_works_under(user, CORRECTS_ACCRUAL)).exclude(person_id=user.person_id)


def _works_under(user: Any, roles: frozenset[str]) -> Q:
    units = Unit.objects.reached_by(user, roles)
    lasts = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    return Q(person__in=Employment.objects.filter(lasts, unit__in=units).values("person_id"))


class ServicePeriod(models.Model):
    """A period of service of one kind; `percent` is what the kind takes of the full position.

    A buy-out of 50 % has percent 50. `counts_percent` set by HR wins over the rule set, with
    its reason.
    """

    external_id = models.CharField(max_length=60, unique=True, null=True, blank=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="service_periods")
    kind = models.CharField(max_length=24)
    role = models.CharField(max_length=60, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    percent = models.DecimalField(max_digits=5, decimal_places=2, default=100)
    counts_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    override_reason = models.CharField(max_length=300, blank=True)
    overridden_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Values set by hand that an import must not overwrite: {field: value}.
    corrected = models.JSONField(default=dict, blank=True)

    objects = AccrualQuerySet.as_manager()

    class Meta:
        ordering = ("person", "starts_on", "id")
        indexes = (models.Index(fields=("person", "starts_on"), name="service_person_start"),)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=PERIOD_KINDS), name="service_kind_known"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="service_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(percent__gte=0) & Q(percent__lte=100), name="service_percent"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_on}"


class EarlierTerm(models.Model):
    """A research term taken before, wherever it was granted."""

    external_id = models.CharField(max_length=60, unique=True, null=True, blank=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="earlier_terms")
    starts_on = models.DateField()
    ends_on = models.DateField()
    months = models.DecimalField(max_digits=4, decimal_places=1)
    report_approved = models.BooleanField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    corrected = models.JSONField(default=dict, blank=True)

    objects = AccrualQuerySet.as_manager()

    class Meta:
        ordering = ("person", "starts_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="term_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return f"{self.starts_on}"


class Contest(models.Model):
    """What an employee says is wrong with a period or term, or missing, until HR has answered."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="accrual_contests")
    period = models.ForeignKey(
        ServicePeriod, models.SET_NULL, null=True, blank=True, related_name="contests"
    )
    term = models.ForeignKey(
        EarlierTerm, models.SET_NULL, null=True, blank=True, related_name="contests"
    )
    text = models.TextField()
    state = models.CharField(max_length=10, default="open")
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = AccrualQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=CONTEST_STATES), name="contest_state"),
        )

    def __str__(self) -> str:
        return self.text[:60]
