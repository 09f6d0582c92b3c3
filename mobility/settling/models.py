"""What is told and paid after a stay."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, PartQuerySet
from mobility.grants.models import GrantCalculation
from mobility.settling.rules import OUTCOME_KINDS, RECEIPT_KINDS, STATES
from portal.audit.scoping import ScopedQuerySet
from portal.documents.models import Letter, Upload
from portal.people.models import User


class ReportQuerySet(ScopedQuerySet):
    """Reports."""

    def visible_to(self, user: Any) -> Self:
        """Return those of visible applications, and to all staff what its author shares."""
        if not user.is_authenticated:
            return self.none()
        seen = Q(application__in=Application.objects.visible_to(user))
        return self.filter(seen | Q(state="approved", is_shared=True))


class StayReport(models.Model):
    """The traveller's report; shared as experience only while its author agrees."""

    application = models.OneToOneField(Application, models.CASCADE, related_name="report")
    state = models.CharField(max_length=10, default="draft")
    due_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True)
    results = models.TextField(blank=True)
    advice = models.TextField(blank=True)
    is_shared = models.BooleanField(default=False)
    shared_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    return_reason = models.TextField(blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="report_state_known"),
        )

    def __str__(self) -> str:
        return str(self.application)


class OutcomeQuerySet(ScopedQuerySet):
    """Outcomes."""

    def visible_to(self, user: Any) -> Self:
        """Return the outcomes of visible reports."""
        return self.filter(report__in=StayReport.objects.visible_to(user))


class Outcome(models.Model):
    """One thing that came of a stay; `programme` names what was applied to."""

    report = models.ForeignKey(StayReport, models.CASCADE, related_name="outcomes")
    kind = models.CharField(max_length=20)
    programme = models.CharField(max_length=40, blank=True)
    text = models.CharField(max_length=300)
    link = models.URLField(blank=True)

    objects = OutcomeQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=OUTCOME_KINDS), name="outcome_kind_known"),
        )

    def __str__(self) -> str:
        return self.text


class Settlement(models.Model):
    """The account of an award: documented time, receipts, what was paid and what remains."""

    application = models.OneToOneField(Application, models.CASCADE, related_name="settlement")
    state = models.CharField(max_length=10, default="draft")
    due_on = models.DateField(null=True, blank=True)
    advance_paid = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    other_support = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    documented_from = models.DateField(null=True, blank=True)
    documented_until = models.DateField(null=True, blank=True)
    commuter_declared = models.BooleanField(default=False)
    calculation = models.ForeignKey(
        GrantCalculation, models.PROTECT, null=True, blank=True, related_name="settlements"
    )
    statement = models.OneToOneField(
        Letter, models.PROTECT, null=True, blank=True, related_name="settlement"
    )
    submitted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    return_reason = models.TextField(blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="settlement_state_known"),
        )

    def __str__(self) -> str:
        return str(self.application)


class Receipt(models.Model):
    """One receipt, collected during the stay or after it."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="receipts")
    kind = models.CharField(max_length=12)
    paid_on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="NOK")
    # What left the account in kroner; the same as the amount where that is in kroner.
    kroner = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    text = models.CharField(max_length=200, blank=True)
    upload = models.ForeignKey(Upload, models.PROTECT, null=True, blank=True, related_name="+")
    added_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("paid_on", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=RECEIPT_KINDS), name="receipt_kind_known"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="receipt_not_negative"),
        )

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"
