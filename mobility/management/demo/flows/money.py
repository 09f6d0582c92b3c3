"""The calls and budgets in which the demo's people apply."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from mobility.calls.models import Budget, Call
from mobility.calls.services.announcing import draft_call, publish
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.people import People
from portal.people.models import Unit
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on

TITLES = {
    "research_term": ("Forskningstermin", "Forskingstermin", "Research term"),
    "postdoc_stay": (
        "Utenlandsstipend for postdoktorer",
        "Utanlandsstipend for postdoktorar",
        "Stays abroad for postdocs",
    ),
}
TEXTS = (
    "Alle fast vitenskapelig ansatte kan søke. Instituttet rangerer, fakultetet avgjør.",
    "Alle fast vitskapleg tilsette kan søkje. Instituttet rangerer, fakultetet avgjer.",
    "All permanent academic staff may apply. The department ranks, the faculty decides.",
)


def budget_for(scheme: str) -> Budget:
    """Return the demo's budget for a scheme."""
    budgets: list[Budget] = list(Budget.objects.order_by("pk"))
    return next(one for one in budgets if scheme in one.schemes)


def open_call(scheme: str, on: date) -> Call:
    """Return the demo's call that is open on the day."""
    published: Any = Call.objects.filter(scheme=scheme, state="published")
    found: Call = published.get(opens_at__date__lte=on, closes_at__date__gte=on)
    return found


def write_call(people: People, *, scheme: str, year: str, opens: int, closes: int) -> Call:
    """Publish a call of the faculty; `opens` and `closes` are days from today."""
    by = people.member("fakultet")
    nb, nn, en = TITLES[scheme]
    closes_on = people.on + timedelta(days=closes)
    values: dict[str, Any] = {
        "scheme": scheme,
        "unit": Unit.objects.get(code="UIH-NAT"),
        "title_nb": f"{nb} {year}",
        "title_nn": f"{nn} {year}",
        "title_en": f"{en} {year}",
        "rule_set": _rules(scheme, people.on),
        "opens_at": _moment(people.on + timedelta(days=opens), time(8)),
        "closes_at": _moment(closes_on, time(23, 59)),
        "starts_from": closes_on + timedelta(days=60),
        "starts_until": closes_on + timedelta(days=700),
        "ranking_due_on": closes_on + timedelta(days=30),
        "decision_due_on": closes_on + timedelta(days=60),
        "budget": budget_for(scheme),
        "places": 12,
    }
    if scheme == "research_term":
        values |= dict(zip(("text_nb", "text_nn", "text_en"), TEXTS, strict=True))
    with on_day(people.on + timedelta(days=opens - 3)):
        return publish(call=draft_call(values=values, by=by), by=by)


def _rules(scheme: str, on: date) -> RuleSet | None:
    return rule_set_on("research_term_ntnu", on) if scheme == "research_term" else None


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
