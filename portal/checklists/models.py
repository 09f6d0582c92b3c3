"""Templates that a unit adds for its own people, and which version a case has."""

import uuid
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case
from portal.checklists.rules import Template, read_template
from portal.people.models import Unit, UnitAncestry, User
from portal.people.organisation import valid_on
from portal.rulesets.models import RuleSet

# Who adds tasks to the guests of their own unit.
KEEPS_LOCAL = frozenset({"head", "deputy", "department_administrator"})


class LocalTemplateQuerySet(ScopedQuerySet):
    """Templates of units."""

    def visible_to(self, user: Any) -> Self:
        """Return those of the units that the user keeps, and all of them to administrators."""
        if not user.is_authenticated:
            return self.none()
        if user.administers_all():
            return self.all()
        if not user.holds(*KEEPS_LOCAL):
            return self.none()
        return self.filter(unit__in=Unit.objects.reached_by(user, KEEPS_LOCAL))

    def reaching(self, unit: Unit, event: str, on: date) -> Self:
        """Return those that hold on a day for a unit: its own and those of the units above it."""
        above = UnitAncestry.objects.filter(valid_on(on), unit=unit).values("ancestor_id")
        valid = Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
        return self.filter(valid, unit__in=above, event=event)


class LocalTemplate(models.Model):
    """A template of a unit, for an event, in a period; it holds for the units below it too."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="local_templates")
    event = models.SlugField(max_length=20)
    template = models.JSONField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    written_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = LocalTemplateQuerySet.as_manager()

    class Meta:
        ordering = ("unit_id", "event", "pk")
        indexes = (models.Index(fields=("event", "unit"), name="local_template_event"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="local_template_ends_after",
            ),
        )

    def __str__(self) -> str:
        return f"{self.event} {self.template.get('code', '')}"

    @property
    def read(self) -> Template:
        """Return the template under a code that no rule set and no other unit has."""
        return read_template({**self.template, "code": f"local_{self.pk}"})


class LaidChecklistQuerySet(ScopedQuerySet):
    """Which version of a checklist a case has."""

    def visible_to(self, user: Any) -> Self:
        """Return those of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class LaidChecklist(models.Model):
    """The version of an event's templates under which a case got its tasks, and keeps them."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="laid_checklists")
    event = models.SlugField(max_length=20)
    version = models.ForeignKey(RuleSet, models.PROTECT, related_name="laid_checklists")
    laid_at = models.DateTimeField(default=timezone.now)

    objects = LaidChecklistQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("case", "event"), name="checklist_once_in_case"),
        )

    def __str__(self) -> str:
        return f"{self.event} {self.version}"
