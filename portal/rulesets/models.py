"""Dated parameters, dated amounts and the institution's own profile."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.audit.scoping import OpenQuerySet, ScopedQuerySet
from portal.people.models import Unit, User

STATES = ("draft", "proposed", "approved", "withdrawn")


class RuleSetQuerySet(ScopedQuerySet):
    """Rule sets."""

    def visible_to(self, user: Any) -> Self:
        """Return approved versions to everyone signed in, drafts to administrators."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.holds("administrator") else self.filter(state="approved")


class RuleSet(models.Model):
    """A named set of parameters in one dated version.

    The version in force on a day is the approved one with the latest `valid_from` on or before
    it. `shipped` versions come with the portal; what an institution edits is a version of its
    own and is never overwritten by a shipped one.
    """

    name = models.SlugField(max_length=40)
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=120, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="rule_sets")
    parameters = models.JSONField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default="draft")
    shipped = models.BooleanField(default=False)
    source = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    owner = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    last_verified_on = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = RuleSetQuerySet.as_manager()

    class Meta:
        ordering = ("name", "-version")
        constraints = (
            models.UniqueConstraint(fields=("name", "version"), name="rule_set_version"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="rule_set_state_known"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="rule_set_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(approved_by=F("proposed_by")),
                name="rule_set_two_persons",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"


class Rate(models.Model):
    """A dated amount: what it is called, for whom or where (`key`), how much, in what currency."""

    name = models.SlugField(max_length=60)
    key = models.CharField(max_length=60, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="NOK")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, default="draft")
    shipped = models.BooleanField(default=False)
    source = models.CharField(max_length=300, blank=True)
    owner = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    last_verified_on = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)

    objects = RuleSetQuerySet.as_manager()

    class Meta:
        ordering = ("name", "key", "-valid_from")
        constraints = (
            models.UniqueConstraint(
                fields=("name", "key", "valid_from"),
                condition=Q(state="approved"),
                name="rate_once_a_day",
            ),
            models.CheckConstraint(condition=Q(state__in=STATES), name="rate_state_known"),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(approved_by=F("proposed_by")),
                name="rate_two_persons",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.key} {self.amount} {self.currency}"


class InstitutionProfile(models.Model):
    """The one row that says whose portal this is; all of it travels as one file."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    name_nb = models.CharField(max_length=120)
    name_nn = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    short_name = models.CharField(max_length=30)
    logo = models.TextField(blank=True)
    colours = models.JSONField(default=dict)
    sender_address = models.EmailField(blank=True)
    reply_address = models.EmailField(blank=True)
    feedback_address = models.EmailField(blank=True)
    accessibility_statement = models.URLField(blank=True)
    home_country = models.CharField(max_length=2, default="NO")
    position_groups = models.JSONField(default=dict)
    schemes = models.JSONField(default=list)
    evidence_kinds = models.JSONField(default=list)
    settings = models.JSONField(default=dict)

    objects = OpenQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(id=1), name="one_institution_profile"),
        )

    def __str__(self) -> str:
        return self.short_name

    def clean(self) -> None:
        """Refuse a home country that is not two capital letters."""
        if not (len(self.home_country) == 2 and self.home_country.isupper()):
            raise ValidationError({"home_country": "Two capital letters, for example NO."})
