"""The papers of one guest: what is needed, writing, giving out, a form from home."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from guests.engagements.models import Engagement
from guests.papers.access import can_release_paper, can_see_papers, can_write_paper
from guests.papers.forms import HomeFormForm, PaperForm
from guests.papers.models import Paper
from guests.papers.rules import HOME_FORM
from guests.papers.selectors.facts import Fact, facts_for
from guests.papers.selectors.lines import paper_lines
from guests.papers.selectors.needs import offered
from guests.papers.services.writing import (
    Typed,
    give_out,
    keep_home_form,
    preview,
    seen_of,
    take_back,
    write,
)
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import LANGUAGES
from portal.documents.rules.texts import MissingFactsError
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

_RELATED = (
    *("case__person__user", "case__unit", "case__turn_unit", "host", "administrator", "buddy"),
    *("home_institution", "home_country", "remote_country"),
)


@require_GET
def papers(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show which papers the guest needs, which are written, given out and signed."""
    engagement = _visible(request, public_id)
    require(can_see_papers(request.user, engagement))
    return _page(request, engagement)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest, public_id: UUID, kind: str) -> HttpResponse:
    """Fill in a paper, look at it, and write it."""
    engagement = _visible(request, public_id)
    if kind == HOME_FORM or kind not in {one.kind for one in offered(engagement)}:
        raise Http404
    require(can_write_paper(request.user, engagement, kind))
    language = _language(request, engagement)
    facts = facts_for(engagement, kind, language)
    first = {"seen": seen_of(engagement, kind)}
    form: Any = form_for(request, PaperForm, facts=facts, initial=first)
    context = _writing(engagement, kind, language, facts, form)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        typed, seen = Typed(kind, language, values), values.pop("seen")
        try:
            if "preview" not in request.POST:
                write(engagement=engagement, typed=typed, by=request.user, seen=seen)
                messages.success(request, _("Written. Read it, then give it out."))
                return redirect("engagement_papers", public_id)
            context["shown"] = preview(engagement=engagement, typed=typed)
        except MissingFactsError as error:
            _name_missing(form, error)
        except ChangedMeanwhileError:
            return _late(request, engagement)
    return render(request, "guests/papers/new.html", context)


@require_POST
def release(request: SignedInRequest, letter_id: UUID) -> HttpResponse:
    """Give out a paper that was written."""
    paper = _paper(request, letter_id)
    if paper.letter.state != "written":
        return _late(request, paper.engagement)
    give_out(paper=paper, by=request.user)
    messages.success(request, _("Given out. Who signs it has been asked."))
    return redirect("engagement_papers", paper.engagement.case.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def discard(request: SignedInRequest, letter_id: UUID) -> HttpResponse:
    """Take back a paper that nobody has got yet."""
    paper = _paper(request, letter_id)
    if paper.letter.state != "written":
        return _late(request, paper.engagement)
    require(can_release_paper(request.user, paper.engagement, paper.letter))
    if request.method == "POST":
        take_back(paper=paper, by=request.user)
        messages.success(request, _("Taken back."))
        return redirect("engagement_papers", paper.engagement.case.public_id)
    context = {"paper": paper, "letter": paper.letter, "case": paper.engagement.case}
    return render(request, "guests/papers/discard.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def home_form(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Keep a form of the home institution, and ask who signs it."""
    engagement = _visible(request, public_id)
    require(can_write_paper(request.user, engagement, HOME_FORM))
    form: Any = form_for(request, HomeFormForm)
    if request.method == "POST" and form.is_valid():
        language = _language(request, engagement)
        try:
            keep_home_form(
                engagement=engagement, form=form.told(), language=language, by=request.user
            )
        except BadFileError as error:
            form.add_error("file", error.told)
        except ChangedMeanwhileError:
            form.add_error("file", _("This file is kept already."))
        else:
            messages.success(request, _("The form is kept. Who signs it has been asked."))
            return redirect("engagement_papers", public_id)
    context = {"engagement": engagement, "case": engagement.case, "form": form}
    return render(request, "guests/papers/home_form.html", context)


def _visible(request: SignedInRequest, public_id: UUID) -> Engagement:
    seen = Engagement.objects.visible_to(request.user).select_related(*_RELATED)
    found: Engagement = get_object_or_404(seen, case__public_id=public_id)
    return found


def _paper(request: SignedInRequest, letter_id: UUID) -> Paper:
    seen = Paper.objects.visible_to(request.user).select_related(
        "letter__case__unit", "letter__case__person", "engagement__case__person"
    )
    found: Paper = get_object_or_404(seen, letter__public_id=letter_id)
    require(can_write_paper(request.user, found.engagement, found.letter.kind))
    return found


def _language(request: SignedInRequest, engagement: Engagement) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else engagement.language


def _page(request: SignedInRequest, engagement: Engagement, status: int = 200) -> HttpResponse:
    lines = paper_lines(request.user, engagement)
    context = {
        "engagement": engagement,
        "case": engagement.case,
        "lines": lines,
        "inside": engagement.case.person_id != request.user.person_id,
        "signs_in": hasattr(engagement.case.person, "user"),
    }
    return render(request, "guests/papers/papers.html", context, status=status)


def _late(request: SignedInRequest, engagement: Engagement) -> HttpResponse:
    messages.warning(
        request, _("Somebody was faster, or you pressed twice. This is how it stands.")
    )
    return _page(request, _visible(request, engagement.case.public_id), status=409)


def _writing(
    engagement: Engagement, kind: str, language: str, facts: list[Fact], form: PaperForm
) -> dict[str, Any]:
    return {
        "engagement": engagement,
        "case": engagement.case,
        "kind": kind,
        "language": language,
        "languages": LANGUAGES,
        "form": form,
        "known": [one for one in facts if one.is_fixed and one.value],
    }


def _name_missing(form: PaperForm, error: MissingFactsError) -> None:
    """Say at the field, or above the form, what the paper cannot do without."""
    for name in error.names:
        if name in form.fields:
            form.add_error(name, _("The paper needs this."))
        else:
            form.add_error(None, _("Something that the stay should say is missing. See below."))
            form.missing.append(name)
