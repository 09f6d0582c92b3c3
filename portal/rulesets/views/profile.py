"""The institution's profile: read, change, carry away and bring; its colours and its logo."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_GET, require_http_methods

from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.rulesets.access import can_edit_profile
from portal.rulesets.forms.profile import ImportForm, ProfileForm, worded
from portal.rulesets.rules import BadLogoError, read_logo
from portal.rulesets.selectors import appearance_tag, institution_profile, theme_css
from portal.rulesets.services.profile import (
    BadProfileError,
    change_profile,
    export_profile,
    import_profile,
)
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: SignedInRequest) -> HttpResponse:
    """Show and change the profile."""
    require(can_edit_profile(request.user))
    stored = institution_profile()
    form = form_for(request, ProfileForm, profile=stored)
    if request.method == "POST" and form.is_valid():
        try:
            change_profile(values=form.values(), by=request.user)
        except BadProfileError as error:
            form.add_problems(error.problems)
        else:
            messages.success(request, _("Saved."))
            return redirect("institution_profile")
    return render(request, "portal/rulesets/profile.html", {"form": form, "stored": stored})


@require_GET
def profile_export(request: SignedInRequest) -> HttpResponse:
    """Give the profile as one file."""
    require(can_edit_profile(request.user))
    answer = JsonResponse(export_profile(), json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer["Content-Disposition"] = 'attachment; filename="institution-profile.json"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def profile_import(request: SignedInRequest) -> HttpResponse:
    """Replace the profile by an exported one."""
    require(can_edit_profile(request.user))
    form = form_for(request, ImportForm)
    if request.method == "POST" and form.is_valid():
        try:
            import_profile(data=form.cleaned_data["file"], by=request.user)
        except BadProfileError as error:
            for name, problem in error.problems.items():
                form.add_error("file", f"{name}: {worded(problem)}")
        else:
            messages.success(request, _("The profile has been replaced."))
            return redirect("institution_profile")
    return render(request, "portal/rulesets/profile_import.html", {"form": form})


def _tag(_request: HttpRequest, **_kwargs: Any) -> str:
    return appearance_tag()


@login_not_required
@require_GET
@condition(etag_func=_tag)
def profile_css(request: HttpRequest) -> HttpResponse:
    """Give the institution's colours as a style sheet; empty where it keeps the portal's."""
    answer = HttpResponse(theme_css(reverse("profile_logo")), content_type="text/css")
    answer["Cache-Control"] = "no-cache"
    return answer


@login_not_required
@require_GET
@condition(etag_func=_tag)
def profile_logo(request: HttpRequest) -> HttpResponse:
    """Give the logo; even opened alone, it may run and fetch nothing."""
    try:
        logo = read_logo(institution_profile().logo)
    except BadLogoError as error:
        raise Http404 from error
    answer = HttpResponse(logo.content, content_type=logo.content_type)
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-cache"
    return answer
