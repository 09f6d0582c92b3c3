"""Who hears that a call opens or soon closes: the staff whom it concerns."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from mobility.calls.models import Call
from mobility.calls.rules import CallParameters, reminders_due
from mobility.calls.selectors import eligible_people
from portal.core.contributions import Notice


def notices(on: date) -> Iterator[Notice]:
    """Yield the notices of published calls that are due on a day, one a person and occasion."""
    calls = Call.objects.filter(
        state="published", opens_at__date__lte=on, closes_at__date__gte=on
    ).select_related("rule_set", "unit")
    for call in calls:
        rules = CallParameters.of(call.rule_set.parameters if call.rule_set else {})
        opens, closes = timezone.localdate(call.opens_at), timezone.localdate(call.closes_at)
        for occasion in reminders_due(opens, closes, on, rules.call_reminder_days):
            yield from _to_all(call, occasion)


def _to_all(call: Call, occasion: str) -> Iterator[Notice]:
    kind = "call-opens" if occasion == "opens" else "call-closes"
    address = f"{settings.SITE_URL}{reverse('call', args=[call.public_id])}"
    for person in eligible_people(call).select_related("user"):
        yield Notice(
            kind=kind,
            key=f"call:{call.pk}:{occasion}:{person.pk}",
            person=person,
            context={"call": call, "address": address},
        )
