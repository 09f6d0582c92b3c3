"""Background jobs of this room."""

from celery import shared_task

from portal.messages import services


@shared_task(name="portal.messages.tasks.send_waiting")
def send_waiting() -> None:
    """Send the outbox."""
    services.send_waiting()
