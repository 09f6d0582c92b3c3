"""The templates of a version: the list, one template, and what the version would change."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.checklists.access import can_read_templates, can_write_templates
from portal.checklists.forms.templates import TemplateForm
from portal.checklists.forms.trying import FactsForm
from portal.checklists.rules import Template, list_tasks, read_templates
from portal.checklists.selectors.impact import impact_of
from portal.checklists.selectors.table import line_of, lines_of
from portal.checklists.selectors.words import fact_label, said, told_problem
from portal.checklists.services.editing import (
    TemplateProblemsError,
    draft_templates,
    mark_of,
    move_template,
    remove_template,
    take_over,
    write_template,
)
from portal.core.contributions import LifeEvent, life_events
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.rulesets.access import can_edit
from portal.rulesets.models import RuleSet


def version_or_404(request: SignedInRequest, reference: str) -> tuple[RuleSet, LifeEvent]:
    """Return a version of a checklist that the reader may see, and its life event."""
    name, _at, number = reference.partition("@")
    event = next((one for one in life_events().values() if one.rule_set == name), None)
    seen = RuleSet.objects.visible_to(request.user).filter(name=name)
    found = seen.filter(version=number).first() if number.isdecimal() else None
    if event is None or not isinstance(found, RuleSet):
        raise Http404
    return found, event


def template_or_404(version: RuleSet, code: str) -> Template:
    """Return a template of a version."""
    for one in read_templates(version.parameters):
        if one.code == code:
            return one
    raise Http404


@require_GET
def template_list(request: SignedInRequest, reference: str) -> HttpResponse:
    """Show the templates of a version, narrowed by words, role and phase."""
    version, event = version_or_404(request, reference)
    require(can_read_templates(request.user))
    asked = {name: request.GET.get(name, "") for name in ("q", "role", "phase")}
    context = {
        "version": version,
        "event": event,
        "lines": lines_of(version, event, asked),
        "total": len(version.parameters.get("templates", ())),
        "asked": asked,
        "roles": [(one, said(f"turn.{one}")) for one in event.roles],
        "phases": [(one, said(f"phase.{event.code}.{one}")) for one in event.phases],
        "may_edit": can_edit(request.user, version),
        "may_write": can_write_templates(request.user),
    }
    return render(request, "portal/checklists/list.html", context)


@require_POST
def template_draft(request: SignedInRequest, reference: str) -> HttpResponse:
    """Begin a draft of the next version from this one."""
    version, _event = version_or_404(request, reference)
    made = draft_templates(of=version, by=request.user)
    messages.success(request, _("A draft is made. Nothing changes until it is approved."))
    return redirect("checklist_templates", str(made))


@require_http_methods(["GET", "HEAD", "POST"])
def template_edit(request: SignedInRequest, reference: str, code: str) -> HttpResponse:
    """Show a template, and change it while its version is a draft."""
    version, event = version_or_404(request, reference)
    require(can_read_templates(request.user))
    template = template_or_404(version, code)
    if not can_edit(request.user, version):
        if request.method == "POST":
            require(can_edit(request.user, version))
        context = {"version": version, "event": event, "line": line_of(template, event)}
        return render(request, "portal/checklists/template.html", context)
    return _edited(request, version, event, template)


@require_http_methods(["GET", "HEAD", "POST"])
def template_new(request: SignedInRequest, reference: str) -> HttpResponse:
    """Write another template of a draft."""
    version, event = version_or_404(request, reference)
    require(can_edit(request.user, version))
    return _edited(request, version, event, None)


def _edited(
    request: SignedInRequest, version: RuleSet, event: LifeEvent, template: Template | None
) -> HttpResponse:
    others = read_templates(version.parameters)
    options: dict[str, Any] = {"event": event, "template": template, "others": others}
    if request.method == "POST":
        form = TemplateForm(request.POST, **options)
        if request.POST.get("action") == "rows":
            form = form.redrawn(others=others)
        elif form.is_valid() and _written(request, version, event, form, template):
            return redirect("checklist_templates", str(version))
    else:
        form = TemplateForm(**options, seen=mark_of(template))
    context = {
        "version": version,
        "event": event,
        "form": form,
        "line": line_of(template, event) if template else None,
    }
    return render(request, "portal/checklists/template_form.html", context)


def _written(
    request: SignedInRequest,
    version: RuleSet,
    event: LifeEvent,
    form: TemplateForm,
    template: Template | None,
) -> bool:
    try:
        write_template(
            version=version,
            event=event,
            template=form.read(),
            by=request.user,
            replaces=template.code if template else "",
            seen=form.cleaned_data["seen"],
        )
    except TemplateProblemsError as error:
        for problem in error.problems:
            form.add_error(None, told_problem(problem, event))
        return False
    except ChangedMeanwhileError:
        form.add_error(None, _("Somebody else changed this template meanwhile. Open it again."))
        return False
    messages.success(request, _("Saved in the draft."))
    return True


@require_http_methods(["GET", "HEAD", "POST"])
def template_remove(request: SignedInRequest, reference: str, code: str) -> HttpResponse:
    """Ask before a template is taken out of a draft, then take it out."""
    version, event = version_or_404(request, reference)
    require(can_edit(request.user, version))
    template = template_or_404(version, code)
    if request.method == "POST":
        try:
            remove_template(version=version, event=event, code=code, by=request.user)
        except TemplateProblemsError as error:
            told = " ".join(told_problem(one, event) for one in error.problems)
            messages.error(request, told)
        else:
            messages.success(request, _("Taken out of the draft."))
        return redirect("checklist_templates", str(version))
    context = {"version": version, "event": event, "line": line_of(template, event)}
    return render(request, "portal/checklists/template_remove.html", context)


@require_POST
def template_move(request: SignedInRequest, reference: str, code: str) -> HttpResponse:
    """Move a template up or down in its list."""
    version, event = version_or_404(request, reference)
    up = request.POST.get("way") == "up"
    require(can_edit(request.user, version))
    template_or_404(version, code)
    move_template(version=version, event=event, code=code, up=up, by=request.user)
    return redirect("checklist_templates", str(version))


@require_GET
def checklist_effect(request: SignedInRequest, reference: str) -> HttpResponse:
    """Show what the version would change in the cases that are running."""
    version, event = version_or_404(request, reference)
    require(can_write_templates(request.user))
    impact = impact_of(version, event, timezone.localdate())
    context = {"version": version, "event": event, "impact": impact}
    return render(request, "portal/checklists/effect.html", context)


@require_POST
def checklist_take_over(request: SignedInRequest, reference: str) -> HttpResponse:
    """Give the running cases this approved version."""
    version, event = version_or_404(request, reference)
    require(can_write_templates(request.user))
    if version.state != "approved":
        raise Http404
    count = len(take_over(version=version, event=event, by=request.user))
    text = ngettext("%(count)s case has changed.", "%(count)s cases have changed.", count)
    messages.success(request, text % {"count": count})
    return redirect("checklist_templates", str(version))


@require_GET
def checklist_try(request: SignedInRequest, reference: str) -> HttpResponse:
    """Lay the checklist for somebody imagined; nothing is stored."""
    version, event = version_or_404(request, reference)
    require(can_read_templates(request.user))
    form = FactsForm(request.GET or None, event=event)
    context: dict[str, Any] = {"version": version, "event": event, "form": form}
    if form.is_valid():
        listing = list_tasks(event, read_templates(version.parameters), form.about())
        shown = [(line_of(one.template, event), one.due_on) for one in listing.lines if one.wanted]
        context |= {
            "shown": sorted(
                shown, key=lambda pair: (pair[1] is None, pair[1] or timezone.localdate())
            ),
            "left_out": [line_of(one.template, event) for one in listing.lines if not one.wanted],
            "missing": {
                said(f"turn.{role}"): [fact_label(event, name) for name in names]
                for role, names in listing.missing.items()
            },
        }
    return render(request, "portal/checklists/try.html", context)
