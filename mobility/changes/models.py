"""Requests to change a granted stay."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, PartQuerySet
from portal.casework.models import Case
from portal.documents.models import Letter
from portal.people.models import User

KINDS = ("postpone", "shorten", "extend", "change_host", "interrupt", "cancel")


class ChangeRequest(models.Model):
    """A request with a case of its own.

    `before` and `proposed` list the segments as they were and as they shall be, each
    {"segment", "institution_id", "institution_name", "country", "city", "starts_on", "ends_on"}.
    """

    case = models.OneToOneField(Case, models.CASCADE, related_name="change_request")
    application = models.ForeignKey(Application, models.PROTECT, related_name="change_requests")
    kind = models.CharField(max_length=12)
    reason = models.TextField()
    before = models.JSONField(default=list)
    proposed = models.JSONField(default=list)
    # What the change would do, as it was shown when it was sent: duties, findings, money.
    effect = models.JSONField(default=dict, blank=True)
    answer = models.TextField(blank=True)
    reason_code = models.CharField(max_length=40, blank=True)
    decided_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    letter = models.OneToOneField(
        Letter, models.PROTECT, null=True, blank=True, related_name="change_request"
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="change_kind_known"),
        )

    def __str__(self) -> str:
        return self.kind
