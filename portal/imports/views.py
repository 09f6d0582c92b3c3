"""Imports in the browser: the list, the upload, one import with its difference, its end."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.core.decisions import require
from portal.imports.access import can_confirm, can_discard, can_import, can_undo, rejected
from portal.imports.forms import UploadForm
from portal.imports.models import ImportBatch, ImportChange, ImportRemark
from portal.imports.selectors import importers, over_limit, remedy
from portal.imports.services import batches
from portal.imports.services.undoing import NotUndoableError, Obstacle
from portal.jobs.access import UNDER_WAY
from portal.people.requests import SignedInRequest, asks_for_part
from portal.web.forms import form_for

PAGE_SIZE = 25
PARTS = ("error", "conflict", "warning")
WORKING = ("uploaded", "checking", "writing")


@require_GET
@never_cache
def import_list(request: SignedInRequest) -> HttpResponse:
    """List the imports that the user may see, newest first."""
    require(can_import(request.user))
    visible = ImportBatch.objects.visible_to(request.user).select_related("started_by__person")
    page = _page(request, visible)
    return render(request, "portal/imports/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def import_new(request: SignedInRequest) -> HttpResponse:
    """Upload a file and have it checked."""
    require(can_import(request.user))
    form = form_for(request, UploadForm)
    if request.method == "POST" and form.is_valid():
        batch = batches.upload(
            kind=form.cleaned_data["kind"],
            file=form.cleaned_data["file"],
            options=form.options(),
            by=request.user,
        )
        return redirect("import", batch.public_id)
    return render(request, "portal/imports/new.html", {"form": form})


@require_GET
@never_cache
def import_page(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an import: how far it is, what it found, what it changes, what can be done."""
    batch = _mine(request, public_id)
    template = "progress" if asks_for_part(request) and _works(batch) else "import"
    answer = render(request, f"portal/imports/{template}.html", _facts(request, batch))
    if asks_for_part(request) and not _works(batch):
        answer["HX-Refresh"] = "true"
    return answer


def _works(batch: ImportBatch) -> bool:
    """Tell whether the worker has the import in hand."""
    return batch.state in WORKING and (batch.job is None or batch.job.state in UNDER_WAY)


def _facts(request: SignedInRequest, batch: ImportBatch) -> dict[str, Any]:
    part = request.GET.get("part", "")
    facts: dict[str, Any] = {
        "batch": batch,
        "works": _works(batch),
        "label": _labels().get(batch.kind, batch.kind),
        "may_confirm": can_confirm(request.user, batch),
        "may_discard": can_discard(request.user, batch),
        "may_undo": can_undo(request.user, batch),
        "has_rejected": rejected(batch),
        "over_limit": over_limit(batch),
        "tabs": _tabs(request, batch),
        "part": part,
    }
    if part in PARTS:
        facts["page"] = _page(request, _remarks(request, batch).filter(severity=part))
        facts["remarks"] = [_worded(one) for one in facts["page"]]
    else:
        changes = ImportChange.objects.visible_to(request.user).filter(batch=batch)
        facts["page"] = _page(request, changes)
    return facts


def _remarks(request: SignedInRequest, batch: ImportBatch) -> QuerySet[ImportRemark]:
    return ImportRemark.objects.visible_to(request.user).filter(batch=batch)


def _tabs(request: SignedInRequest, batch: ImportBatch) -> dict[str, int]:
    found = _remarks(request, batch)
    return {severity: found.filter(severity=severity).count() for severity in PARTS}


def _worded(remark: ImportRemark) -> dict[str, Any]:
    facts = {**remark.facts, "column": remark.column}
    return {
        "line": remark.line,
        "column": remark.column,
        "value": remark.value,
        "text": remedy(remark.code, facts, get_language() or "nb"),
    }


@require_POST
def import_confirm(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Have a checked import written."""
    batches.confirm(
        batch=_mine(request, public_id),
        by=request.user,
        skip_rejected="skip_rejected" in request.POST,
        confirm_ended="confirm_ended" in request.POST,
    )
    return redirect("import", public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def import_undo(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Ask, then take an import back; or say what stands in the way."""
    batch = _mine(request, public_id)
    require(can_undo(request.user, batch))
    obstacles: list[Obstacle] = []
    if request.method == "POST":
        try:
            batches.take_back(batch=batch, by=request.user)
        except NotUndoableError as error:
            obstacles = error.obstacles
        else:
            messages.success(request, _("The import is taken back."))
            return redirect("import", public_id)
    facts = {"batch": batch, "obstacles": [_obstacle(one) for one in obstacles]}
    return render(request, "portal/imports/undo.html", facts)


def _obstacle(one: Obstacle) -> dict[str, Any]:
    text = remedy(one.code, {}, get_language() or "nb")
    return {"line": one.line, "name": one.text, "text": text}


@require_POST
def import_discard(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Throw away an import that was not written."""
    batches.discard(batch=_mine(request, public_id), by=request.user)
    messages.success(request, _("The import is thrown away; nothing was written."))
    return redirect("imports")


@require_GET
@never_cache
def import_rejects(request: SignedInRequest, public_id: UUID) -> HttpResponseBase:
    """Download the rejected rows with what is wrong in each."""
    batch = _mine(request, public_id)
    if not batch.rejects:
        raise Http404
    name = f"{batch.file_name.rpartition('.')[0] or batch.file_name}-rejected.csv"
    return FileResponse(batch.rejects.open("rb"), as_attachment=True, filename=name)


def _mine(request: SignedInRequest, public_id: UUID) -> ImportBatch:
    visible = ImportBatch.objects.visible_to(request.user).select_related("job", "started_by")
    batch: ImportBatch = get_object_or_404(visible, public_id=public_id)
    return batch


def _page(request: SignedInRequest, rows: QuerySet[Any]) -> Page[Any]:
    return Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))


def _labels() -> dict[str, Any]:
    return {kind: importer.label for kind, importer in importers().items()}
