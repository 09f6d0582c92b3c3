"""The page of outgoing mail, in development only."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.messages.selectors import outgoing_mail


@login_not_required
@require_GET
def outgoing(request: HttpRequest) -> HttpResponse:
    """Show what the portal has sent; the page does not exist in production."""
    if settings.PRODUCTION:
        raise Http404
    return render(request, "portal/outgoing_mail.html", {"mails": outgoing_mail()})
