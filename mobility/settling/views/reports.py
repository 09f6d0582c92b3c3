"""A report: read it, write it, hand it in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.settling.access import (
    can_hand_in_report,
    can_judge_report,
    can_share,
    can_write_report,
    is_own,
)
from mobility.settling.forms import FileForm, HandInForm, OutcomeForm, ReportForm, texts_of
from mobility.settling.models import Outcome, StayReport
from mobility.settling.selectors.pages import (
    certificates_of,
    overdue,
    report_of,
    report_remarks,
)
from mobility.settling.services import reporting
from mobility.settling.views.found import stay
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import file_lines
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a report; a draft is its writer's alone."""
    application = stay(request, public_id)
    report = report_of(application)
    own = is_own(request.user, application)
    if report is None and not own:
        raise Http404
    context = {
        **_facts(request, application, report),
        "may_read": own or (report is not None and report.state != "draft"),
        "may_write": can_write_report(request.user, application, report),
        "may_judge": report is not None and can_judge_report(request.user, report),
        "may_share": report is not None and can_share(request.user, report),
    }
    return render(request, "mobility/settling/report.html", context)


@require_http_methods(["GET", "POST"])
def write(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Write the report; it saves by itself and by its button."""
    application = stay(request, public_id)
    report = report_of(application)
    require(can_write_report(request.user, application, report))
    if request.method != "POST":
        return _page(request, application, report)
    form = ReportForm(request.POST, scheme=application.scheme)
    try:
        saved = reporting.save_report(
            application=application, values=form.unfinished(), by=request.user
        )
    except ChangedMeanwhileError:
        messages.warning(request, _("The report was handed in meanwhile, in another window."))
        return redirect("stay_report", public_id)
    if request.htmx:
        context = {"now": timezone.localtime(), "remarks": report_remarks(saved), "form": form}
        return render(request, "mobility/settling/saved.html", context)
    messages.success(request, _("The report is saved as a draft."))
    return redirect("stay_report_write", public_id)


@require_POST
def outcome_add(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Add one thing that came of the stay."""
    application = stay(request, public_id)
    report = _begun(request, application)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, application, report, outcome_form=form)
    reporting.add_outcome(report=report, values=form.cleaned_data, by=request.user)
    messages.success(request, _("It is added."))
    return redirect("stay_report_write", public_id)


@require_POST
def outcome_remove(request: SignedInRequest, public_id: UUID, number: int) -> HttpResponse:
    """Take one thing off the report."""
    application = stay(request, public_id)
    outcomes = Outcome.objects.visible_to(request.user).filter(report__application=application)
    outcome = get_object_or_404(outcomes, pk=number)
    reporting.remove_outcome(outcome=outcome, by=request.user)
    messages.success(request, _("It is removed."))
    return redirect("stay_report_write", public_id)


@require_POST
def certificate(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Add the host's certificate of attendance."""
    application = stay(request, public_id)
    report = _begun(request, application)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            reporting.add_certificate(
                report=report, file=form.cleaned_data["file"], by=request.user
            )
        except BadFileError as error:
            form.add_error("file", error.told)
        else:
            messages.success(request, _("The file is added."))
            return redirect("stay_report_write", public_id)
    return _page(request, application, report, file_form=form)


@require_POST
def hand_in(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Hand the report in, with or without the consent to share it."""
    application = stay(request, public_id)
    report = _begun(request, application)
    if any(one.severity == "blocking" for one in report_remarks(report)):
        messages.warning(request, _("Something is still missing in the report."))
        return redirect("stay_report_write", public_id)
    share = bool(HandInForm(request.POST).data.get("share"))
    try:
        reporting.hand_in(report=report, share=share, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, _("The report was handed in meanwhile, in another window."))
    else:
        messages.success(request, _("The report is handed in. You hear when it is approved."))
    return redirect("stay_report", public_id)


def _begun(request: SignedInRequest, application: Application) -> StayReport:
    """Return the report, begun where the traveller may."""
    return reporting.save_report(application=application, values={}, by=request.user)


def _facts(
    request: SignedInRequest, application: Application, report: StayReport | None
) -> dict[str, Any]:
    files = certificates_of(application)
    return {
        "application": application,
        "case": application.case,
        "report": report,
        "is_own": is_own(request.user, application),
        "outcomes": list(report.outcomes.all()) if report else [],
        "certificates": file_lines(request.user, files),
        "remarks": report_remarks(report or StayReport(application=application)),
        "overdue": overdue(report.due_on)
        if report and report.state in ("draft", "returned")
        else 0,
    }


def _page(
    request: SignedInRequest, application: Application, report: StayReport | None, **forms: Any
) -> HttpResponse:
    context = {
        **_facts(request, application, report),
        "form": form_for(request, ReportForm, scheme=application.scheme, initial=texts_of(report))
        if request.method == "GET"
        else ReportForm(scheme=application.scheme, initial=texts_of(report)),
        "outcome_form": OutcomeForm(prefix=None),
        "file_form": FileForm(),
        "hand_in_form": HandInForm(initial={"share": report.is_shared if report else False}),
        "may_hand_in": report is not None and can_hand_in_report(request.user, report),
        **forms,
    }
    status = 422 if forms else 200
    return render(request, "mobility/settling/report_write.html", context, status=status)
