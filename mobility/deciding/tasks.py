"""Background jobs of this room."""

from celery import shared_task

from mobility.deciding.services import bundling, releasing
from portal.jobs.runner import run_job


@shared_task(name=bundling.BUNDLE_TASK)
def make_bundle(job_id: int) -> None:
    """Make the papers for a meeting as PDF."""
    run_job(job_id, bundling.make_bundle)


@shared_task(name=releasing.RELEASE_TASK)
def release_decisions(job_id: int) -> None:
    """Release decisions together."""
    run_job(job_id, releasing.release_ordered)
