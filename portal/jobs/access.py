"""Who may stop a job or have it tried again: its owner, while that makes sense."""

from portal.core.decisions import ALLOW, Decision, deny
from portal.jobs.models import Job
from portal.people.models import User

UNDER_WAY = ("queued", "running")
TO_TRY_AGAIN = ("failed", "cancelled")


def can_cancel(user: User, job: Job) -> Decision:
    """Allow the owner to stop a job that has not ended."""
    if job.owner_id != user.pk:
        return deny("not_yours")
    return ALLOW if job.state in UNDER_WAY else deny("job_ended")


def can_retry(user: User, job: Job) -> Decision:
    """Allow the owner to send a job again that failed or was cancelled."""
    if job.owner_id != user.pk:
        return deny("not_yours")
    return ALLOW if job.state in TO_TRY_AGAIN else deny("job_not_ended")
