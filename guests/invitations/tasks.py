"""Background jobs of this room."""

from celery import shared_task

from guests.invitations.services.following import follow_up


@shared_task(name="guests.invitations.tasks.follow_invitations")
def follow_invitations() -> None:
    """Note which invitations bounced or expired."""
    follow_up()
