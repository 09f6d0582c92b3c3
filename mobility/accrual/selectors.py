"""The clock of a person, read from the register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from mobility.accrual.models import WAITING, EarlierTerm, ServicePeriod
from mobility.accrual.rules import (
    AccrualParameters,
    Clock,
    History,
    Post,
    Service,
    Term,
    Waiting,
    clock,
    findings,
)
from mobility.calls.rules import suggested
from mobility.calls.selectors import calls_for, rules_at
from portal.core.findings import Finding
from portal.people.models import Employment, Person, Unit
from portal.rulesets.models import RuleSet

SCHEME = "research_term"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person's clock shows on a day, by which rules, and what there is to say of it."""

    person: Person
    unit: Unit | None
    version: RuleSet
    parameters: AccrualParameters
    history: History
    clock: Clock
    findings: tuple[Finding, ...]

    @property
    def unconfirmed(self) -> bool:
        """Whether the institution has not confirmed a rule that a finding applies."""
        used = {one.source for one in self.findings if one.source}
        return any(not self.version.basis.get(name, {}).get("confirmed") for name in used)


def standing_of(
    person: Person,
    *,
    on: date | None = None,
    version: RuleSet | None = None,
    months: int | None = None,
    deadline: date | None = None,
) -> Standing | None:
    """Return a person's clock on a planned start; None where no rule set holds at their unit.

    `version` is the one frozen for a case, else what holds today; `on` is else the first day of
    the next call's window; `months` is the term that is applied for. Where the rules measure at
    the deadline instead, that day is used if it is given.
    """
    today = timezone.localdate()
    unit = main_unit(person, today)
    rules = version or rules_at(SCHEME, unit, today)
    if rules is None:
        return None
    parameters = AccrualParameters.from_mapping(rules.parameters)
    history = histories([person])[person.pk]
    day = on or next_start(unit, parameters, today)
    if deadline and not parameters.measured_at_planned_start:
        day = deadline
    seen = clock(history, day, today, parameters)
    said = tuple(findings(seen, history, parameters, months))
    return Standing(person, unit, rules, parameters, history, seen, said)


def main_unit(person: Person, on: date) -> Unit | None:
    """Return the unit of a person's largest employment that has not ended."""
    jobs = Employment.objects.filter(person=person).select_related("unit")
    lasting = [one for one in jobs if one.ends_on is None or one.ends_on >= on]
    lasting.sort(key=lambda one: (one.starts_on > on, -one.percent, one.starts_on, one.pk))
    return lasting[0].unit if lasting else None


def next_start(unit: Unit | None, parameters: AccrualParameters, today: date) -> date:
    """Return the first day for which one can apply next: a published call's, else suggested."""
    if unit:
        published = calls_for(unit, today).filter(
            scheme=SCHEME, state="published", closes_at__gte=timezone.now()
        )
        first = published.order_by("starts_from").values_list("starts_from", flat=True).first()
        if first:
            return first
    return suggested(today, parameters).starts_from


def histories(people: Iterable[Person]) -> dict[int, History]:
    """Return what is known of each person, in three queries."""
    persons = {one.pk: one for one in people}
    jobs = _by_person(Employment.objects.filter(person__in=persons).order_by("starts_on", "pk"))
    service = _by_person(ServicePeriod.objects.filter(person__in=persons))
    terms = _by_person(EarlierTerm.objects.filter(person__in=persons))
    return {
        pk: _history(person, jobs.get(pk, []), service.get(pk, []), terms.get(pk, []))
        for pk, person in persons.items()
    }


def _by_person(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(row)
    return found


def _history(person: Person, jobs: list[Any], service: list[Any], terms: list[Any]) -> History:
    periods = [_service(one) for one in service if one.kind != WAITING]
    return History(
        posts=[Post(one.position_code, one.starts_on, one.ends_on, one.percent) for one in jobs],
        service=[*periods, *_leaves(jobs, periods)],
        terms=[Term(one.starts_on, one.ends_on, one.months, one.pk) for one in terms],
        waiting=[
            Waiting(one.starts_on, one.ends_on or timezone.localdate(), one.pk)
            for one in service
            if one.kind == WAITING
        ],
        gender=person.gender,
    )


def _service(one: ServicePeriod) -> Service:
    return Service(one.kind, one.starts_on, one.ends_on, one.percent, one.counts_percent, one.pk)


def _leaves(jobs: list[Any], periods: list[Service]) -> list[Service]:
    """Return the unpaid leave that only the employment tells of."""
    found = []
    for job in jobs:
        first, last = job.leave_starts_on, job.leave_ends_on or job.ends_on
        told = any(
            one.kind != "ordinary"
            and (last is None or one.starts_on <= last)
            and (one.ends_on is None or (first and one.ends_on >= first))
            for one in periods
        )
        if first and not told:
            found.append(Service("leave_other", first, last, job.percent))
    return found
