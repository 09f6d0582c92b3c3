"""Jobs and their files are deleted when their time is over, and errors tell no data."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.jobs.models import Job
from portal.jobs.runner import Outcome, run_job
from portal.jobs.services import forget_old, start_job


@pytest.fixture
def done(cast):
    job = start_job(owner=cast.frida, title="The report", task="no.such.task")
    run_job(job.pk, lambda _: Outcome(b"%PDF", "report.pdf"))
    return Job.objects.get(pk=job.pk)


def later(days):
    return timezone.now() + timedelta(days=days)


def test_a_job_and_its_file_go_after_thirty_days(done, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_old(now=later(31)) == 1
    assert not Job.objects.exists()
    assert not done.file.storage.exists(done.file.name)
    assert AuditEntry.objects.get(action="job.forgotten").changes == {"rows": 1}


def test_a_younger_job_stays_with_its_file(done):
    assert forget_old(now=later(29)) == 0
    assert done.file.storage.exists(done.file.name)


def test_a_job_that_has_not_ended_stays_however_old(cast):
    start_job(owner=cast.frida, title="Waits", task="no.such.task")
    assert forget_old(now=later(400)) == 0
    assert Job.objects.exists()


def test_a_download_is_not_left_in_a_cache(done, cast, sign_in):
    answer = sign_in(cast.frida).get(reverse("job_file", args=[done.public_id]))
    assert b"".join(answer.streaming_content) == b"%PDF"
    assert "no-store" in answer["Cache-Control"]


def test_the_log_of_a_failed_job_says_where_but_quotes_nothing(cast, caplog):
    job = start_job(owner=cast.frida, title="The report", task="no.such.task")

    def work(_):
        message = "Failing row contains (Pia Utsiktsen, SE)"
        raise ValueError(message)

    run_job(job.pk, work)
    job.refresh_from_db()
    assert job.state == "failed"
    assert "ValueError" in caplog.text
    assert "in work" in caplog.text
    assert "Pia" not in caplog.text
