"""How the guest says it goes."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from guests.engagements.models import Engagement
from guests.reception.access import can_check_in
from guests.reception.forms import CheckInForm
from guests.reception.models import CheckIn
from guests.reception.rules import MOMENTS
from guests.reception.services.answering import answer_check_in
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: SignedInRequest, public_id: UUID, moment: str) -> HttpResponse:
    """Ask a guest how it goes, after 30 days, 100 days, or when they leave."""
    if moment not in MOMENTS:
        raise Http404
    seen = Engagement.objects.visible_to(request.user).select_related("case__person", "case__unit")
    engagement: Engagement = get_object_or_404(seen, case__public_id=public_id)
    require(can_check_in(request.user, engagement))
    held = CheckIn.objects.visible_to(request.user).filter(engagement=engagement, moment=moment)
    before = held.first()
    initial = {**before.answers, "words": before.words} if before else None
    form = form_for(request, CheckInForm, initial=initial)
    if request.method == "POST" and form.is_valid():
        answer_check_in(
            engagement=engagement,
            moment=moment,
            answers=form.answers(),
            words=form.cleaned_data["words"],
            by=request.user,
        )
        messages.success(request, _("Thank you. Your answers help the next guest."))
        return redirect("home")
    context = {"engagement": engagement, "moment": moment, "form": form}
    return render(request, "guests/reception/check_in.html", context)
