"""Start background work, tell how far it is, and send again what got lost."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from portal.audit.services import record
from portal.celery import app
from portal.core.decisions import NotAllowedError, deny, require
from portal.jobs.access import TO_TRY_AGAIN, UNDER_WAY, can_cancel, can_retry
from portal.jobs.models import Job
from portal.people.models import User

STALE_AFTER = timedelta(minutes=3)
MOST_ATTEMPTS = 3
# As the retention rule in contributions says.
KEPT_FOR = timedelta(days=30)


class NotMineError(Exception):
    """Another worker has the job, or it has ended."""


class StoppedError(Exception):
    """The job was cancelled while it ran, so the work need not go on."""


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
    """Store how far the job is and that it is alive. Raises StoppedError once it is cancelled."""
    running = Job.objects.filter(pk=job.pk, state="running").update(
        progress=done, total=total, heartbeat=timezone.now()
    )
    if not running:
        raise StoppedError


def finish(
    *,
    job: Job,
    content: bytes | None = None,
    file_name: str = "",
    result: Mapping[str, Any] | None = None,
) -> None:
    """Mark the job done and keep its file, if there is one; a cancelled job stays cancelled."""
    now = timezone.now()
    if content is not None:
        job.file.save(file_name, ContentFile(content), save=False)
    done = Job.objects.filter(pk=job.pk, state="running").update(
        state="done",
        file=job.file.name or "",
        file_name=file_name,
        result=dict(result or {}),
        heartbeat=now,
        finished_at=now,
    )
    if not done:
        job.file.delete(save=False)
        raise StoppedError


def fail(*, job: Job, error: str) -> None:
    """Mark the job failed, with a sentence for the person who waits for it."""
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(
        state="failed", error=error[:500], heartbeat=now, finished_at=now
    )


@transaction.atomic
def cancel_job(*, job: Job, by: User) -> None:
    """Stop a job that has not ended; the worker notices at its next report of progress."""
    require(can_cancel(by, job))
    _move(job, UNDER_WAY, state="cancelled", finished_at=timezone.now())
    record(action="job.cancelled", by=by, obj=job)


@transaction.atomic
def retry_job(*, job: Job, by: User) -> None:
    """Queue a failed or cancelled job again, with its first attempt before it."""
    require(can_retry(by, job))
    now = timezone.now()
    _move(
        job,
        TO_TRY_AGAIN,
        state="queued",
        attempts=0,
        progress=0,
        error="",
        heartbeat=now,
        finished_at=None,
    )
    record(action="job.retried", by=by, obj=job)
    transaction.on_commit(lambda: _nudge(job))


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


@transaction.atomic
def forget_old(*, now: datetime | None = None) -> int:
    """Delete the jobs that ended more than 30 days ago, with their files; return how many."""
    limit = (now or timezone.now()) - KEPT_FOR
    gone = 0
    for job in Job.objects.exclude(state__in=UNDER_WAY).filter(finished_at__lt=limit):
        # One that was queued again meanwhile stays.
        same = Job.objects.filter(pk=job.pk, finished_at=job.finished_at)
        deleted = bool(same.delete()[0])
        gone += deleted
        if deleted and job.file:
            transaction.on_commit(partial(job.file.storage.delete, job.file.name))
    if gone:
        record(action="job.forgotten", changes={"rows": gone})
    return gone


def _move(job: Job, sources: tuple[str, ...], **fields: Any) -> None:
    if not Job.objects.filter(pk=job.pk, state__in=sources).update(**fields):
        raise NotAllowedError(deny("changed_meanwhile"))


def _nudge(job: Job) -> None:
    app.send_task(job.task, args=[job.pk])
