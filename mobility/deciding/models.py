"""Assessments, rankings, decisions and appeals."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, PartQuerySet
from mobility.calls.models import Call
from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case
from portal.documents.models import Letter
from portal.people.models import Person, Unit, User

RECOMMENDATIONS = ("recommended", "not_recommended", "returned")
RANKING_STATES = ("open", "handed_in")
OUTCOMES = ("granted", "granted_with_conditions", "waitlisted", "refused")
# A decision is dropped where the application is withdrawn before its letter is released.
DECISION_STATES = ("prepared", "decided", "released", "reversed", "dropped")
APPEAL_OUTCOMES = ("", "upheld", "reversed", "dismissed", "withdrawn")
# Who sees assessments and rankings; never the person whom they are about.
SEES_ROUNDS = frozenset({"head", "deputy", "dean", "faculty_officer", "hr"})


class RoundQuerySet(ScopedQuerySet):
    """Rows about an application that its own person does not see."""

    def visible_to(self, user: Any) -> Self:
        """Return those of units where the user assesses or decides, never about themselves."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        units = Unit.objects.reached_by(user, SEES_ROUNDS)
        cases = Case.objects.filter(Q(unit__in=units)).exclude(person_id=user.person_id)
        return self.filter(application__case__in=cases)


class Assessment(models.Model):
    """What one assessor says of an application: by criterion, and whether to recommend it.

    `criteria` is {criterion: {"score": code, "comment": text}}; no sum is ever made. One that was
    returned says in `text` what the applicant must change.
    """

    application = models.ForeignKey(Application, models.CASCADE, related_name="assessments")
    assessor = models.ForeignKey(User, models.PROTECT, related_name="assessments")
    criteria = models.JSONField(default=dict)
    recommendation = models.CharField(max_length=16)
    text = models.TextField(blank=True)
    reason_code = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(recommendation__in=RECOMMENDATIONS), name="assessment_known"
            ),
        )

    def __str__(self) -> str:
        return self.recommendation


class RankingQuerySet(ScopedQuerySet):
    """Rankings."""

    def visible_to(self, user: Any) -> Self:
        """Return the rankings of units where the user assesses or decides."""
        return self.filter(unit__in=Unit.objects.reached_by(user, SEES_ROUNDS))


class Ranking(models.Model):
    """One unit's order of a call's applications; a faculty's merges those of its departments."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    call = models.ForeignKey(Call, models.PROTECT, related_name="rankings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="rankings")
    state = models.CharField(max_length=10, default="open")
    note = models.TextField(blank=True)
    handed_in_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    handed_in_at = models.DateTimeField(null=True, blank=True)
    # Counts every change, so that a stale tab is noticed.
    version = models.PositiveIntegerField(default=1)

    objects = RankingQuerySet.as_manager()

    class Meta:
        ordering = ("call", "unit")
        constraints = (
            models.UniqueConstraint(fields=("call", "unit"), name="ranking_once"),
            models.CheckConstraint(condition=Q(state__in=RANKING_STATES), name="ranking_state"),
        )

    def __str__(self) -> str:
        return f"{self.unit}"


class RankedQuerySet(ScopedQuerySet):
    """Places in rankings."""

    def visible_to(self, user: Any) -> Self:
        """Return the places of the rankings that the user may see."""
        return self.filter(ranking__in=Ranking.objects.visible_to(user))


class Ranked(models.Model):
    """An application's place in a ranking, from 1; no two share one."""

    ranking = models.ForeignKey(Ranking, models.CASCADE, related_name="places")
    application = models.ForeignKey(Application, models.CASCADE, related_name="places")
    position = models.PositiveIntegerField()
    reason = models.TextField(blank=True)

    objects = RankedQuerySet.as_manager()

    class Meta:
        ordering = ("ranking", "position")
        constraints = (
            models.UniqueConstraint(fields=("ranking", "position"), name="ranked_no_ties"),
            models.UniqueConstraint(fields=("ranking", "application"), name="ranked_once"),
        )

    def __str__(self) -> str:
        return f"{self.position}"


class ConflictOfInterest(models.Model):
    """Somebody's word that they are too close to an application to have a part in it."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="conflicts")
    person = models.ForeignKey(Person, models.PROTECT, related_name="conflicts")
    reason = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField(default=timezone.now)

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ("declared_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("application", "person"), name="conflict_once"),
        )

    def __str__(self) -> str:
        return str(self.person)


class DecisionQuerySet(PartQuerySet):
    """Decisions."""

    def visible_to(self, user: Any) -> Self:
        """Return the decisions of visible applications; their person sees released ones."""
        seen = super().visible_to(user)
        if not user.is_authenticated:
            return seen
        hidden = Q(application__case__person_id=user.person_id) & ~Q(
            state__in=("released", "reversed")
        )
        return seen.exclude(hidden)


class AwardDecision(models.Model):
    """What was decided on an application: outcome, conditions, months and cap, or the reason.

    Prepared by one person, decided by another; a reversal is a new decision.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    application = models.ForeignKey(Application, models.PROTECT, related_name="decisions")
    state = models.CharField(max_length=10, default="prepared")
    outcome = models.CharField(max_length=24)
    conditions = models.TextField(blank=True)
    # By when its person is to meet them, where there is a day.
    conditions_due_on = models.DateField(null=True, blank=True)
    months = models.PositiveSmallIntegerField(null=True, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="NOK")
    reason_code = models.CharField(max_length=40, blank=True)
    reason_text = models.TextField(blank=True)
    over_budget_reason = models.CharField(max_length=300, blank=True)
    prepared_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    accept_by = models.DateField(null=True, blank=True)
    letter = models.OneToOneField(
        Letter, models.PROTECT, null=True, blank=True, related_name="decision"
    )
    reverses = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="reversed_by"
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(outcome__in=OUTCOMES), name="decision_outcome"),
            models.CheckConstraint(condition=Q(state__in=DECISION_STATES), name="decision_state"),
            models.CheckConstraint(
                condition=~Q(outcome="refused") | ~Q(reason_code=""), name="refusal_has_reason"
            ),
            models.UniqueConstraint(
                fields=("application",),
                condition=Q(state__in=("prepared", "decided")),
                name="decision_one_open",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True)
                | Q(prepared_by__isnull=True)
                | ~Q(decided_by=models.F("prepared_by")),
                name="decision_two_persons",
            ),
        )

    def __str__(self) -> str:
        return self.outcome


class AppealQuerySet(ScopedQuerySet):
    """Appeals."""

    def visible_to(self, user: Any) -> Self:
        """Return the appeals of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class Appeal(models.Model):
    """An appeal against a decision, with a case of its own; a late one is marked, never blocked."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="appeal")
    decision = models.ForeignKey(AwardDecision, models.PROTECT, related_name="appeals")
    received_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    grounds = models.TextField()
    reconsideration = models.TextField(blank=True)
    outcome = models.CharField(max_length=12, blank=True)
    outcome_text = models.TextField(blank=True)
    registered_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = AppealQuerySet.as_manager()

    class Meta:
        ordering = ("-received_on", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(outcome__in=APPEAL_OUTCOMES), name="appeal_outcome"),
        )

    def __str__(self) -> str:
        return f"{self.received_on}"

    @property
    def is_late(self) -> bool:
        """Tell whether it came after the last day for it."""
        return self.due_on is not None and self.received_on > self.due_on
