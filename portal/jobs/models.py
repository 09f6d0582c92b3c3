"""Work in the background: the row is the truth, the queue only a nudge."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.people.models import User

STATES = ("queued", "running", "done", "failed", "cancelled")


class JobQuerySet(ScopedQuerySet):
    """Jobs."""

    def visible_to(self, user: Any) -> Self:
        """Return the jobs that the user started."""
        return self.filter(owner_id=user.pk) if user.is_authenticated else self.none()


class Job(models.Model):
    """One piece of background work with its progress, its result file and its error.

    `task` is the name of the Celery task, called with the job's id. A job whose `heartbeat`
    stands still is sent again by the scheduler.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    owner = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="jobs")
    title = models.CharField(max_length=200)
    task = models.CharField(max_length=100)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="queued")
    progress = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    heartbeat = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    file = models.FileField(upload_to="jobs/%Y/%m", blank=True)
    file_name = models.CharField(max_length=150, blank=True)
    error = models.CharField(max_length=500, blank=True)
    result = models.JSONField(default=dict)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("state", "heartbeat"), name="job_state_heartbeat"),)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="job_state_known"),
        )

    def __str__(self) -> str:
        return self.title
