"""Who hears that a research term is earned, before the call in which to apply for it opens."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from mobility.accrual.rules import AccrualParameters, clock
from mobility.accrual.selectors import SCHEME, histories
from mobility.calls.models import Call
from mobility.calls.selectors import eligible_people
from portal.core.contributions import Notice


def notices(on: date) -> Iterator[Notice]:
    """Yield "you have earned a term" to whoever has by the last start of a call about to open."""
    coming = Call.objects.filter(
        opens_at__date__gte=on, scheme=SCHEME, state="published", rule_set__isnull=False
    )
    for call in coming.select_related("rule_set", "unit"):
        rules: Any = call.rule_set
        parameters = AccrualParameters.from_mapping(rules.parameters)
        days = timedelta(days=parameters.earned_notice_days)
        if timezone.localdate(call.opens_at) <= on + days:
            yield from _earned(call, parameters)


def _earned(call: Call, parameters: AccrualParameters) -> Iterator[Notice]:
    people = list(eligible_people(call).select_related("user"))
    known = histories(people)
    for person in people:
        seen = clock(known[person.pk], call.starts_until, timezone.localdate(), parameters)
        earned = [goal for goal in (seen.full, seen.half) if goal.state == "earned"]
        if earned:
            yield Notice(
                kind="term-earned",
                key=f"term-earned:{call.pk}:{person.pk}",
                person=person,
                context={
                    "call": call,
                    "months": earned[0].term_months,
                    "address": f"{settings.SITE_URL}{reverse('research_term')}",
                },
            )
