"""Put a round in order: place, take out, give reasons, hand in, open again, merge."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.deciding.access import (
    can_rank,
    can_reopen,
    decides_here,
    deciding_unit,
    in_round,
    ranking_unit,
)
from mobility.deciding.models import Ranked, Ranking
from mobility.deciding.rules.ranking import Gaps, gaps, interleaved
from mobility.deciding.selectors.rounds import departments_of, parameters_of, unplaced
from portal.audit.services import record
from portal.core.decisions import ALLOW, require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User

# Far beyond any place: rows wait there while the others close up, so that no two ever share one.
_ASIDE = 1_000_000


class NotReadyError(Exception):
    """A ranking has gaps and cannot be handed in."""

    def __init__(self, found: Gaps, not_assessed: int) -> None:
        super().__init__("the ranking has gaps")
        self.gaps, self.not_assessed = found, not_assessed


def ranking_for(*, application: Application) -> Ranking | None:
    """Return the ranking in which an application of a call takes part, made where it is new."""
    if application.call is None:
        return None
    unit = ranking_unit(application.case.unit)
    found, _new = Ranking.objects.get_or_create(call=application.call, unit=unit)
    return found


@transaction.atomic
def place(
    *, ranking: Ranking, application: Application, at: int, version: int, by: User
) -> Ranking:
    """Put an application at a place counted from 1; a place beyond the end is the last.

    Raises NotAllowedError, and ChangedMeanwhileError where the order is no longer that of
    `version`, or the application no longer waits for a place.
    """
    require(can_rank(by, ranking))
    _claim(ranking, version)
    row = Ranked.objects.filter(ranking=ranking, application=application).first()
    last = Ranked.objects.filter(ranking=ranking).count()
    if row is None:
        if not unplaced(ranking).filter(pk=application.pk).exists():
            raise ChangedMeanwhileError
        last += 1
        row = Ranked.objects.create(ranking=ranking, application=application, position=last)
    before, after = row.position, min(max(at, 1), last)
    _shift(row, after)
    changes = {"place": [before, after], "application": str(application)}
    _told("ranking.placed", ranking, application, by, changes)
    return ranking


@transaction.atomic
def take_out(*, ranking: Ranking, application: Application, version: int, by: User) -> Ranking:
    """Take an application out of the order; those below close up. Raises as `place` does."""
    require(can_rank(by, ranking))
    _claim(ranking, version)
    _remove(ranking, application)
    _told("ranking.taken_out", ranking, application, by, {"application": str(application)})
    return ranking


@transaction.atomic
def give_reason(*, ranking: Ranking, application: Application, reason: str, by: User) -> Ranking:
    """Write why an application has its place; the order itself does not change."""
    require(can_rank(by, ranking))
    row = Ranked.objects.filter(ranking=ranking, application=application).first()
    if row is None:
        raise ChangedMeanwhileError
    Ranked.objects.filter(pk=row.pk).update(reason=reason.strip())
    changes = {"reason": [row.reason, reason.strip()]}
    _told("ranking.reasoned", ranking, application, by, changes)
    return ranking


@transaction.atomic
def merge(*, ranking: Ranking, version: int, by: User) -> int:
    """Lay in what the departments have ranked and is not placed here; return how many.

    All first places come before all second ones, after what is placed already: an order to
    start from, which people then move.
    """
    require(can_rank(by, ranking))
    _claim(ranking, version)
    free = set(unplaced(ranking).values_list("pk", flat=True))
    orders = [_order(one) for one in departments_of(ranking) if one.state == "handed_in"]
    wanted = [pk for pk in interleaved(orders) if pk in free]
    last = Ranked.objects.filter(ranking=ranking).count()
    Ranked.objects.bulk_create(
        Ranked(ranking=ranking, application_id=pk, position=last + number)
        for number, pk in enumerate(wanted, start=1)
    )
    record(
        action="ranking.merged",
        by=by,
        unit=ranking.unit,
        obj=ranking,
        changes={"rows": len(wanted)},
    )
    return len(wanted)


@transaction.atomic
def hand_in(*, ranking: Ranking, version: int, note: str, by: User) -> Ranking:
    """Close the order and hand it on; the applications placed are ranked from now on.

    Raises NotAllowedError, NotReadyError with the gaps, ChangedMeanwhileError, and
    ValidationError while the call is still open.
    """
    require(can_rank(by, ranking))
    if ranking.call.closes_at > timezone.now():
        raise ValidationError(
            _("The call is still open. The ranking can be handed in when it has closed.")
        )
    check = readiness(ranking)
    if check.gaps or check.not_assessed:
        raise check
    _claim(
        ranking,
        version,
        state="handed_in",
        note=note.strip(),
        handed_in_by=by,
        handed_in_at=timezone.now(),
    )
    for application in _placed_in(ranking, ("recommended",)):
        take_step(application=application, step="rank", by=by, allowed=ALLOW)
    if not decides_here(ranking):
        Ranking.objects.get_or_create(
            call=ranking.call, unit=deciding_unit(ranking.call, ranking.unit)
        )
    record(
        action="ranking.handed_in", by=by, unit=ranking.unit, obj=ranking, changes={"note": note}
    )
    return ranking


@transaction.atomic
def reopen(*, ranking: Ranking, reason: str, by: User) -> Ranking:
    """Open a handed-in order again; its applications go back to waiting for their rank."""
    require(can_reopen(by, ranking))
    here = Ranking.objects.filter(pk=ranking.pk, state="handed_in", version=ranking.version)
    if not here.update(
        state="open", version=F("version") + 1, handed_in_by=None, handed_in_at=None
    ):
        raise ChangedMeanwhileError
    if not (decides_here(ranking) and departments_of(ranking)):
        for application in _placed_in(ranking, ("ranked",)):
            _leave_others(ranking, application)
            take_step(application=application, step="reopen_ranking", by=by, allowed=ALLOW)
    ranking.refresh_from_db()
    record(
        action="ranking.reopened", by=by, unit=ranking.unit, obj=ranking, changes={"reason": reason}
    )
    return ranking


def readiness(ranking: Ranking) -> NotReadyError:
    """Return what keeps a ranking from being handed in; without gaps nothing does."""
    order = dict(Ranked.objects.filter(ranking=ranking).values_list("application_id", "reason"))
    waiting = list(unplaced(ranking).values_list("pk", flat=True))
    needed = parameters_of(timezone.localdate(ranking.call.opens_at)).reason_for_each_place
    found = gaps(list(order), [*order, *waiting], order, reason_needed=needed)
    not_assessed = in_round(ranking).filter(case__state="submitted").count()
    return NotReadyError(found, not_assessed)


def drop_from_rankings(*, application: Application) -> None:
    """Take an application that is out of the round out of every order it stands in."""
    for row in Ranked.objects.filter(application=application).select_related("ranking"):
        Ranking.objects.filter(pk=row.ranking_id).update(version=F("version") + 1)
        _remove(row.ranking, application)


def _order(ranking: Ranking) -> list[int]:
    rows = Ranked.objects.filter(ranking=ranking).order_by("position")
    return list(rows.values_list("application_id", flat=True))


def _claim(ranking: Ranking, version: int, **fields: object) -> None:
    """Take the order as the reader saw it; of two who change it at once one loses."""
    here = Ranking.objects.filter(pk=ranking.pk, version=version, state="open")
    if not here.update(version=F("version") + 1, **fields):
        raise ChangedMeanwhileError
    ranking.refresh_from_db()


def _shift(row: Ranked, after: int) -> None:
    before = row.position
    if before == after:
        return
    others = Ranked.objects.filter(ranking_id=row.ranking_id).exclude(pk=row.pk)
    step = -1 if after > before else 1
    low, high = (before + 1, after) if after > before else (after, before - 1)
    Ranked.objects.filter(pk=row.pk).update(position=2 * _ASIDE)
    others.filter(position__range=(low, high)).update(position=F("position") + _ASIDE)
    others.filter(position__gte=_ASIDE).update(position=F("position") - _ASIDE + step)
    Ranked.objects.filter(pk=row.pk).update(position=after)


def _remove(ranking: Ranking, application: Application) -> None:
    row = Ranked.objects.filter(ranking=ranking, application=application).first()
    if row is None:
        return
    _shift(row, Ranked.objects.filter(ranking=ranking).count())
    row.delete()


def _leave_others(ranking: Ranking, application: Application) -> None:
    """Take an application out of the orders above, in which its old place no longer counts."""
    rows = Ranked.objects.filter(application=application).exclude(ranking=ranking)
    for row in rows.select_related("ranking"):
        Ranking.objects.filter(pk=row.ranking_id).update(version=F("version") + 1)
        _remove(row.ranking, application)


def _placed_in(ranking: Ranking, states: Sequence[str]) -> list[Application]:
    rows = Ranked.objects.filter(ranking=ranking, application__case__state__in=states)
    related = rows.select_related("application__case__person", "application__case__unit")
    return [row.application for row in related.select_related("application__call")]


def _told(
    action: str, ranking: Ranking, application: Application, by: User, changes: Mapping[str, object]
) -> None:
    record(action=action, by=by, unit=ranking.unit, obj=ranking, changes=changes)
