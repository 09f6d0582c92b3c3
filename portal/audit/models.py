"""The trail: who did what to whom, with what was there before and after.

The lowest room with tables: it names people and units only by relation, so every room may
write to it. Rows are only ever added.
"""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.rules import READERS
from portal.audit.scoping import ScopedQuerySet


class AuditQuerySet(ScopedQuerySet):
    """Rows of the trail."""

    def visible_to(self, user: Any) -> Self:
        """Return what concerns the user's own person, and all to an active auditor."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        if user.holds(*READERS):
            return self.all()
        return self.filter(person_id=user.person_id)


class AuditEntry(models.Model):
    """One act: `action` is dotted (stay.registered), `changes` maps field to [before, after].

    `person` is whom it concerns, `actor` who did it, `acting_for` whose delegated mandate was
    used. Strict values never stand in `changes`; reads of strict data and exports are rows too.
    """

    at = models.DateTimeField(default=timezone.now, db_index=True)
    actor = models.ForeignKey(
        "portal.User", models.SET_NULL, null=True, blank=True, related_name="acts"
    )
    acting_for = models.ForeignKey(
        "portal.Person", models.SET_NULL, null=True, blank=True, related_name="acts_by_deputies"
    )
    action = models.CharField(max_length=60)
    person = models.ForeignKey(
        "portal.Person", models.SET_NULL, null=True, blank=True, related_name="trail"
    )
    unit = models.ForeignKey(
        "portal.Unit", models.SET_NULL, null=True, blank=True, related_name="trail"
    )
    object_type = models.CharField(max_length=60, blank=True)
    object_id = models.CharField(max_length=40, blank=True)
    object_text = models.CharField(max_length=200, blank=True)
    changes = models.JSONField(default=dict)

    objects = AuditQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=("person", "-at"), name="audit_person_at"),
            models.Index(fields=("object_type", "object_id"), name="audit_object"),
        )
        constraints = (models.CheckConstraint(condition=~Q(action=""), name="audit_action_named"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action}"
