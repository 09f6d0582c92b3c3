"""Write a new version or a new rate, see what it would change, try it out."""

import json
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from portal.core.contributions import RuleToTry, rule_set_kinds, rules_to_try
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.rulesets.access import can_administer_rules, can_edit
from portal.rulesets.forms.acts import EffectForm, RateForm, TryForm
from portal.rulesets.forms.parameters import VersionForm
from portal.rulesets.models import RuleSet
from portal.rulesets.services.versions import change_draft, draft_rate, draft_version
from portal.rulesets.views.entries import version_before, version_or_404
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def version_new(request: SignedInRequest, reference: str) -> HttpResponse:
    """Write the next version from this one."""
    version = version_or_404(request, reference)
    require(can_administer_rules(request.user))
    form = form_for(request, VersionForm, kind=_kind(version), version=version)
    if request.method == "POST" and form.is_valid():
        made = draft_version(of=version, draft=form.draft(), by=request.user)
        messages.success(request, _("Saved as a draft. Look at what it changes, then propose it."))
        return redirect("rule_set", str(made))
    context = {"form": form, "version": version, "new": True}
    return render(request, "portal/rulesets/version_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def version_edit(request: SignedInRequest, reference: str) -> HttpResponse:
    """Change a draft."""
    version = version_or_404(request, reference)
    require(can_edit(request.user, version))
    form = form_for(request, VersionForm, kind=_kind(version), version=version)
    if request.method == "POST" and form.is_valid():
        change_draft(version=version, draft=form.draft(), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("rule_set", str(version))
    context = {"form": form, "version": version, "new": False}
    return render(request, "portal/rulesets/version_form.html", context)


def _kind(version: RuleSet) -> Any:
    kind = rule_set_kinds().get(version.name)
    if kind is None:
        raise Http404
    return kind


@require_GET
def version_effect(request: SignedInRequest, reference: str) -> HttpResponse:
    """Show how many persons of a unit the version would classify otherwise."""
    version = version_or_404(request, reference)
    require(can_administer_rules(request.user))
    before, kind = version_before(request, version), _kind(version)
    if before is None or kind.effect is None:
        raise Http404
    form = EffectForm(request.GET or None, user=request.user)
    found = None
    if form.is_valid():
        asked = form.cleaned_data
        found = kind.effect(before.parameters, version.parameters, asked["unit"], asked["on"])
    context = {"form": form, "version": version, "before": before, "effect": found}
    return render(request, "portal/rulesets/effect.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def version_try(request: SignedInRequest, reference: str) -> HttpResponse:
    """Run one of the version's rules on a case; nothing is stored."""
    version = version_or_404(request, reference)
    rules = {name: rule for name, rule in rules_to_try().items() if rule.rule_set == version.name}
    if not rules:
        raise Http404
    chosen = rules.get(request.GET.get("rule", ""), next(iter(rules.values())))
    initial = {"rule": chosen.name, "case": _pretty(chosen.example)}
    form = form_for(request, TryForm, rules=list(rules.values()), initial=initial)
    answer = ""
    if request.method == "POST" and form.is_valid():
        answer = _answer(rules[form.cleaned_data["rule"]], version, form)
    context = {
        "form": form,
        "version": version,
        "answer": answer,
        "rules": rules.values(),
        "schema": _pretty(chosen.schema),
    }
    return render(request, "portal/rulesets/try.html", context)


def _answer(rule: RuleToTry, version: RuleSet, form: TryForm) -> str:
    """Return what the rule says, or note at the form why the case cannot be read."""
    try:
        return _pretty(rule.run(form.cleaned_data["case"], version.parameters))
    except (ValueError, KeyError, TypeError) as error:
        form.add_error("case", _("The rule cannot read this case: %(error)s") % {"error": error})
        return ""


def _pretty(value: Mapping[str, Any]) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str)


@require_http_methods(["GET", "HEAD", "POST"])
def rate_new(request: SignedInRequest) -> HttpResponse:
    """Write a new rate as a draft."""
    require(can_administer_rules(request.user))
    form = form_for(request, RateForm)
    if request.method == "POST" and form.is_valid():
        made = draft_rate(**form.cleaned_data, by=request.user)
        messages.success(request, _("Saved as a draft. Propose it when it is right."))
        return redirect("rate", made.pk)
    return render(request, "portal/rulesets/rate_form.html", {"form": form})
