"""My jobs: the list, one job with its progress, its file, and stop or try again."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from portal.jobs.access import UNDER_WAY, can_cancel, can_retry
from portal.jobs.models import Job
from portal.jobs.services import cancel_job, retry_job
from portal.people.requests import SignedInRequest, asks_for_part

PAGE_SIZE = 20


@require_GET
@never_cache
def job_list(request: SignedInRequest) -> HttpResponse:
    """List the jobs that the user started, newest first."""
    pages = Paginator(Job.objects.visible_to(request.user), PAGE_SIZE)
    page = pages.get_page(request.GET.get("page"))
    return render(request, "portal/jobs/list.html", {"page": page, "jobs": page.object_list})


@require_GET
@never_cache
def job_page(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show one job; htmx asks for the part that moves until the job has ended."""
    job = _mine(request, public_id)
    context = {
        "job": job,
        "under_way": job.state in UNDER_WAY,
        "percent": 100 * job.progress // job.total if job.total else None,
        "may_cancel": can_cancel(request.user, job),
        "may_retry": can_retry(request.user, job),
    }
    template = "progress" if asks_for_part(request) else "job"
    return render(request, f"portal/jobs/{template}.html", context)


@require_GET
@never_cache
def job_file(request: SignedInRequest, public_id: UUID) -> HttpResponseBase:
    """Download what the job made."""
    job = _mine(request, public_id)
    if job.state != "done" or not job.file:
        raise Http404
    return FileResponse(job.file.open("rb"), as_attachment=True, filename=job.file_name)


@require_POST
def job_cancel(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Stop the job."""
    cancel_job(job=_mine(request, public_id), by=request.user)
    return redirect("job", public_id)


@require_POST
def job_retry(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Try the job again."""
    retry_job(job=_mine(request, public_id), by=request.user)
    return redirect("job", public_id)


def _mine(request: SignedInRequest, public_id: UUID) -> Job:
    job: Job = get_object_or_404(Job.objects.visible_to(request.user), public_id=public_id)
    return job
