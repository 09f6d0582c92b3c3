"""The frame around every job: claim it, do it, and leave a state that a person can read."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from portal.jobs.models import Job
from portal.jobs.services import NotMineError, StoppedError, claim, fail, finish

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job made: a file with its name, or nothing but the work itself."""

    content: bytes | None = None
    file_name: str = ""


def run_job(job_id: int, work: Callable[[Job], Outcome | None]) -> None:
    """Run `work` on the job if this worker gets it; an error ends it as failed, not lost."""
    try:
        job = claim(job_id)
    except NotMineError:
        return
    try:
        outcome = work(job) or Outcome()
        finish(job=job, content=outcome.content, file_name=outcome.file_name)
    except StoppedError:
        return
    except Exception as error:
        # The error's own text may quote a row, and people's data do not belong in a log.
        where = "".join(traceback.format_tb(error.__traceback__))
        told = (job_id, type(error).__name__, where)
        logger.error("job %s failed: %s\n%s", *told)  # noqa: TRY400 -- not the error's text
        fail(job=job, error="failed")
