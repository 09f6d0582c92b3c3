"""Background jobs of this room."""

from celery import shared_task
from django.utils import timezone

from portal.messages import services


@shared_task(name="portal.messages.tasks.send_waiting")
def send_waiting() -> None:
    """Send the outbox."""
    services.send_waiting()


@shared_task(name="portal.messages.tasks.post_notices")
def post_notices() -> None:
    """Put what rooms ask to be told today in the outbox."""
    services.post_notices(on=timezone.localdate())
