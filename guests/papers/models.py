"""What a letter or agreement of a guest says of the stay, beside its text."""

from typing import Any, Self

from django.db import models

from guests.engagements.models import Engagement
from portal.audit.scoping import ScopedQuerySet
from portal.documents.models import Letter, Upload


class PaperQuerySet(ScopedQuerySet):
    """Papers."""

    def visible_to(self, user: Any) -> Self:
        """Return the papers whose letters the user may see."""
        return self.filter(letter__in=Letter.objects.visible_to(user))


class Paper(models.Model):
    """The period that a letter of an engagement names.

    `form` is the home institution's own form that a cover sheet belongs to; `stands_for` the kind
    of agreement in whose place it is signed.
    """

    letter = models.OneToOneField(Letter, models.CASCADE, related_name="paper")
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="papers")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    form = models.ForeignKey(Upload, models.PROTECT, null=True, blank=True, related_name="+")
    stands_for = models.SlugField(max_length=40, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return str(self.letter)

    @property
    def counts_as(self) -> str:
        """Return the kind of paper that this one is, or in whose place it stands."""
        return self.stands_for or str(self.letter.kind)
