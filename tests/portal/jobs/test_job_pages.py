"""My jobs: mine alone, and stop or try again only while that makes sense."""

import pytest
from django.urls import reverse

from portal.jobs.models import Job
from portal.jobs.runner import Outcome, run_job
from portal.jobs.services import report_progress, start_job


@pytest.fixture
def job(cast):
    return start_job(owner=cast.frida, title="The report", task="no.such.task")


def address(job, name="job"):
    return reverse(name, args=[job.public_id])


@pytest.mark.parametrize("name", ["job", "job_file"])
def test_another_users_job_does_not_exist(cast, job, sign_in, name):
    assert sign_in(cast.bjarne).get(address(job, name)).status_code == 404


@pytest.mark.parametrize("name", ["job_cancel", "job_retry"])
def test_another_users_job_cannot_be_touched(cast, job, sign_in, name):
    assert sign_in(cast.bjarne).post(address(job, name)).status_code == 404


def test_the_list_holds_my_jobs_only(cast, job, sign_in):
    assert b"The report" in sign_in(cast.frida).get(reverse("jobs")).content
    assert b"The report" not in sign_in(cast.bjarne).get(reverse("jobs")).content


def test_a_page_number_beyond_the_last_shows_the_last(cast, job, sign_in):
    assert b"The report" in sign_in(cast.frida).get(reverse("jobs"), {"page": 9999}).content


def test_a_waiting_job_polls_and_an_ended_one_does_not(cast, job, sign_in):
    client = sign_in(cast.frida)
    assert b"every 2s" in client.get(address(job)).content
    run_job(job.pk, lambda _: None)
    assert b"every 2s" not in client.get(address(job)).content


def test_htmx_gets_only_the_part_that_moves(cast, job, sign_in):
    answer = sign_in(cast.frida).get(address(job), headers={"HX-Request": "true"})
    assert b"<html" not in answer.content
    assert b"every 2s" in answer.content


def test_the_result_is_downloaded_under_its_name(cast, job, sign_in):
    run_job(job.pk, lambda _: Outcome(b"%PDF", "report.pdf"))
    answer = sign_in(cast.frida).get(address(job, "job_file"))
    assert b"".join(answer.streaming_content) == b"%PDF"
    assert "report.pdf" in answer["Content-Disposition"]


def test_a_job_without_result_has_nothing_to_download(cast, job, sign_in):
    assert sign_in(cast.frida).get(address(job, "job_file")).status_code == 404


def test_a_job_cancelled_while_it_runs_stops_and_keeps_no_file(cast, job, sign_in):
    client = sign_in(cast.frida)

    def work(running):
        client.post(address(job, "job_cancel"))
        report_progress(job=running, done=1, total=2)
        pytest.fail("the work went on")

    run_job(job.pk, work)
    job.refresh_from_db()
    assert (job.state, bool(job.file)) == ("cancelled", False)


def test_a_job_cancelled_at_the_last_moment_keeps_no_file(cast, job, sign_in):
    def work(_):
        sign_in(cast.frida).post(address(job, "job_cancel"))
        return Outcome(b"too late", "late.pdf")

    run_job(job.pk, work)
    job.refresh_from_db()
    assert (job.state, bool(job.file)) == ("cancelled", False)


def test_a_failed_job_says_so_and_can_be_tried_again(cast, job, sign_in):
    client = sign_in(cast.frida)
    Job.objects.filter(pk=job.pk).update(state="failed", error="failed", attempts=3)
    assert "Something went wrong" in client.get(address(job)).content.decode()
    client.post(address(job, "job_retry"))
    job.refresh_from_db()
    assert (job.state, job.error, job.attempts) == ("queued", "", 0)


def test_an_ended_job_cannot_be_cancelled(cast, job, sign_in):
    run_job(job.pk, lambda _: None)
    assert sign_in(cast.frida).post(address(job, "job_cancel")).status_code == 403
