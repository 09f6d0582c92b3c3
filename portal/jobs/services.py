"""Start background work, tell how far it is, and send again what got lost."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from portal.celery import app
from portal.jobs.models import Job
from portal.people.models import User

STALE_AFTER = timedelta(minutes=3)
MOST_ATTEMPTS = 3


class NotMineError(Exception):
    """Another worker has the job, or it has ended."""


def start_job(
    *, owner: User | None, title: str, task: str, arguments: Mapping[str, Any] | None = None
) -> Job:
    """Write a job and nudge the worker once the transaction is safe."""
    job = Job.objects.create(owner=owner, title=title, task=task, arguments=dict(arguments or {}))
    transaction.on_commit(lambda: _nudge(job))
    return job


def claim(job_id: int) -> Job:
    """Take a queued job for this worker. Raises NotMineError where somebody was faster."""
    now = timezone.now()
    taken = Job.objects.filter(pk=job_id, state="queued").update(
        state="running", attempts=F("attempts") + 1, heartbeat=now
    )
    if not taken:
        raise NotMineError
    return Job.objects.get(pk=job_id)


def report_progress(*, job: Job, done: int, total: int) -> None:
    """Store how far the job is and that it is alive."""
    Job.objects.filter(pk=job.pk, state="running").update(
        progress=done, total=total, heartbeat=timezone.now()
    )


def finish(
    *,
    job: Job,
    content: bytes | None = None,
    file_name: str = "",
    result: Mapping[str, Any] | None = None,
) -> None:
    """Mark the job done and keep its file, if there is one."""
    if content is not None:
        job.file.save(file_name, ContentFile(content), save=False)
        job.file_name = file_name
    job.state, job.result = "done", dict(result or {})
    job.heartbeat = job.finished_at = timezone.now()
    job.save(update_fields=["file", "file_name", "state", "result", "heartbeat", "finished_at"])


def fail(*, job: Job, error: str) -> None:
    """Mark the job failed, with a sentence for the person who waits for it."""
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(
        state="failed", error=error[:500], heartbeat=now, finished_at=now
    )


def resend_stale(*, now: Any = None) -> int:
    """Queue again what has stood still, and give up after three attempts; return how many."""
    limit = (now or timezone.now()) - STALE_AFTER
    stale = Job.objects.filter(state__in=("queued", "running"), heartbeat__lt=limit)
    given_up = stale.filter(attempts__gte=MOST_ATTEMPTS)
    given_up.update(state="failed", error="stopped", finished_at=timezone.now())
    sent = 0
    for job in stale.filter(attempts__lt=MOST_ATTEMPTS):
        same = Job.objects.filter(pk=job.pk, state=job.state, heartbeat=job.heartbeat)
        if same.update(state="queued", heartbeat=timezone.now()):
            _nudge(job)
            sent += 1
    return sent


def _nudge(job: Job) -> None:
    app.send_task(job.task, args=[job.pk])
