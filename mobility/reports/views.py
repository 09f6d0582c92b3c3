"""The work list: look, ask, take out as a file, choose another unit."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.timezone import localdate as today
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.experience.access import can_record_conversation
from mobility.experience.models import Conversation
from mobility.experience.services.asking import Asked
from mobility.experience.services.conversations import record_conversation
from mobility.reports.access import top_units, unit_shared_with
from mobility.reports.exports import work_list_answer
from mobility.reports.forms import ConversationForm
from mobility.reports.scope import Scope, work_list_scope
from mobility.reports.services import ask_unanswered, log_export, log_look, order_work_list
from mobility.reports.summary import Summary
from mobility.reports.tree import path_to, unit_tree
from mobility.reports.work_list import FIRST_FEW, WorkList, reviews_due
from portal.core.decisions import require
from portal.people.models import Person
from portal.people.requests import SignedInRequest, asks_for_part
from portal.web.forms import form_for


@require_GET
@never_cache
def early_career(request: SignedInRequest) -> HttpResponse:
    """Show the work list of a unit on a day, or only its table to htmx. Each look is logged."""
    scope, part = work_list_scope(request), asks_for_part(request)
    log_look(order=scope.order, by=request.user)
    list_ = WorkList(scope, request.user, request.GET.get("page"), whole=not part)
    context = _context(request, scope, list_)
    template = "results" if part else "early_career"
    answer = render(request, f"mobility/reports/{template}.html", context)
    patch_vary_headers(answer, ("HX-Request",))
    return answer


@require_GET
@never_cache
def units(request: SignedInRequest) -> HttpResponse:
    """Let the user choose among the units whose work list opens for them."""
    search = request.GET.get("q", "").strip()[:100]
    context = {
        "tree": unit_tree(request.user, search),
        "search": search,
        "on": request.GET.get("on", "")[:10],
    }
    return render(request, "mobility/reports/units.html", context)


@require_POST
def ask(request: SignedInRequest) -> HttpResponse:
    """Ask all of the unit about whom nothing is known, or the one person named."""
    scope = work_list_scope(request)
    person = _uuid(request.POST.get("person", ""))
    asked = ask_unanswered(order=scope.order, person=person, by=request.user)
    _tell_asked(request, asked)
    return redirect(f"{reverse('early_career')}?{request.GET.urlencode()}#unanswered")


@require_GET
@never_cache
def export(request: SignedInRequest, kind: str) -> HttpResponseBase:
    """Download the list with its filters; the CSV is streamed."""
    scope = work_list_scope(request)
    log_export(order=scope.order, kind=kind, rows=scope.report.found, by=request.user)
    return work_list_answer(scope.report, kind, get_language() or "nb")


@require_POST
def order_pdf(request: SignedInRequest) -> HttpResponse:
    """Order the list as PDF in the background."""
    scope = work_list_scope(request)
    job = order_work_list(order=scope.order, by=request.user)
    return redirect("job", job.public_id)


@never_cache
@require_http_methods(["GET", "POST"])
def conversation(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Record a conversation with a person of the list, below those already recorded."""
    person: Person = get_object_or_404(Person.objects.visible_to(request.user), public_id=public_id)
    require(can_record_conversation(request.user, person))
    unit = unit_shared_with(request.user, person)
    if unit is None:
        raise Http404
    form = form_for(request, ConversationForm, initial={"held_on": today()})
    if request.method == "POST" and form.is_valid():
        record_conversation(person=person, unit=unit, by=request.user, **form.cleaned_data)
        messages.success(request, _("The conversation is recorded. The person can see it."))
        return redirect(f"{reverse('early_career')}?{request.GET.urlencode()}#flagged")
    talks = Conversation.objects.visible_to(request.user).filter(person=person)
    context = {"form": form, "person": person, "talks": talks, "back": request.GET.urlencode()}
    return render(request, "mobility/reports/conversation.html", context)


def _context(request: SignedInRequest, scope: Scope, list_: WorkList) -> dict[str, Any]:
    context = {
        "scope": scope,
        "unit": scope.unit,
        "on": scope.report.on,
        "list": list_,
        "counts": scope.report.counts,
        "filter": scope.filter_form,
        "sort": scope.report.filters.order,
    }
    if not list_.whole:
        return context
    return context | {
        "summary": Summary(scope.report.counts),
        "path": path_to(scope.unit, scope.report.on, request.user),
        "several": len(top_units(request.user)) > 1,
        "reviews": reviews_due(request.user, [scope.unit])[:FIRST_FEW],
        "future": scope.report.on > today(),
        "past": scope.report.on < today(),
    }


def _tell_asked(request: SignedInRequest, asked: Asked) -> None:
    text = ngettext("%(count)s person was asked.", "%(count)s persons were asked.", asked.asked)
    messages.success(request, text % {"count": asked.asked})
    if asked.without_address:
        text = ngettext(
            "%(count)s of them has no e-mail address and sees the question after signing in.",
            "%(count)s of them have no e-mail address and see the question after signing in.",
            asked.without_address,
        )
        messages.warning(request, text % {"count": asked.without_address})


def _uuid(text: str) -> UUID | None:
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError as error:
        raise Http404 from error
