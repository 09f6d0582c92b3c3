"""Background jobs of this room."""

from celery import shared_task

from mobility.duties.services.forgetting import forget_safety_data


@shared_task(name="mobility.duties.tasks.forget_safety_data")
def forget() -> None:
    """Delete the strict data that no stay needs any more."""
    forget_safety_data()
