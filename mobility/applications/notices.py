"""Reminders of drafts whose call closes soon."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.selectors.frozen import rules_of
from portal.core.contributions import Notice


def notices(on: date) -> Sequence[Notice]:
    """Return the reminders of drafts and returned applications whose call closes in some days."""
    drafts = Application.objects.filter(
        case__state__in=("draft", "returned"),
        call__state="published",
        call__closes_at__date__gte=on,
    )
    rows = drafts.select_related("case__person__user", "case__rule_set", "call__rule_set")
    return [notice for one in rows for notice in _of(one, on)]


def _of(application: Application, on: date) -> list[Notice]:
    call = application.call
    if call is None:
        return []
    _, parameters = rules_of(application)
    closes_on = timezone.localdate(call.closes_at)
    due = [days for days in parameters.closing_notice_days if closes_on - timedelta(days) <= on]
    if not due or timezone.localdate(application.case.created_at) >= on:
        return []
    address = f"{settings.SITE_URL}{reverse('application', args=[application.case.public_id])}"
    context = {"application": application, "call": call, "address": address}
    key = f"draft-closing:{application.pk}:{min(due)}"
    return [Notice("draft-closing", key, application.case.person, context)]
