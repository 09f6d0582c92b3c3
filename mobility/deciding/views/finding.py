"""How these pages find what their address names, and answer who was too late."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.deciding.models import Appeal, AwardDecision, Ranking
from mobility.deciding.selectors import pages
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest


def application_of(request: SignedInRequest, public_id: UUID) -> Application:
    """Return the application of the case that the address names."""
    seen = pages.seen_applications(request.user)
    found: Application = get_object_or_404(seen, case__public_id=public_id)
    return found


def ranking_of(request: SignedInRequest, public_id: UUID) -> Ranking:
    """Return the ranking that the address names."""
    found: Ranking = get_object_or_404(pages.seen_rankings(request.user), public_id=public_id)
    return found


def decision_of(request: SignedInRequest, public_id: UUID) -> AwardDecision:
    """Return the decision that the address names."""
    seen = pages.seen_decisions(request.user)
    found: AwardDecision = get_object_or_404(seen, public_id=public_id)
    return found


def appeal_of(request: SignedInRequest, public_id: UUID) -> Appeal:
    """Return the appeal of the case that the address names."""
    seen = pages.seen_appeals(request.user)
    found: Appeal = get_object_or_404(seen, case__public_id=public_id)
    return found


def acted(
    request: SignedInRequest,
    act: Callable[[], Any],
    done: Callable[[Any], HttpResponse],
    again: Callable[[int], HttpResponse],
    form: Form | None = None,
) -> HttpResponse:
    """Act and go on; who was too late sees how it stands (409), a wrong field is told (422)."""
    try:
        made = act()
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody else was faster. This is how it stands now."))
        return again(409)
    except ValidationError as error:
        if form is not None:
            known = error.error_dict if hasattr(error, "error_dict") else {}
            fits = set(known) <= set(form.fields) and known
            form.add_error(None, error if fits else ValidationError(error.messages))
        else:
            for text in error.messages:
                messages.error(request, text)
        return again(422)
    return done(made)
