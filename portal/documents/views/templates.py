"""The texts of letters: the list, one version with its preview, and writing a new one."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.core.decisions import require
from portal.documents.access import can_edit_template, can_move_template, can_write_templates
from portal.documents.composing import kind_of, previewed
from portal.documents.forms import TemplateForm
from portal.documents.models import LANGUAGES, LetterTemplate
from portal.documents.rules.kinds import allowed
from portal.documents.selectors import changed_lines, text_before, text_lines
from portal.documents.services.templates import (
    Texts,
    change_template,
    draft_template,
    move_template,
)
from portal.people.requests import SignedInRequest
from portal.rulesets.rules import TRANSITIONS
from portal.web.forms import form_for


@require_GET
def letter_texts(request: SignedInRequest) -> HttpResponse:
    """List the kinds of letters with the text in use."""
    require(can_write_templates(request.user))
    return render(request, "portal/documents/texts.html", {"lines": text_lines()})


@require_GET
def letter_text(request: SignedInRequest, reference: str) -> HttpResponse:
    """Show a version as it would look, what it changes, and the steps it can take."""
    template = _seen(request, reference)
    language = _language(request)
    kind, user = kind_of(template.kind), request.user
    texts = Texts(template.subjects, template.bodies)
    before = text_before(template)
    context = {
        "template": template,
        "language": language,
        "languages": settings.LANGUAGES,
        "preview": _preview(template, texts, language),
        "kind": kind,
        "before": before,
        "changes": changed_lines(before.bodies[language], template.bodies[language])
        if before
        else [],
        "placeholders": sorted(allowed(kind)),
        "steps": {step: can_move_template(user, template, step) for step in TRANSITIONS},
        "may_edit": can_edit_template(user, template),
    }
    return render(request, "portal/documents/text.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def letter_text_new(request: SignedInRequest, reference: str) -> HttpResponse:
    """Write the next version from this one."""
    template = _seen(request, reference)
    form = form_for(request, TemplateForm, template=template)
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        made = draft_template(of=template, texts=form.texts(), by=request.user)
        messages.success(request, _("Saved as a draft. Look at it, then propose it."))
        return redirect("letter_text", made.reference)
    return _form_page(request, template, form, new=True)


@require_http_methods(["GET", "HEAD", "POST"])
def letter_text_edit(request: SignedInRequest, reference: str) -> HttpResponse:
    """Change a draft."""
    template = _seen(request, reference)
    require(can_edit_template(request.user, template))
    form = form_for(request, TemplateForm, template=template, initial={"note": template.note})
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        change_template(template=template, texts=form.texts(), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("letter_text", reference)
    return _form_page(request, template, form, new=False)


@require_POST
def letter_text_step(request: SignedInRequest, reference: str, step: str) -> HttpResponse:
    """Take a step with a text."""
    move_template(template=_seen(request, reference), step=step, by=request.user)
    texts = {
        "propose": _("Proposed. Another administrator must approve it."),
        "approve": _("Approved. Letters written from now on use this text."),
        "return_for_changes": _("Returned for changes."),
        "withdraw": _("Withdrawn."),
    }
    messages.success(request, texts[step])
    return redirect("letter_text", reference)


def _form_page(
    request: SignedInRequest, template: LetterTemplate, form: TemplateForm, *, new: bool
) -> HttpResponse:
    kind = kind_of(template.kind)
    previews = []
    if request.method == "POST" and form.is_valid():
        previews = [(one, _preview(template, form.texts(), one)) for one in LANGUAGES]
    context = {
        "template": template,
        "form": form,
        "new": new,
        "previews": previews,
        "kind": kind,
        "placeholders": sorted(allowed(kind)),
    }
    return render(request, "portal/documents/text_form.html", context)


def _preview(template: LetterTemplate, texts: Texts, language: str) -> Any:
    subject, body = texts.subjects[language], texts.bodies[language]
    return previewed(kind_of(template.kind), subject, body, language)


def _language(request: SignedInRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else (get_language() or "nb")[:2]


def _seen(request: SignedInRequest, reference: str) -> LetterTemplate:
    require(can_write_templates(request.user))
    kind, _at, number = reference.partition("@")
    seen = LetterTemplate.objects.visible_to(request.user).filter(kind=kind)
    found = seen.filter(version=number).first() if number.isdecimal() else None
    if not isinstance(found, LetterTemplate):
        raise Http404
    return found
