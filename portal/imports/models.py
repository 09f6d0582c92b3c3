"""Imports: a batch, its staged rows, what was remarked about them, and the planned changes."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.jobs.models import Job
from portal.people.models import User
from portal.people.rules import IMPORTS

STATES = ("uploaded", "checking", "checked", "refused", "writing", "written", "undone", "failed")
ROW_ACTIONS = ("create", "update", "unchanged", "reject")
COUNTS = ("created", "updated", "ended", "unchanged", "rejected")
CHANGE_ACTIONS = ("create", "update", "end", "delete")
SEVERITIES = ("error", "warning", "conflict")


class ImportBatchQuerySet(ScopedQuerySet):
    """Imports."""

    def visible_to(self, user: Any) -> Self:
        """Return all imports to administrators of the institution, one's own to HR."""
        if not user.is_authenticated:
            return self.none()
        if user.administers_all():
            return self.all()
        return self.filter(started_by_id=user.pk) if user.holds(*IMPORTS) else self.none()


class ImportBatch(models.Model):
    """One file read in: what it is, what was found in it, and what became of it.

    The uploaded file and the staged rows are deleted as soon as they are no longer needed;
    `rejects` holds the refused rows without their strict columns.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=20)
    file = models.FileField(upload_to="imports/%Y/%m", blank=True)
    file_name = models.CharField(max_length=150)
    rejects = models.FileField(upload_to="imports/%Y/%m", blank=True)
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="uploaded")
    # {created, updated, ended, unchanged, rejected}: rows.
    counts = models.JSONField(default=dict)
    # The work in the background that checks or writes it now, or did last.
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
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
        return self.file_name

    @property
    def ordered_counts(self) -> dict[str, int]:
        """Return the counts in one order; PostgreSQL does not keep that of a JSON object."""
        return {name: self.counts.get(name, 0) for name in COUNTS} if self.counts else {}


class OfBatchQuerySet(ScopedQuerySet):
    """What belongs to an import."""

    def visible_to(self, user: Any) -> Self:
        """Return what belongs to the imports that the user may see."""
        return self.filter(batch__in=ImportBatch.objects.visible_to(user))


class ImportRow(models.Model):
    """One staged row of the file, while it is being checked; may hold strict values.

    No page reads this table (its queryset opens nothing); the check empties it.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    key = models.CharField(max_length=250)
    group = models.CharField(max_length=250)
    action = models.CharField(max_length=10)
    data = models.JSONField(default=dict)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("batch", "group", "line")
        indexes = (
            models.Index(fields=("batch", "group", "line"), name="import_row_group"),
            models.Index(fields=("batch", "key"), name="import_row_key"),
        )

    def __str__(self) -> str:
        return f"line {self.line}"


class ImportRemark(models.Model):
    """An error, a warning or a conflict about one cell; its text stands in the wording."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="remarks")
    severity = models.CharField(max_length=10)
    line = models.PositiveIntegerField()
    column = models.CharField(max_length=60, blank=True)
    value = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)

    objects = OfBatchQuerySet.as_manager()

    class Meta:
        ordering = ("line", "id")
        indexes = (models.Index(fields=("batch", "severity", "line"), name="import_remark_list"),)
        constraints = (
            models.CheckConstraint(condition=Q(severity__in=SEVERITIES), name="remark_severity"),
        )

    def __str__(self) -> str:
        return f"line {self.line}: {self.code}"


class ImportChangeQuerySet(OfBatchQuerySet):
    """Planned or written changes."""

    def visible_to(self, user: Any) -> Self:
        """Return those of the user's imports, never one to a strict table."""
        return super().visible_to(user).filter(strict=False)


class ImportChange(models.Model):
    """One planned write to one table; after writing it is what undo needs.

    `before` and `after` hold all columns that the import owns; `changed` says what differs as
    {column: [before, after]}. Strict changes are shown to nobody, and those not needed for
    undo are deleted when the batch is written.
    """

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="changes")
    line = models.PositiveIntegerField()
    target = models.CharField(max_length=40)
    key = models.CharField(max_length=250)
    action = models.CharField(max_length=10)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    links = models.JSONField(default=dict)
    changed = models.JSONField(default=dict)
    target_id = models.BigIntegerField(null=True, blank=True)
    text = models.CharField(max_length=200, blank=True)
    object_id = models.CharField(max_length=40, blank=True)
    strict = models.BooleanField(default=False)

    objects = ImportChangeQuerySet.as_manager()

    class Meta:
        ordering = ("batch", "line", "id")
        indexes = (
            models.Index(fields=("batch", "target", "key"), name="import_change_key"),
            models.Index(fields=("batch", "line"), name="import_change_line"),
            models.Index(fields=("target", "target_id"), name="import_change_target"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(action__in=CHANGE_ACTIONS), name="import_change_action"
            ),
        )

    def __str__(self) -> str:
        return f"{self.action} {self.target} {self.text}"
