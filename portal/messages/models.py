"""The outbox: a message is a row written with the change it tells of, and sent after commit."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.people.models import Person

STATES = ("waiting", "sending", "sent", "failed")


class MessageQuerySet(ScopedQuerySet):
    """Messages."""

    def visible_to(self, user: Any) -> Self:
        """Return the messages to the user's own person."""
        if not user.is_authenticated or not user.person_id:
            return self.none()
        return self.filter(person_id=user.person_id)


class Message(models.Model):
    """One e-mail to one address, already worded in the reader's language.

    `kind` names the template; `key` makes sending once certain (same kind, key: one message).
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=120, unique=True)
    person = models.ForeignKey(
        Person, models.CASCADE, null=True, blank=True, related_name="messages"
    )
    to = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    state = models.CharField(max_length=10, default="waiting")
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("state", "next_try_at"), name="message_state_next"),)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="message_state_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} to {self.to}"
