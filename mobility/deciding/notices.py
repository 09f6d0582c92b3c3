"""What is due in rounds and offers, told by mail on days that the rule set says."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse

from mobility.deciding.access import DECIDES, PREPARES, RANKS, decides_here, in_round, level_of
from mobility.deciding.models import AwardDecision, Ranking
from mobility.deciding.selectors.rounds import parameters_of
from portal.core.contributions import Notice
from portal.people.models import Mandate, Person, Unit
from portal.rulesets.selectors import NoRuleSetError

# A reminder missed because nothing ran is still sent this many days later, once.
GRACE = 3


def notices(on: date) -> list[Notice]:
    """Return the reminders of a day: rankings and decisions due, offers to answer."""
    try:
        parameters = parameters_of(on)
    except NoRuleSetError:
        return []
    around = [-days for days in parameters.remind_before_days]
    around += list(parameters.remind_after_days)
    before = [-days for days in parameters.accept_reminder_days]
    return [*_rounds(on, around), *_offers(on, before)]


def _due(day: date, offsets: Iterable[int], on: date) -> Iterator[int]:
    for offset in offsets:
        if 0 <= (on - (day + timedelta(days=offset))).days < GRACE:
            yield offset


def _rounds(on: date, offsets: list[int]) -> Iterator[Notice]:
    rankings = Ranking.objects.filter(call__state="published").select_related("unit", "call")
    reach = max((abs(one) for one in offsets), default=0) + GRACE
    near = (on - timedelta(days=reach), on + timedelta(days=reach))
    for ranking in rankings.filter(call__ranking_due_on__range=near, state="open"):
        yield from _each("ranking-due", ranking, ranking.call.ranking_due_on, offsets, on)
    for ranking in rankings.filter(call__decision_due_on__range=near):
        if decides_here(ranking) and _undecided(ranking):
            yield from _each("decision-due", ranking, ranking.call.decision_due_on, offsets, on)


def _each(kind: str, ranking: Ranking, due: date, offsets: list[int], on: date) -> Iterator[Notice]:
    level = level_of(ranking)
    roles = RANKS[level] if kind == "ranking-due" else (*PREPARES[level], *DECIDES[level])
    for offset in _due(due, offsets, on):
        yield from _told(kind, ranking, due, offset, roles)


def _undecided(ranking: Ranking) -> bool:
    waiting = ("submitted", "recommended", "not_recommended", "ranked")
    return in_round(ranking).filter(case__state__in=waiting).exists()


def _told(
    kind: str, ranking: Ranking, due: date, offset: int, roles: Iterable[str]
) -> Iterator[Notice]:
    address = f"{settings.SITE_URL}{reverse('ranking', args=[ranking.public_id])}"
    for person in holders_at(ranking.unit, roles, due + timedelta(days=offset)):
        context = {"ranking": ranking, "due": due, "late": offset > 0, "address": address}
        yield Notice(kind, f"{kind}:{ranking.pk}:{person.pk}:{offset}", person, context)


def holders_at(unit: Unit, roles: Iterable[str], on: date) -> list[Person]:
    """Return the persons with one of the roles at the unit itself on a day."""
    held = Mandate.objects.in_force(on).filter(unit=unit, role__in=list(roles))
    return list(Person.objects.filter(pk__in=held.values("person_id")).select_related("user"))


def _offers(on: date, offsets: list[int]) -> Iterator[Notice]:
    reach = max((abs(one) for one in offsets), default=0) + GRACE
    open_offers = AwardDecision.objects.filter(
        state="released",
        accept_by__range=(on, on + timedelta(days=reach)),
        application__case__state__in=("granted", "granted_with_conditions", "funds_reserved"),
    ).select_related("application__case__person__user")
    for decision in open_offers:
        for offset in _due(decision.accept_by, offsets, on):
            person = decision.application.case.person
            address = f"{settings.SITE_URL}{reverse('offer', args=[decision.public_id])}"
            context = {
                "title": str(decision.application),
                "due": decision.accept_by,
                "address": address,
            }
            yield Notice("offer-due", f"offer-due:{decision.pk}:{offset}", person, context)
