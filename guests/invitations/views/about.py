"""What a guest tells about themselves, step by step. It saves by itself, and by its button."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from guests.invitations.access import can_choose_funding, can_rename_self, can_tell
from guests.invitations.forms.about import AboutForm
from guests.invitations.rules import STEPS_ABOUT, STRICT_STEPS
from guests.invitations.selectors.about import about_left, fingerprint, told
from guests.invitations.selectors.stay import stays_of
from guests.invitations.services.telling import tell
from portal.casework.models import Task
from portal.casework.selectors import case_address
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import restore
from portal.web.kept import kept

# In the session: what each tab saved last, and what saving has changed in the plan since told.
TABS, PLAN = "about_tabs", "about_plan"
MOST_TABS = 20


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: SignedInRequest, public_id: UUID, step: str) -> HttpResponse:
    """Show or save one step."""
    if step not in STEPS_ABOUT:
        raise Http404
    engagement = _own(request, public_id)
    require(can_tell(request.user, engagement))
    if request.method == "POST":
        return _posted(request, engagement, step)
    form = AboutForm(**_options(request, engagement, step))
    typed = kept(request)
    if typed is not None:
        restore(form, typed)
        text = _("Your sign-in had run out. We kept what you typed; check it and send it again.")
        if step in STRICT_STEPS:
            text = _("Your sign-in had run out. Check what stands here before you go on.")
        messages.info(request, text)
    tab = (typed.get("tab") if typed else "") or uuid4().hex
    return _page(request, engagement, step, form, tab)


def _posted(request: SignedInRequest, engagement: Engagement, step: str) -> HttpResponse:
    form = AboutForm(request.POST, **_options(request, engagement, step))
    tab = request.POST.get("tab", "")[:40]
    sound, htmx = form.is_valid(), bool(getattr(request, "htmx", False))
    try:
        _save(request, engagement, step, form, finished=sound and not htmx)
    except ChangedMeanwhileError:
        return _page(request, engagement, step, form, tab, "changed", 409)
    if htmx or not sound:
        return _page(request, engagement, step, form, tab, "saved" if sound else "wrong", 422)
    _tell_plan(request, engagement)
    following = [*about_left(engagement), *STEPS_ABOUT[STEPS_ABOUT.index(step) + 1 :]]
    after = next((one for one in STEPS_ABOUT if one in following and _after(one, step)), None)
    if after is None:
        messages.success(request, _("Thank you. You can change what you told at any time."))
        return redirect("guest_stay", engagement.case.public_id)
    return redirect("stay_about", engagement.case.public_id, after)


def _after(one: str, step: str) -> bool:
    return STEPS_ABOUT.index(one) > STEPS_ABOUT.index(step)


def _save(
    request: SignedInRequest, engagement: Engagement, step: str, form: AboutForm, *, finished: bool
) -> None:
    """Save; what this very tab saved last is no change by somebody else."""
    key, tab = f"{engagement.pk}:{step}", request.POST.get("tab", "")[:40]
    own = request.session.get(TABS, {})
    last_tab, latest = own.get(key, ("", ""))
    seen = latest if last_tab == tab else request.POST.get("seen", "")
    if "keep" in request.POST:
        seen = fingerprint(engagement, step, request.user)
    done = tell(
        engagement=engagement,
        step=step,
        values=form.values(),
        by=request.user,
        seen=seen,
        finished=finished,
    )
    request.session[TABS] = dict(list({**own, key: (tab, done.seen)}.items())[-MOST_TABS:])
    if done.plan:
        plan = request.session.get(PLAN, {})
        names = {*plan, *done.plan}
        request.session[PLAN] = {n: plan.get(n, 0) + done.plan.get(n, 0) for n in names}


def _tell_plan(request: SignedInRequest, engagement: Engagement) -> None:
    """Say what the answers have changed in the plan, once."""
    plan = request.session.pop(PLAN, {})
    added, moved, gone = (plan.get(name, 0) for name in ("added", "moved", "dropped"))
    told_changes = []
    if added:
        text = ngettext("%(n)s task was added", "%(n)s tasks were added", added)
        told_changes.append(text % {"n": added})
    if moved:
        text = ngettext("%(n)s task was moved", "%(n)s tasks were moved", moved)
        told_changes.append(text % {"n": moved})
    if gone:
        text = ngettext("%(n)s task is not needed", "%(n)s tasks are not needed", gone)
        told_changes.append(text % {"n": gone})
    if told_changes:
        text = _("Your plan has changed: %(changes)s.")
        messages.info(request, text % {"changes": ", ".join(told_changes)})


def _options(request: SignedInRequest, engagement: Engagement, step: str) -> dict[str, Any]:
    locked: tuple[str, ...] = ()
    if step == "you" and not can_rename_self(request.user, engagement):
        locked = ("given_name", "family_name")
    if step == "work" and not can_choose_funding(request.user, engagement):
        locked = ("funding",)
    return {"step": step, "locked": locked, "initial": told(engagement, step, request.user)}


def _page(
    request: SignedInRequest,
    engagement: Engagement,
    step: str,
    form: AboutForm,
    tab: str,
    said: str = "",
    status: int = 200,
) -> HttpResponse:
    """Answer with the step; to htmx only with how it went."""
    left, place = about_left(engagement), STEPS_ABOUT.index(step)
    context = {
        "engagement": engagement,
        "case": engagement.case,
        "step": step,
        "steps": [(one, one in left) for one in STEPS_ABOUT],
        "before": STEPS_ABOUT[place - 1] if place else "",
        "form": form,
        "tab": tab,
        "said": said,
        "seen": fingerprint(engagement, step, request.user),
        "now": timezone.localtime(),
        "is_strict": step in STRICT_STEPS,
    }
    if getattr(request, "htmx", False):
        return render(request, "guests/invitations/saved.html", context)
    return render(request, "guests/invitations/about.html", context, status=status)


@require_GET
def about_task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lead from the task to complete what is known to where the reader can do that."""
    tasks = Task.objects.visible_to(request.user).filter(case__kind=KIND)
    found = get_object_or_404(tasks.select_related("case"), public_id=public_id)
    if found.case.person_id != request.user.person_id:
        return redirect(case_address(found.case) or "my_work")
    left = about_left(found.case.engagement)
    return redirect("stay_about", found.case.public_id, (left or STEPS_ABOUT)[0])


def _own(request: SignedInRequest, public_id: UUID) -> Engagement:
    found: Engagement = get_object_or_404(stays_of(request.user), case__public_id=public_id)
    return found
