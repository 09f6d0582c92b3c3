"""Tasks that a unit adds for its own people."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.checklists.access import can_change_local, can_read_templates
from portal.checklists.forms.templates import LocalTemplateForm
from portal.checklists.models import LocalTemplate
from portal.checklists.selectors.table import kept_units, line_of
from portal.checklists.selectors.words import told_problem
from portal.checklists.services.editing import TemplateProblemsError
from portal.checklists.services.local import add_local, change_local, end_local
from portal.core.contributions import LifeEvent, life_events
from portal.core.decisions import require
from portal.people.requests import SignedInRequest


def _event_or_404(code: str) -> LifeEvent:
    event = life_events().get(code)
    if event is None:
        raise Http404
    return event


@require_GET
def local_templates(request: SignedInRequest) -> HttpResponse:
    """Show the tasks that the reader's units have added, event by event."""
    require(can_read_templates(request.user))
    rows = LocalTemplate.objects.visible_to(request.user).select_related(
        "unit", "written_by__person"
    )
    events = life_events()
    today = timezone.localdate()
    context = {
        "events": list(events.values()),
        "rows": [
            {
                "local": one,
                "event": events[one.event],
                "line": line_of(one.read, events[one.event]),
                "over": one.valid_to is not None and one.valid_to < today,
            }
            for one in rows
            if one.event in events
        ],
    }
    return render(request, "portal/checklists/local.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def local_template_new(request: SignedInRequest, event: str) -> HttpResponse:
    """Add a task to the checklists of a unit's people."""
    about = _event_or_404(event)
    require(can_read_templates(request.user))
    return _edited(request, about, None)


@require_http_methods(["GET", "HEAD", "POST"])
def local_template(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change a unit's own task."""
    local = _seen(request, public_id)
    require(can_change_local(request.user, local))
    return _edited(request, _event_or_404(local.event), local)


@require_POST
def local_template_end(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Let a unit's own task come to no new case."""
    end_local(local=_seen(request, public_id), by=request.user)
    messages.success(request, _("It comes to no new checklist from today on."))
    return redirect("local_templates")


def _seen(request: SignedInRequest, public_id: UUID) -> LocalTemplate:
    rows = LocalTemplate.objects.visible_to(request.user).select_related("unit")
    found: LocalTemplate = get_object_or_404(rows, public_id=public_id)
    return found


def _edited(
    request: SignedInRequest, event: LifeEvent, local: LocalTemplate | None
) -> HttpResponse:
    units = kept_units(request.user)
    options: dict[str, Any] = {"event": event, "units": units}
    if local:
        options["template"] = local.read
        known = {"at": local.unit.code, "valid_from": local.valid_from, "valid_to": local.valid_to}
    else:
        first = units.first()
        known = {"at": first.code if first else "", "valid_from": timezone.localdate()}
    if request.method == "POST":
        form = LocalTemplateForm(request.POST, **options)
        if request.POST.get("action") == "rows":
            form = form.redrawn(units=units)
        elif form.is_valid() and _written(request, event, form, local):
            return redirect("local_templates")
    else:
        form = LocalTemplateForm(**options, initial=known)
    context = {"event": event, "form": form, "local": local}
    return render(request, "portal/checklists/local_form.html", context)


def _written(
    request: SignedInRequest, event: LifeEvent, form: LocalTemplateForm, local: LocalTemplate | None
) -> bool:
    data = form.cleaned_data
    values = {
        "event": event,
        "template": replace(form.read(), code="local"),
        "valid_from": data["valid_from"],
        "valid_to": data["valid_to"],
        "by": request.user,
    }
    try:
        if local:
            change_local(local=local, **values)
        else:
            add_local(unit=data["at"], **values)
    except TemplateProblemsError as error:
        for problem in error.problems:
            form.add_error(None, told_problem(problem, event))
        return False
    messages.success(request, _("Saved. Lists that are laid or worked out from now on have it."))
    return True
