"""Background jobs of this room."""

from celery import shared_task

from guests.accesses.services.ordering import end_accesses


@shared_task(name="guests.accesses.tasks.end_accesses")
def end() -> None:
    """Ask for the end of accesses whose last day has passed."""
    end_accesses()
