"""One unit's round of a call: who is placed, who is not, and where the money ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.selectors.noticed import Noticed, noticed
from mobility.calls.models import Reservation
from mobility.deciding.access import decides_here, in_round
from mobility.deciding.models import (
    Assessment,
    AwardDecision,
    ConflictOfInterest,
    Ranked,
    Ranking,
)
from mobility.deciding.rules.budget import Rung, rungs
from mobility.deciding.rules.parameters import AssessmentParameters
from mobility.grants.models import GrantCalculation
from portal.people.models import Unit
from portal.rulesets.selectors import rule_set_on

PER_PAGE = 50
# What waits for a place, by the level: a department ranks what is recommended, a faculty what
# its departments have ranked or what is recommended in the faculty itself.
TO_PLACE = ("recommended", "ranked", "waitlisted")


@dataclass(frozen=True, slots=True)
class Row:
    """One application of a round as the page shows it."""

    application: Application
    place: int = 0
    reason: str = ""
    rung: Rung | None = None
    assessment: Assessment | None = None
    decision: AwardDecision | None = None
    departments: Sequence[Ranked] = field(default_factory=tuple)
    findings: Sequence[Noticed] = field(default_factory=tuple)
    line_above: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """What a round may spend: the call's budget without what other rounds hold, and places."""

    amount: Decimal | None = None
    currency: str = ""
    places: int | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A ranking with everything its page needs; `rows` are one page of the order."""

    ranking: Ranking
    rows: Sequence[Row]
    waiting: Sequence[Row]
    page: Page[Any]
    money: Money
    ladder: Mapping[int, Rung]
    not_placed: int
    not_assessed: int
    not_recommended: int

    @property
    def above(self) -> int:
        """Return how many rows lie above the line."""
        return sum(rung.within for rung in self.ladder.values())

    @property
    def wanted(self) -> Decimal:
        """Return what all rows together would cost."""
        return max((rung.total for rung in self.ladder.values()), default=Decimal(0))

    @property
    def without_cost(self) -> int:
        """Return how many rows nobody has calculated."""
        return sum(rung.cost is None for rung in self.ladder.values())


def parameters_of(on: Any = None) -> AssessmentParameters:
    """Return the rules by which applications are assessed on a day; today where none is given."""
    found = rule_set_on("assessment", on or timezone.localdate())
    return AssessmentParameters.from_mapping(found.parameters)


def rules_of(application: Application) -> AssessmentParameters:
    """Return the assessment rules in force when the application's call opened."""
    call = application.call
    return parameters_of(timezone.localdate(call.opens_at) if call else None)


def latest_cost() -> Subquery:
    """Return the total of the latest calculation of the application in the outer query."""
    made = GrantCalculation.objects.filter(application=OuterRef("application_id"))
    return Subquery(made.order_by("-made_at", "-pk").values("total")[:1])


def latest_currency() -> Subquery:
    """Return the currency of the latest calculation of the application in the outer query."""
    made = GrantCalculation.objects.filter(application=OuterRef("application_id"))
    return Subquery(made.order_by("-made_at", "-pk").values("currency")[:1])


def unplaced(ranking: Ranking) -> QuerySet[Application]:
    """Return the applications that may be placed and are not, the first submitted first."""
    taken = Ranked.objects.filter(ranking=ranking).values("application_id")
    states = TO_PLACE if decides_here(ranking) else ("recommended",)
    there = in_round(ranking).filter(case__state__in=states).exclude(pk__in=taken)
    return there.order_by("submitted_at", "pk")


def money_of(ranking: Ranking) -> Money:
    """Return the budget of the call as this round may use it."""
    call = ranking.call
    budget = call.budget
    if budget is None:
        return Money(places=call.places)
    held = Reservation.objects.filter(budget=budget).exclude(state="released")
    others = held.exclude(case__application__in=in_round(ranking)).values_list("amount", flat=True)
    left = budget.amount - sum(others, Decimal(0))
    return Money(left, budget.currency, call.places)


def ladder_of(ranking: Ranking, money: Money) -> dict[int, Rung]:
    """Return {application: rung} of the whole order; a cost in another currency is not known."""
    rows = Ranked.objects.filter(ranking=ranking).order_by("position")
    costs = rows.values_list("application_id", latest_cost(), latest_currency())
    known = [
        (str(pk), cost if not money.currency or currency == money.currency else None)
        for pk, cost, currency in costs
    ]
    return {int(one.key): one for one in rungs(known, money.amount, money.places)}


def round_of(ranking: Ranking, number: Any = None) -> Round:
    """Return a page of a ranking with its line, and who is not placed yet.

    The number of queries does not grow with the applications.
    """
    money = money_of(ranking)
    ladder = ladder_of(ranking, money) if decides_here(ranking) else {}
    page = Paginator(_placed(ranking), PER_PAGE).get_page(number)
    free = unplaced(ranking)
    first_free = list(_with_facts(free)[:PER_PAGE])
    known = _known([one.application_id for one in page.object_list] + [a.pk for a in first_free])
    states = list(in_round(ranking).values_list("case__state", flat=True))
    return Round(
        ranking=ranking,
        rows=_rows(page.object_list, ladder, known),
        waiting=[known.row(one) for one in first_free],
        page=page,
        money=money,
        ladder=ladder,
        not_placed=free.count(),
        not_assessed=states.count("submitted"),
        not_recommended=states.count("not_recommended"),
    )


def _placed(ranking: Ranking) -> QuerySet[Ranked]:
    found: QuerySet[Ranked] = Ranked.objects.filter(ranking=ranking).order_by("position")
    return found.select_related(
        "application__case__person", "application__case__unit", "application__call"
    ).prefetch_related("application__segments__institution", "application__segments__country")


def _with_facts(applications: QuerySet[Application]) -> QuerySet[Application]:
    return applications.select_related("case__person", "case__unit", "call").prefetch_related(
        "segments__institution", "segments__country"
    )


@dataclass(frozen=True, slots=True)
class _Known:
    assessments: Mapping[int, Assessment]
    decisions: Mapping[int, AwardDecision]
    places: Mapping[int, Sequence[Ranked]]

    def row(self, application: Application, **more: Any) -> Row:
        """Return a row with what is known of its application."""
        key = application.pk
        return Row(
            application,
            assessment=self.assessments.get(key),
            decision=self.decisions.get(key),
            departments=self.places.get(key, ()),
            findings=_worth_telling(application),
            **more,
        )


def _worth_telling(application: Application) -> list[Noticed]:
    """Return what was noticed at submission and warns or blocks; the rest stands on its page."""
    if not application.submitted_at:
        return []
    return [one for one in noticed(application) if one.finding.severity != "info"]


def next_in_line(ranking: Ranking) -> Application | None:
    """Return who stands first on the wait list by the order of the deciding unit."""
    rows = Ranked.objects.filter(ranking=ranking, application__case__state="waitlisted")
    first = rows.select_related("application__case__person").order_by("position").first()
    return first.application if first else None


def _known(applications: list[int]) -> _Known:
    assessed = Assessment.objects.filter(application__in=applications)
    decided = AwardDecision.objects.filter(application__in=applications).exclude(state="dropped")
    ranked = Ranked.objects.filter(application__in=applications).select_related("ranking__unit")
    places: dict[int, list[Ranked]] = {}
    for one in ranked:
        places.setdefault(one.application_id, []).append(one)
    # The latest wins, so the oldest is read first.
    return _Known(
        {one.application_id: one for one in assessed.order_by("created_at", "pk")},
        {
            one.application_id: one
            for one in decided.select_related(
                "letter", "prepared_by__person", "decided_by__person"
            ).order_by("created_at", "pk")
        },
        places,
    )


def _rows(placed: Any, ladder: Mapping[int, Rung], known: _Known) -> list[Row]:
    below = next((key for key, rung in ladder.items() if not rung.within), None)
    return [
        known.row(
            one.application,
            place=one.position,
            reason=one.reason,
            rung=ladder.get(one.application_id),
            line_above=one.application_id == below,
        )
        for one in placed
    ]


def departments_of(ranking: Ranking) -> list[Ranking]:
    """Return the rankings of the units below a deciding unit in the same call."""
    below = Unit.objects.subtree(ranking.unit, timezone.localdate()).exclude(pk=ranking.unit_id)
    found = Ranking.objects.filter(call_id=ranking.call_id, unit__in=below)
    return list(found.select_related("unit", "handed_in_by__person").order_by("unit__code"))


def decided_round(ranking: Ranking, number: Any = None) -> dict[str, Any]:
    """Return the round as those who decide look at it, with who was not recommended."""
    shown = round_of(ranking, number)
    rejected = (
        in_round(ranking).filter(case__state="not_recommended").order_by("submitted_at", "pk")
    )
    applications = list(_with_facts(rejected)[:PER_PAGE])
    known = _known([one.pk for one in applications])
    first = next_in_line(ranking)
    return {
        "round": shown,
        "others": [known.row(one) for one in applications],
        "next_in_line": first.pk if first else None,
        "conflicts": conflicts_in_round(ranking),
    }


def open_decisions(applications: QuerySet[Application], state: str) -> list[AwardDecision]:
    """Return the decisions of the applications that stand in a state, in the given order."""
    order = {one.pk: place for place, one in enumerate(applications)}
    found = AwardDecision.objects.filter(application__in=list(order), state=state)
    related = found.select_related(
        "application__case__person",
        "application__case__unit",
        "application__call__budget",
        "application__call__unit",
        "prepared_by__person",
        "decided_by__person",
        "letter",
    )
    return sorted(related, key=lambda one: order[one.application_id])


def conflicts_in(applications: Sequence[int]) -> list[ConflictOfInterest]:
    """Return the conflicts that were declared in applications."""
    found = ConflictOfInterest.objects.filter(application_id__in=list(applications))
    return list(found.select_related("person", "application__case__person"))


def conflicts_in_round(ranking: Ranking) -> list[ConflictOfInterest]:
    """Return the conflicts that were declared in a round."""
    found = ConflictOfInterest.objects.filter(application__in=in_round(ranking))
    return list(found.select_related("person", "application__case__person"))
