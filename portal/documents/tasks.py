"""Background jobs of this room."""

from celery import shared_task

from portal.documents.services import letters, uploads
from portal.jobs.runner import run_job


@shared_task(name=letters.FILES_TASK)
def make_letter_files(job_id: int) -> None:
    """Make the files of letters."""
    run_job(job_id, letters.make_files)


@shared_task(name=uploads.SCAN_TASK)
def scan_upload(job_id: int) -> None:
    """Have a file looked at by the scanner."""
    run_job(job_id, uploads.scan)
