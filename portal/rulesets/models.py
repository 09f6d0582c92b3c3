"""Dated parameters, dated amounts and the institution's own profile."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language

from portal.audit.scoping import OpenQuerySet, ScopedQuerySet
from portal.people.models import User

STATES = ("draft", "proposed", "approved", "withdrawn")


class RuleSetQuerySet(ScopedQuerySet):
    """Rule sets."""

    def visible_to(self, user: Any) -> Self:
        """Return approved versions to everyone signed in, drafts to administrators."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.holds("administrator") else self.filter(state="approved")


def _states_and_persons(prefix: str) -> tuple[models.CheckConstraint, ...]:
    """Return the constraints of everything that one person proposes and another approves."""
    two = Q(approved_by__isnull=True) | Q(proposed_by__isnull=True)
    return (
        models.CheckConstraint(condition=Q(state__in=STATES), name=f"{prefix}_state_known"),
        models.CheckConstraint(
            condition=two | ~Q(approved_by=F("proposed_by")), name=f"{prefix}_two_persons"
        ),
        models.CheckConstraint(
            condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
            name=f"{prefix}_ends_after_start",
        ),
    )


class Entry(models.Model):
    """What rule sets and rates share: a period, a source, an owner, and two persons' yes.

    `shipped_as` names the entry that came with the portal; it is empty for what an institution
    wrote itself, which a shipped entry never replaces.
    """

    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default="draft")
    shipped_as = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    owner = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    last_verified_on = models.DateField(null=True, blank=True)
    drafted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = RuleSetQuerySet.as_manager()

    class Meta:
        abstract = True


class RuleSet(Entry):
    """A named set of parameters in one dated version.

    The version in force on a day is the approved one with the latest `valid_from` on or before
    it. Nothing of an approved version changes but who looks after it and when it was verified.
    """

    name = models.SlugField(max_length=40)
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=120, blank=True)
    parameters = models.JSONField()
    # What each parameter rests on: {parameter: {"source": text, "confirmed": bool}}.
    basis = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("name", "-version")
        constraints = (
            models.UniqueConstraint(fields=("name", "version"), name="rule_set_version"),
            *_states_and_persons("rule_set"),
        )

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"


class Rate(Entry):
    """A dated amount: what it is called, for whom or where (`key`), how much, in what currency."""

    name = models.SlugField(max_length=60)
    key = models.CharField(max_length=60, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="NOK")

    class Meta:
        ordering = ("name", "key", "-valid_from", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("name", "key", "valid_from"),
                condition=Q(state="approved"),
                name="rate_once_a_day",
            ),
            models.CheckConstraint(condition=Q(amount__gte=0), name="rate_not_negative"),
            *_states_and_persons("rate"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.key} {self.amount} {self.currency}"


class InstitutionProfile(models.Model):
    """The one row that says whose portal this is; all of it travels as one file.

    `logo` is a data address (`data:image/svg+xml;base64,…` or PNG), `colours` maps a token's
    name to a colour. `position_groups` is a list in order, each with its code, names and position
    codes (a list, because PostgreSQL does not keep the order of an object's keys).
    """

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    name_nb = models.CharField(max_length=120)
    name_nn = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    short_name = models.CharField(max_length=30)
    logo = models.TextField(blank=True)
    colours = models.JSONField(default=dict, blank=True)
    sender_address = models.EmailField(blank=True)
    reply_address = models.EmailField(blank=True)
    feedback_address = models.EmailField(blank=True)
    accessibility_statement = models.URLField(blank=True)
    home_country = models.CharField(max_length=2, default="NO")
    position_groups = models.JSONField(default=list, blank=True)
    schemes = models.JSONField(default=list, blank=True)
    evidence_kinds = models.JSONField(default=list, blank=True)
    settings = models.JSONField(default=dict, blank=True)

    objects = OpenQuerySet.as_manager()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(id=1), name="one_institution_profile"),)

    def __str__(self) -> str:
        return self.short_name

    @property
    def name(self) -> str:
        """Return the institution's name in the active language."""
        return str(getattr(self, f"name_{(get_language() or 'nb')[:2]}", self.name_nb))
