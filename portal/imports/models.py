"""Imports: a batch, and its staged rows."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.people.models import User
from portal.people.rules import IMPORTS

STATES = ("uploaded", "checking", "checked", "writing", "written", "refused", "undone")
ACTIONS = ("create", "update", "end", "unchanged", "reject")


class ImportBatchQuerySet(ScopedQuerySet):
    """Imports."""

    def visible_to(self, user: Any) -> Self:
        """Return all imports to HR and administrators of the institution, else one's own."""
        if not user.is_authenticated:
            return self.none()
        if user.administers_all():
            return self.all()
        return self.filter(started_by_id=user.pk) if user.holds(*IMPORTS) else self.none()


class ImportBatch(models.Model):
    """One file read in: what it is, what was found in it, and what became of it."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=20)
    file = models.FileField(upload_to="imports/%Y/%m", blank=True)
    file_name = models.CharField(max_length=150)
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="uploaded")
    counts = models.JSONField(default=dict)
    errors = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    conflicts = models.JSONField(default=list)
    started_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    written_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="import_state_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.file_name}"


class ImportRow(models.Model):
    """One staged row: where it stood, what it says, what it will do, what was there before.

    `before` holds what undo needs; strict values (citizenship) stand in `strict`, which no
    page, difference or file shows and which is emptied when the batch is written.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    key = models.CharField(max_length=200)
    action = models.CharField(max_length=10)
    data = models.JSONField(default=dict)
    strict = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    target_id = models.BigIntegerField(null=True, blank=True)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("batch", "line", "id")
        indexes = (
            models.Index(fields=("batch", "key"), name="import_row_key"),
            models.Index(fields=("batch", "action"), name="import_row_action"),
        )

    def __str__(self) -> str:
        return f"line {self.line}"
