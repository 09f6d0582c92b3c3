"""Background jobs of this room."""

from celery import shared_task

from portal.jobs import services


@shared_task(name="portal.jobs.tasks.resend_stale")
def resend_stale() -> None:
    """Queue again what got lost with a worker."""
    services.resend_stale()


@shared_task(name="portal.jobs.tasks.forget_old")
def forget_old() -> None:
    """Delete what is kept no longer."""
    services.forget_old()
