"""Background jobs of this room."""

from celery import shared_task

from guests.sensitive.services.forgetting import forget_strict


@shared_task(name="guests.sensitive.tasks.forget_strict")
def forget() -> None:
    """Delete strict data that is kept no longer."""
    forget_strict()
