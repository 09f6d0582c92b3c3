"""Files on cases: fetch one, take one back."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from portal.casework.access import can_do_task
from portal.casework.models import Task
from portal.core.decisions import require
from portal.documents.access import can_read_upload
from portal.documents.forms import EvidenceForm
from portal.documents.models import Upload
from portal.documents.services.uploads import BadFileError, remove_upload, store_upload
from portal.people.requests import SignedInRequest


@require_GET
@never_cache
def upload_file(request: SignedInRequest, public_id: UUID) -> HttpResponseBase:
    """Download a file; it is never shown inside the portal."""
    upload = _seen(request, public_id)
    require(can_read_upload(request.user, upload))
    return FileResponse(
        upload.file.open("rb"),
        as_attachment=True,
        filename=upload.name,
        content_type=upload.content_type,
    )


@require_POST
def upload_remove(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take a file back, and return to the page it was on."""
    remove_upload(upload=_seen(request, public_id), by=request.user)
    messages.success(request, _("The file is deleted."))
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return redirect(target if safe else "home")


@require_POST
def task_evidence(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lay a file on a task that shows it is done."""
    seen = Task.objects.visible_to(request.user).select_related("case__unit", "case__person")
    task: Task = get_object_or_404(seen, public_id=public_id)
    require(can_do_task(request.user, task))
    form = EvidenceForm(request.POST, request.FILES)
    if not form.is_valid():
        messages.error(request, _("Choose a file first."))
        return redirect("task", task.public_id)
    try:
        file = form.cleaned_data["file"]
        store_upload(case=task.case, kind="task", file=file, by=request.user, task=task)
    except BadFileError as error:
        messages.error(request, error.told)
    else:
        messages.success(request, _("The file is there."))
    return redirect("task", task.public_id)


def _seen(request: SignedInRequest, public_id: UUID) -> Upload:
    uploads = Upload.objects.visible_to(request.user).select_related("case")
    upload: Upload = get_object_or_404(uploads, public_id=public_id)
    return upload
