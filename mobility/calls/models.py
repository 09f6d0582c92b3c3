"""Calls for applications, and budgets with what is reserved against them."""

import uuid
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language

from mobility.calls.rules import Phase, phase
from portal.audit.scoping import OpenQuerySet, ScopedQuerySet
from portal.casework.models import Case
from portal.people.models import Unit, User
from portal.rulesets.models import RuleSet

CALL_STATES = ("draft", "published", "cancelled")
LEGAL_NATURES = ("administrative_decision", "employer_decision", "confirmation")
DECISION_LEVELS = ("faculty", "department")
RESERVATION_STATES = ("reserved", "spent", "released")
# Who looks after calls and budgets in their units, and who sees drafts and budgets.
MANAGES_CALLS = frozenset({"faculty_officer", "dean", "international_officer", "administrator"})
SEES_BUDGETS = MANAGES_CALLS | {"head", "deputy", "hr", "payroll_and_finance"}


class BudgetQuerySet(ScopedQuerySet):
    """Budgets."""

    def visible_to(self, user: Any) -> Self:
        """Return the budgets of units where the user looks after money or cases."""
        return self.filter(unit__in=Unit.objects.reached_by(user, SEES_BUDGETS))


class Budget(models.Model):
    """Money of a unit for some schemes in a period; `reserved` can never pass `amount`."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="mobility_budgets")
    title = models.CharField(max_length=200)
    schemes = models.JSONField(default=list)
    starts_on = models.DateField()
    ends_on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    reserved = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    currency = models.CharField(max_length=3, default="NOK")
    created_at = models.DateTimeField(default=timezone.now)

    objects = BudgetQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_on", "title", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(reserved__lte=F("amount")), name="budget_not_overdrawn"
            ),
            models.CheckConstraint(condition=Q(reserved__gte=0), name="budget_not_negative"),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="budget_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def left(self) -> Decimal:
        """Return what is not reserved."""
        return self.amount - self.reserved


class ReservationQuerySet(ScopedQuerySet):
    """Reservations."""

    def visible_to(self, user: Any) -> Self:
        """Return the reservations of the budgets that the user may see, never their own.

        Money is set aside before its person is told what was decided.
        """
        seen = self.filter(budget__in=Budget.objects.visible_to(user))
        return seen.exclude(case__person_id=user.person_id) if user.is_authenticated else seen


class Reservation(models.Model):
    """Money of a budget set aside for a case; each case holds one in a budget."""

    budget = models.ForeignKey(Budget, models.PROTECT, related_name="reservations")
    case = models.ForeignKey(Case, models.PROTECT, related_name="reservations")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    state = models.CharField(max_length=10, default="reserved")
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = ReservationQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("budget", "case"), name="reservation_once"),
            models.CheckConstraint(
                condition=Q(state__in=RESERVATION_STATES), name="reservation_state_known"
            ),
            models.CheckConstraint(condition=Q(amount__gte=0), name="reservation_not_negative"),
        )

    def __str__(self) -> str:
        return f"{self.amount}"


class CallQuerySet(OpenQuerySet):
    """Calls."""

    def visible_to(self, user: Any) -> Self:
        """Return published calls to everyone signed in, all to those who manage them there."""
        if not user.is_authenticated:
            return self.none()
        managed = Q(unit__in=Unit.objects.reached_by(user, MANAGES_CALLS))
        return self.filter(~Q(state="draft") | managed)


class Call(models.Model):
    """A round of applications: scheme, unit and its subtree, dates, budget, places, legal nature.

    `rule_set` is frozen when the call is published. Whether a published call is open is a
    question of its moments, not of its state.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    scheme = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="calls")
    title_nb = models.CharField(max_length=200)
    title_nn = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    text_nb = models.TextField(blank=True)
    text_nn = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    state = models.CharField(max_length=10, default="draft")
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, null=True, blank=True, related_name="calls"
    )
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    # The stays applied for start within this window.
    starts_from = models.DateField()
    starts_until = models.DateField()
    ranking_due_on = models.DateField(null=True, blank=True)
    decision_due_on = models.DateField(null=True, blank=True)
    budget = models.ForeignKey(Budget, models.PROTECT, null=True, blank=True, related_name="calls")
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    legal_nature = models.CharField(max_length=30, default="administrative_decision")
    appeal_weeks = models.PositiveSmallIntegerField(default=3)
    accept_days = models.PositiveSmallIntegerField(default=14)
    decision_level = models.CharField(max_length=12, default="faculty")
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ("-opens_at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=CALL_STATES), name="call_state_known"),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")), name="call_closes_after_opening"
            ),
            models.CheckConstraint(
                condition=Q(starts_until__gte=F("starts_from")), name="call_start_window"
            ),
            models.CheckConstraint(
                condition=Q(legal_nature__in=LEGAL_NATURES), name="call_legal_nature_known"
            ),
            models.CheckConstraint(
                condition=Q(decision_level__in=DECISION_LEVELS), name="call_decision_level_known"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Return the title in the active language."""
        return str(getattr(self, f"title_{(get_language() or 'nb')[:2]}", "") or self.title_nb)

    @property
    def text(self) -> str:
        """Return the text in the active language, or in bokmål where it is not translated."""
        return str(getattr(self, f"text_{(get_language() or 'nb')[:2]}", "") or self.text_nb)

    @property
    def phase(self) -> Phase:
        """Return where the call stands now."""
        return phase(self.state, self.opens_at, self.closes_at, timezone.now())
