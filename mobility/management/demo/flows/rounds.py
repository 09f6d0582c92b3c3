"""Rounds of a call: assess, rank, merge, decide and release, as departments and faculty would."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from mobility.applications.models import Application
from mobility.calls.models import Call
from mobility.deciding.models import AwardDecision, Ranking
from mobility.deciding.services import assessing, awarding, preparing, ranking, releasing
from mobility.deciding.services.preparing import Outcome
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.people import People

_SCORE = {"score": "4", "comment": ""}
GRANT = Outcome("granted")
CONDITIONS = Outcome("granted_with_conditions", conditions="Undervisningen i FYS2100 er dekket.")
WAIT = Outcome("waitlisted")
REFUSE = Outcome(
    "refused",
    reason_code="budget",
    reason_text="Rammen holdt ikke. Søknaden er god; søk gjerne igjen i neste runde.",
)


class Round:
    """One call's round in the faculty."""

    def __init__(self, people: People, call: Call) -> None:
        self.people, self.call = people, call
        self.officer, self.dean = people.member("fakultet"), people.member("dekan")

    def assess(
        self, applications: Sequence[Application], day: date, recommendation: str = "recommended"
    ) -> None:
        """Let each department's head assess its applications."""
        text = "Solid plan og god dekning." if recommendation == "recommended" else _WHY
        with on_day(day):
            for one in applications:
                assessing.assess(
                    application=_fresh(one),
                    recommendation=recommendation,
                    criteria={"plan_quality": _SCORE, "networks": _SCORE},
                    text=text,
                    by=self.people.head_of(one.case.unit),
                    reason_code="plan_quality" if recommendation == "not_recommended" else "",
                )

    def rank(self, day: date, *, only: Sequence[str] | None = None) -> None:
        """Let departments put their applications in order and hand the order in."""
        with on_day(day):
            for one in Ranking.objects.filter(call=self.call, unit__kind="department"):
                if only is None or one.unit.code in only:
                    self._rank(one)

    def _rank(self, one: Ranking) -> None:
        head = self.people.head_of(one.unit)
        rows = Application.objects.filter(
            call=self.call, case__unit=one.unit, case__state__in=("recommended", "not_recommended")
        )
        for place, application in enumerate(rows.order_by("pk"), start=1):
            one = ranking.place(
                ranking=one, application=application, at=place, version=one.version, by=head
            )
            one = ranking.give_reason(
                ranking=one, application=application, reason=_REASONS[place % 3], by=head
            )
            one.refresh_from_db()
        ranking.hand_in(ranking=one, version=one.version, note="", by=head)

    def merge(self, day: date, *, hand_in: bool = True) -> Ranking:
        """Let the faculty lay the departments' orders together."""
        with on_day(day):
            one = Ranking.objects.get(call=self.call, unit=self.call.unit)
            ranking.merge(ranking=one, version=one.version, by=self.dean)
            one.refresh_from_db()
            for row in one.places.select_related("application"):
                ranking.give_reason(
                    ranking=one, application=row.application, reason=_REASONS[0], by=self.dean
                )
            if hand_in:
                one.refresh_from_db()
                ranking.hand_in(ranking=one, version=one.version, note="", by=self.dean)
        return one

    def prepare(self, day: date, outcomes: Mapping[int, Outcome]) -> list[AwardDecision]:
        """Prepare decisions: {application: outcome}."""
        found = []
        with on_day(day):
            for pk, outcome in outcomes.items():
                rows = [_get(pk)]
                found += preparing.prepare(applications=rows, outcome=outcome, by=self.officer)
        return found

    def decide(self, day: date, decisions: Sequence[AwardDecision]) -> None:
        """Let the dean decide what was prepared."""
        with on_day(day):
            awarding.decide(decisions=[_again(one) for one in decisions], by=self.dean)

    def release(self, day: date, decisions: Sequence[AwardDecision]) -> None:
        """Make the decisions known."""
        with on_day(day):
            for one in decisions:
                releasing.release_decision(decision=_again(one), by=self.officer)

    def finish(self, day: date, outcomes: Mapping[int, Outcome]) -> list[AwardDecision]:
        """Prepare, decide and release in one week."""
        decisions = self.prepare(day, outcomes)
        self.decide(day + timedelta(days=2), decisions)
        self.release(day + timedelta(days=4), decisions)
        return [_again(one) for one in decisions]


_WHY = "Planen sier ikke hva verten bidrar med. Søk igjen når det er avklart."
_REASONS = (
    "Sterk plan og et vertsmiljø vi trenger.",
    "God plan; undervisningen er dekket.",
    "Lang opptjening og tung undervisning de siste årene.",
)
_RELATED = ("case__person", "case__unit", "call__unit", "call__budget")


def _get(pk: int) -> Application:
    found: Application = Application.objects.select_related(*_RELATED).get(pk=pk)
    return found


def _fresh(one: Application) -> Application:
    return _get(one.pk)


def _again(one: AwardDecision) -> AwardDecision:
    related: Any = AwardDecision.objects.select_related(
        "application__case__person", "application__case__unit", "application__call__unit"
    )
    found: AwardDecision = related.get(pk=one.pk)
    return found
