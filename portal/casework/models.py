"""Cases, their tasks, and what a person is committed to."""

import uuid
from collections import defaultdict
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.casework.rules import ACTS_AS, TASK_STATES
from portal.people.models import Person, Unit, User
from portal.rulesets.models import RuleSet

# Who sees the cases of a unit; who has a turn or a task in one sees it too.
SEES_CASES = frozenset(
    {
        "head",
        "deputy",
        "dean",
        "faculty_officer",
        "department_administrator",
        "hr",
        "international_officer",
    }
)

# Who sees the strict tasks of a unit's cases beside whose task it is and whom it is about.
SEES_STRICT = frozenset({"hr", "international_officer"})


def mine(user: Any, person: str, role: str, unit: str) -> Q:
    """Return the condition that something waits for the user, in person or by a mandate."""
    # Roles held over the same units share one question to the database.
    names: dict[frozenset[int], list[str]] = defaultdict(list)
    for name, mandates in ACTS_AS.items():
        names[user.units_of(*mandates)].append(name)
    waits = Q(**{person: user.person_id})
    for tops, held in names.items():
        if tops:
            units = Unit.objects.under(tops, timezone.localdate())
            waits |= Q(**{f"{role}__in": held, f"{unit}__in": units})
    return waits


class CaseQuerySet(ScopedQuerySet):
    """Cases."""

    def visible_to(self, user: Any) -> Self:
        """Return own cases, those of units seen, of one's turn, and those that an open task opens.

        A party sees the case. A draft is its writer's alone, but for those who are asked to write
        in it; one that has parties is theirs, and not yet its person's.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        asked = Task.objects.filter(
            mine(user, "person_id", "role", "unit"), opens_case=True, state="open"
        )
        seen = mine(user, "turn_person_id", "turn_role", "turn_unit")
        if user.holds(*SEES_CASES):
            seen |= Q(unit__in=Unit.objects.reached_by(user, SEES_CASES))
        taking_part = CaseParty.objects.filter(person_id=user.person_id)
        with_parties = Q(state="draft", pk__in=CaseParty.objects.values("case_id"))
        opened = Q(person_id=user.person_id) & ~with_parties
        opened |= Q(pk__in=asked.values("case_id")) | Q(pk__in=taking_part.values("case_id"))
        return self.filter(opened | (seen & ~Q(state="draft")))

    def waiting_for(self, user: Any) -> Self:
        """Return the cases whose turn is the user's, the longest waiting first."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        waits = mine(user, "turn_person_id", "turn_role", "turn_unit")
        # Nobody handles their own case, except where the turn is theirs as its person.
        own = Q(person_id=user.person_id) & ~Q(turn_person_id=user.person_id)
        return self.filter(waits).exclude(own).order_by("turn_since", "pk")


class Case(models.Model):
    """What tasks, letters, uploads and messages hang on: whom it is about, where, in what state.

    `turn_*` says who acts next: a person, or a role over a unit; empty where nobody does.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.SlugField(max_length=20)
    title = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="cases")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="cases")
    state = models.CharField(max_length=30)
    state_since = models.DateTimeField(default=timezone.now)
    rule_set = models.ForeignKey(
        RuleSet, models.PROTECT, null=True, blank=True, related_name="cases"
    )
    turn_person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="turns"
    )
    turn_role = models.CharField(max_length=30, blank=True)
    turn_unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="turns")
    turn_since = models.DateTimeField(null=True, blank=True)
    turn_due_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (
            models.Index(fields=("kind", "state"), name="case_kind_state"),
            models.Index(fields=("unit", "kind", "-created_at"), name="case_unit_kind"),
            models.Index(fields=("turn_role", "turn_unit"), name="case_turn"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(turn_person__isnull=True) | Q(turn_role=""), name="case_one_turn"
            ),
            models.CheckConstraint(
                condition=Q(turn_role="") | Q(turn_unit__isnull=False), name="case_turn_has_unit"
            ),
        )

    def __str__(self) -> str:
        return self.title or str(self.person)


class PartyQuerySet(ScopedQuerySet):
    """Parties of cases."""

    def visible_to(self, user: Any) -> Self:
        """Return the parties of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class CaseParty(models.Model):
    """Somebody who takes part in a case in person beside the one it is about: a host, say."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="parties")
    person = models.ForeignKey(Person, models.CASCADE, related_name="case_parties")
    role = models.SlugField(max_length=30)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ("role", "id")
        constraints = (
            models.UniqueConstraint(fields=("case", "role", "person"), name="party_once_in_case"),
        )

    def __str__(self) -> str:
        return self.role


class TaskQuerySet(ScopedQuerySet):
    """Tasks."""

    def visible_to(self, user: Any) -> Self:
        """Return own tasks, those of a role held there, and those of visible cases.

        A strict one is seen in a visible case by its person and by SEES_STRICT over its unit alone.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        own = mine(user, "person_id", "role", "unit")
        open_to = Q(strict=False) | Q(case__person_id=user.person_id)
        if user.holds(*SEES_STRICT):
            open_to |= Q(case__unit__in=Unit.objects.reached_by(user, SEES_STRICT))
        return self.filter(own | (Q(case__in=Case.objects.visible_to(user)) & open_to))

    def waiting_for(self, user: Any) -> Self:
        """Return the open tasks that are the user's, by when they are due."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        waits = mine(user, "person_id", "role", "unit")
        own = Q(case__person_id=user.person_id) & ~Q(person_id=user.person_id)
        # What was given to one person waits for that person alone.
        others = Q(person__isnull=False) & ~Q(person_id=user.person_id)
        open_ones = self.filter(waits, state="open").exclude(own).exclude(others)
        return open_ones.order_by(F("due_on").asc(nulls_last=True), "pk")


class Task(models.Model):
    """Something that a human does in a case; `key` tells it apart there.

    It is a person's or a role's over a unit, who see the task and what its `facts` say; the whole
    case only where it `opens_case`, and until it is settled. `why` is the code of the reason,
    worded with `facts`. With both a person and a role it was given to the person, and whoever
    holds the role may do it too. `after` are keys of tasks to be settled first, `blocks` the steps
    that wait for it; `evidence` asks for a file. A `strict` one never stands in mails, exports or
    the lists of others.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="tasks")
    key = models.CharField(max_length=80)
    code = models.CharField(max_length=60)
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="tasks")
    role = models.CharField(max_length=30, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="tasks")
    opens_case = models.BooleanField(default=False)
    required = models.BooleanField(default=True)
    due_on = models.DateField(null=True, blank=True)
    why = models.CharField(max_length=60, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    source = models.CharField(max_length=300, blank=True)
    phase = models.SlugField(max_length=30, blank=True)
    texts = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=list, blank=True)
    blocks = models.JSONField(default=list, blank=True)
    strict = models.BooleanField(default=False)
    evidence = models.BooleanField(default=False)
    handed_over = models.BooleanField(default=False)
    state = models.CharField(max_length=14, default="open")
    note = models.CharField(max_length=500, blank=True)
    done_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = (F("due_on").asc(nulls_last=True), "id")
        indexes = (
            models.Index(fields=("role", "unit", "state"), name="task_role_unit"),
            models.Index(fields=("person", "state"), name="task_person_state"),
        )
        constraints = (
            models.UniqueConstraint(fields=("case", "key"), name="task_once_in_case"),
            models.CheckConstraint(condition=Q(state__in=TASK_STATES), name="task_state_known"),
        )

    def __str__(self) -> str:
        return self.code


class TaskCommentQuerySet(ScopedQuerySet):
    """What is said about tasks."""

    def visible_to(self, user: Any) -> Self:
        """Return what is said about the tasks that the user may see."""
        return self.filter(task__in=Task.objects.visible_to(user))


class TaskComment(models.Model):
    """What somebody says about a task; it stays as it was said."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="comments")
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.CharField(max_length=1000)
    created_at = models.DateTimeField(default=timezone.now)

    objects = TaskCommentQuerySet.as_manager()

    class Meta:
        ordering = ("created_at", "id")

    def __str__(self) -> str:
        return f"comment on {self.task_id}"


class CommitmentQuerySet(ScopedQuerySet):
    """Commitments."""

    def visible_to(self, user: Any) -> Self:
        """Return the commitments of the persons whom the user may see."""
        return self.filter(person__in=Person.objects.visible_to(user))


class Commitment(models.Model):
    """What a person is bound to in a period: a stay, a course, teaching taken over for another.

    Each room writes its own, so that they meet without the rooms knowing each other.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="commitments")
    case = models.ForeignKey(
        Case, models.CASCADE, null=True, blank=True, related_name="commitments"
    )
    kind = models.SlugField(max_length=30)
    text = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ("starts_on", "id")
        indexes = (models.Index(fields=("person", "starts_on"), name="commitment_person"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="commitment_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.text or self.kind
