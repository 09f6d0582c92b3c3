"""Background jobs of this room."""

from celery import shared_task

from portal.imports.services import forgetting
from portal.imports.services.batches import run_check, run_write
from portal.jobs.runner import run_job


@shared_task(name="portal.imports.tasks.check_batch")
def check_batch(job_id: int) -> None:
    """Check an uploaded file."""
    run_job(job_id, run_check)


@shared_task(name="portal.imports.tasks.write_batch")
def write_batch(job_id: int) -> None:
    """Write a confirmed import."""
    run_job(job_id, run_write)


@shared_task(name="portal.imports.tasks.forget_old")
def forget_old() -> None:
    """Delete what is kept no longer."""
    forgetting.forget_old()
