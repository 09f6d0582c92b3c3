"""Background jobs of this room."""

from celery import shared_task

from mobility.experience.services import asking


@shared_task(name="mobility.experience.tasks.send_reminders")
def send_reminders() -> None:
    """Remind those who have not answered."""
    asking.send_reminders()
