"""What a user may see is a queryset; the base is closed."""

from typing import Any, Self

from django.db import models


class ScopedQuerySet(models.QuerySet[Any]):
    """A queryset that shows nothing until its model says to whom it opens."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows that exist for this user; the base opens nothing."""
        return self.none()


class OpenQuerySet(ScopedQuerySet):
    """Reference data that every signed-in user may read."""

    def visible_to(self, user: Any) -> Self:
        """Return all rows to a signed-in user, none to anybody else."""
        return self.all() if user.is_authenticated else self.none()
