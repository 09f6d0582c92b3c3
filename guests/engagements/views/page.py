"""The page of one engagement, and its steps."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from guests.engagements.access import can_take
from guests.engagements.forms.steps import FORMS, PlainForm
from guests.engagements.models import Engagement
from guests.engagements.rules import STEP_BY
from guests.engagements.selectors.page import page_facts
from guests.engagements.selectors.standing import left_before
from guests.engagements.services.steps import LeftBeforeError, take_step
from guests.engagements.views.telling import told_tasks
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.wording import word

_RELATED = (
    *("case__person", "case__unit", "case__turn_unit", "case__turn_person", "case__rule_set"),
    *("host", "deputy_host", "administrator", "leader", "hr_contact", "buddy"),
    *("fee_approved_by", "home_institution", "home_country", "remote_country"),
    "copied_from__case",
)

ANSWERS = gettext_lazy("yes,no,not answered")


def visible(request: SignedInRequest, public_id: UUID) -> Engagement:
    """Return the engagement that the address names, if it exists for the reader."""
    seen = Engagement.objects.visible_to(request.user).select_related(*_RELATED)
    found: Engagement = get_object_or_404(seen, case__public_id=public_id)
    return found


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an engagement: where it stands, what is next and missing, what is known."""
    return page(request, visible(request, public_id))


def page(request: SignedInRequest, engagement: Engagement, status: int = 200) -> HttpResponse:
    """Return the page of an engagement."""
    today = timezone.localdate()
    facts = page_facts(request.user, engagement, today)
    facts |= {
        "today": today,
        "plain_steps": set(STEP_BY) - set(FORMS),
        "answers": ANSWERS,
        "changes_told": told_tasks(engagement.last_changes),
    }
    return render(request, "guests/engagements/engagement.html", facts, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: SignedInRequest, public_id: UUID, name: str) -> HttpResponse:
    """Take a step, after a second look where it needs a word or cannot be undone."""
    if name not in STEP_BY:
        raise Http404
    engagement = visible(request, public_id)
    if request.method == "POST" and "seen" in request.POST and _moved(request, engagement):
        return _late(request, engagement)
    require(can_take(request.user, engagement, name))
    form: Any = form_for(request, FORMS.get(name, PlainForm), engagement=engagement)
    if request.method == "POST" and form.is_valid():
        return _taken(request, engagement, name, form)
    context = {
        "engagement": engagement,
        "form": form,
        "step": name,
        "missing": left_before(engagement, name) if name != "request_extension" else [],
    }
    return render(request, "guests/engagements/step.html", context)


def _moved(request: SignedInRequest, engagement: Engagement) -> bool:
    """Tell whether the engagement has left the state that the button was drawn in."""
    return request.POST["seen"] != engagement.case.state


def _taken(request: SignedInRequest, engagement: Engagement, name: str, form: Any) -> HttpResponse:
    values = dict(form.cleaned_data)
    reason = values.pop("reason", "")
    try:
        take_step(engagement=engagement, step=name, by=request.user, values=values, reason=reason)
    except ChangedMeanwhileError:
        return _late(request, engagement)
    except LeftBeforeError as error:
        context = {"engagement": engagement, "form": form, "step": name, "missing": error.missing}
        return render(request, "guests/engagements/step.html", context, status=409)
    messages.success(request, word(f"action.engagement.{name}", get_language() or "nb"))
    return redirect("engagement", engagement.case.public_id)


def _late(request: SignedInRequest, engagement: Engagement) -> HttpResponse:
    messages.warning(request, _("Somebody else was faster. This is how the case stands."))
    return page(request, visible(request, engagement.case.public_id), status=409)
