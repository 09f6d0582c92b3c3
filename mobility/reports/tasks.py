"""Background jobs of this room."""

from celery import shared_task

from mobility.reports import services
from portal.jobs.runner import run_job


@shared_task(name=services.WORK_LIST_TASK)
def make_work_list(job_id: int) -> None:
    """Make the work list as PDF."""
    run_job(job_id, services.make_work_list)


@shared_task(name=services.FIGURES_TASK)
def make_figures(job_id: int) -> None:
    """Make the figures as PDF or XLSX."""
    run_job(job_id, services.make_figures)
