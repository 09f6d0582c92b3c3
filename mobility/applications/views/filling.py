"""The form of an application, step by step. It saves by itself, and by its button."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mobility.applications.access import can_edit, can_submit
from mobility.applications.forms.files import FileForm
from mobility.applications.forms.sheets import Sheet, own_parts
from mobility.applications.models import Application
from mobility.applications.rules import steps_of
from mobility.applications.selectors.given import fingerprint_of, missing_in
from mobility.applications.selectors.summary import summary_facts
from mobility.applications.services.filling import OfAnotherError, Page, save_step
from mobility.applications.views.page import visible
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import files_of
from portal.documents.services.uploads import BadFileError, store_upload
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.kept import kept


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: SignedInRequest, public_id: UUID, name: str) -> HttpResponse:
    """Show or save one step of the form."""
    application = visible(request, public_id)
    if name not in steps_of(application.scheme):
        raise Http404
    require(can_edit(request.user, application))
    if name == "summary":
        return _summary(request, application)
    if name == "files":
        return _files(request, application)
    if request.method == "POST":
        return _posted(request, application, name)
    typed = kept(request)
    if typed is not None:
        text = _("Your sign-in had run out. We kept what you typed; check it and send it again.")
        messages.info(request, text)
    more = 1 if request.GET.get("add") else 0
    return _page(request, application, Sheet(application, name, typed=typed, more=more))


def _posted(request: SignedInRequest, application: Application, name: str) -> HttpResponse:
    sheet = Sheet(application, name, data=request.POST)
    sound = sheet.is_valid()
    try:
        _save(request, application, sheet)
    except ChangedMeanwhileError:
        application.refresh_from_db()
        return _answer(request, application, sheet, "changed")
    except OfAnotherError:
        return _answer(request, application, own_parts(application, name, request.POST), "other")
    if getattr(request, "htmx", False):
        return _answer(request, application, sheet, "saved" if sound else "wrong")
    if not sound:
        return _answer(request, application, sheet, "wrong")
    if "add" in request.POST:
        target = redirect("application_step", application.case.public_id, name)
        target["Location"] += "?add=1#new"
        return target
    following = steps_of(application.scheme)
    after = following[following.index(name) + 1]
    return redirect("application_step", application.case.public_id, after)


def _save(request: SignedInRequest, application: Application, sheet: Sheet) -> None:
    seen = request.POST.get("seen", "")
    if "keep" in request.POST:
        seen = fingerprint_of(application, sheet.step)
    save_step(
        application=application,
        step=sheet.step,
        values=sheet.values(),
        parts=sheet.changes(),
        by=request.user,
        page=Page(seen, sheet.tab, sheet.turn),
    )


def _answer(
    request: SignedInRequest, application: Application, sheet: Sheet, told: str
) -> HttpResponse:
    """Answer a save: to htmx how it went, else the whole step with what was typed."""
    if getattr(request, "htmx", False):
        context = {
            "told": told,
            "sheet": sheet,
            "now": timezone.localtime(),
            "missing": missing_in(application).get(sheet.step, []),
        }
        return render(request, "mobility/applications/saved.html", context)
    status = 422 if told == "wrong" else 409
    return _page(request, application, sheet, told=told, status=status)


def _page(
    request: SignedInRequest,
    application: Application,
    sheet: Sheet,
    told: str = "",
    status: int = 200,
) -> HttpResponse:
    missing = missing_in(application)
    context = {
        **_frame(application, sheet.step, missing),
        "sheet": sheet,
        "told": told,
        "seen": fingerprint_of(application, sheet.step),
        "missing_here": missing.get(sheet.step, []),
    }
    return render(request, "mobility/applications/step.html", context, status=status)


def _summary(request: SignedInRequest, application: Application) -> HttpResponse:
    missing = missing_in(application)
    context = {
        **_frame(application, "summary", missing),
        **summary_facts(request.user, application),
        "missing": missing,
        "may_submit": can_submit(request.user, application),
    }
    return render(request, "mobility/applications/summary.html", context)


def _files(request: SignedInRequest, application: Application) -> HttpResponse:
    form = form_for(request, FileForm)
    status = 200
    if request.method == "POST" and form.is_valid():
        given = {"kind": form.cleaned_data["kind"], "file": form.cleaned_data["file"]}
        try:
            store_upload(case=application.case, by=request.user, **given)
        except BadFileError as error:
            form.add_error("file", error.told)
            status = 422
        else:
            messages.success(request, _("The file is attached."))
            return redirect("application_step", application.case.public_id, "files")
    context = {
        **_frame(application, "files", missing_in(application)),
        "form": form,
        "files": files_of(request.user, application.case),
    }
    return render(request, "mobility/applications/files_step.html", context, status=status)


def _frame(application: Application, name: str, missing: Any) -> dict[str, Any]:
    names = steps_of(application.scheme)
    place = names.index(name)
    return {
        "application": application,
        "case": application.case,
        "step": name,
        "steps": [(one, len(missing.get(one, []))) for one in names],
        "before": names[place - 1] if place else "",
    }
