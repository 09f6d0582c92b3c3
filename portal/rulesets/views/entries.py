"""Rule sets: the list, one version, and the steps that bring a version into force."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from portal.core.contributions import rule_set_kinds, rules_to_try
from portal.core.decisions import Decision, require
from portal.people.requests import SignedInRequest
from portal.rulesets.access import can_administer_rules, can_edit, can_move, can_verify
from portal.rulesets.forms.acts import OwnerForm
from portal.rulesets.models import Entry, Rate, RuleSet
from portal.rulesets.rules import TRANSITIONS, difference, in_force
from portal.rulesets.selectors import described, lines
from portal.rulesets.services.moves import SameDayError, give_to, move, verify


@require_GET
def rule_sets(request: SignedInRequest) -> HttpResponse:
    """Show what holds today, what will hold, and what waits for a yes."""
    today = timezone.localdate()
    seen = RuleSet.objects.visible_to(request.user).select_related("owner__person")
    rates = Rate.objects.visible_to(request.user).select_related("owner__person")
    context = {
        "lines": lines(seen, today),
        "rates": lines(rates, today),
        "today": today,
        "may": can_administer_rules(request.user),
    }
    return render(request, "portal/rulesets/list.html", context)


def version_or_404(request: SignedInRequest, reference: str) -> RuleSet:
    """Return the version that the reader may see."""
    name, _at, number = reference.partition("@")
    seen = RuleSet.objects.visible_to(request.user)
    found = seen.filter(name=name, version=number).first() if number.isdecimal() else None
    if not isinstance(found, RuleSet):
        raise Http404
    return found


def version_before(request: SignedInRequest, version: RuleSet) -> RuleSet | None:
    """Return what a version is compared with: what is in force, or what was just before it."""
    seen = RuleSet.objects.visible_to(request.user).filter(name=version.name)
    others = [one for one in seen if one.pk != version.pk]
    day = version.valid_from if version.state == "approved" else timezone.localdate()
    found: RuleSet | None = in_force(others, day)
    return found


@require_GET
def rule_set(request: SignedInRequest, reference: str) -> HttpResponse:
    """Show a version in words: every parameter, what it rests on, what differs."""
    version = version_or_404(request, reference)
    before = version_before(request, version)
    changes = difference(before.parameters, version.parameters) if before else []
    kind = rule_set_kinds().get(version.name)
    context = {
        "version": version,
        "before": before,
        "rows": described(version, before),
        "changed": len(changes),
        "can_be_tried": any(one.rule_set == version.name for one in rules_to_try().values()),
        "has_templates": kind is not None and any(p.kind == "templates" for p in kind.parameters),
        "can_be_weighed": kind is not None and kind.effect is not None,
        "reaches_back": version.state != "approved" and version.valid_from < timezone.localdate(),
        "owner_form": OwnerForm(initial={"owner": version.owner.email if version.owner else ""}),
        **_decisions(request, version),
    }
    return render(request, "portal/rulesets/version.html", context)


def _decisions(request: SignedInRequest, entry: Entry) -> dict[str, Any]:
    user = request.user
    steps: dict[str, Decision] = {name: can_move(user, entry, name) for name in TRANSITIONS}
    return {
        "steps": steps,
        "may_edit": can_edit(user, entry),
        "may_verify": can_verify(user, entry),
        "may_administer": can_administer_rules(user),
    }


@require_POST
def rule_set_step(request: SignedInRequest, reference: str, step: str) -> HttpResponse:
    """Take a step with a version."""
    return _step(request, version_or_404(request, reference), step)


@require_GET
def rate(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a rate."""
    entry = rate_or_404(request, pk)
    owner = entry.owner.email if entry.owner else ""
    context = {
        "rate": entry,
        "owner_form": OwnerForm(initial={"owner": owner}),
        **_decisions(request, entry),
    }
    return render(request, "portal/rulesets/rate.html", context)


@require_POST
def rate_step(request: SignedInRequest, pk: int, step: str) -> HttpResponse:
    """Take a step with a rate."""
    return _step(request, rate_or_404(request, pk), step)


def rate_or_404(request: SignedInRequest, pk: int) -> Rate:
    """Return the rate that the reader may see."""
    found = Rate.objects.visible_to(request.user).filter(pk=pk).first()
    if not isinstance(found, Rate):
        raise Http404
    return found


def _step(request: SignedInRequest, entry: Any, step: str) -> HttpResponse:
    if step == "verify":
        verify(entry=entry, by=request.user)
        messages.success(request, _("Marked as verified today."))
    elif step == "owner":
        _give(request, entry)
    else:
        _move(request, entry, step)
    if isinstance(entry, Rate):
        return redirect("rate", entry.pk)
    return redirect("rule_set", str(entry))


def _give(request: SignedInRequest, entry: Any) -> None:
    # Asked first, or the answer would tell anybody which addresses have a sign-in.
    require(can_verify(request.user, entry))
    form = OwnerForm(request.POST)
    if form.is_valid():
        give_to(entry=entry, owner=form.cleaned_data["owner"], by=request.user)
        messages.success(request, _("Saved who looks after it."))
    else:
        messages.error(request, " ".join(str(text) for text in form.errors["owner"]))


def _move(request: SignedInRequest, entry: Any, step: str) -> None:
    try:
        move(entry=entry, transition=step, by=request.user)
    except SameDayError:
        messages.error(request, _("Another approved rate holds for the same thing and day."))
        return
    texts = {
        "propose": _("Proposed. Another administrator must approve it."),
        "approve": _("Approved."),
        "return_for_changes": _("Returned for changes."),
        "withdraw": _("Withdrawn."),
    }
    messages.success(request, texts[step])
