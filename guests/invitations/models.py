"""Invitations of guests, and where a guest comes on the first day."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.invitations.rules import ACCEPTED, STATES, standing
from portal.audit.scoping import ScopedQuerySet
from portal.people.models import User

CHECK_METHODS = ("passport", "national_id", "residence_card")


class OfEngagementQuerySet(ScopedQuerySet):
    """Rows that belong to an engagement."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows of the engagements that the user may see."""
        return self.filter(engagement__in=Engagement.objects.visible_to(user))


class Invitation(models.Model):
    """What bids a guest in: bound to one engagement and one address; its link works once.

    Of the tokens only hashes are kept. `entry_*` is the link by which a guest without a password
    signs in again. After a correction of the address the invitation is sent anew.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="invitations")
    email = models.EmailField()
    greeting = models.TextField(blank=True)
    state = models.CharField(max_length=20, default="not_sent")
    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    times_sent = models.PositiveSmallIntegerField(default=0)
    opened_at = models.DateTimeField(null=True, blank=True)
    asked_anew_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="invitations"
    )
    entry_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    entry_expires_at = models.DateTimeField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    check_method = models.CharField(max_length=20, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = OfEngagementQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        indexes = (models.Index(fields=("state", "expires_at"), name="invitation_state_expiry"),)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="invitation_state_known"),
            models.UniqueConstraint(
                fields=("engagement",),
                condition=~Q(state="cancelled"),
                name="invitation_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=ACCEPTED) | Q(accepted_at__isnull=False),
                name="invitation_accepted_when",
            ),
        )

    def __str__(self) -> str:
        return f"invitation {self.engagement_id}"

    @property
    def standing(self) -> str:
        """Return how the invitation stands now."""
        return standing(self.state, self.expires_at, timezone.now())


class FirstDay(models.Model):
    """Where and when a guest comes on the first day; the day itself is the engagement's."""

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="first_day")
    meets_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = OfEngagementQuerySet.as_manager()

    def __str__(self) -> str:
        return self.place


class GuestAnswers(models.Model):
    """What a guest has told that stands nowhere else; `answered` are the steps gone through.

    What the stay rests on is kept with the engagement, the name with the person, and what is
    strict in the tables of the strict class.
    """

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="guest_answers")
    preferred_name = models.CharField(max_length=120, blank=True)
    insurance = models.JSONField(default=list, blank=True)
    lab_note = models.TextField(blank=True)
    systems_note = models.TextField(blank=True)
    housing_note = models.TextField(blank=True)
    answered = models.JSONField(default=list, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = OfEngagementQuerySet.as_manager()

    def __str__(self) -> str:
        return f"answers {self.engagement_id}"
