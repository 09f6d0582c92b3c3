"""Save one step of an application: its own fields and its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from mobility.applications.access import EDITABLE, can_edit
from mobility.applications.models import Application, Companion, Cover, FundingLine, Segment
from mobility.applications.rules import COLUMNS
from mobility.applications.selectors.given import fingerprint_of, parts_of, value_of
from portal.audit.services import record
from portal.casework.models import Case
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User

MODELS: Mapping[str, type[Any]] = {
    "places": Segment,
    "household": Companion,
    "money": FundingLine,
    "cover": Cover,
}
# What the trail calls a part.
PART_NAMES = {"places": "segment", "household": "companion", "money": "funding", "cover": "cover"}


class OfAnotherError(Exception):
    """What was sent names a part of another application; nothing was written."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part as it was typed: the token that tells it apart, its values, or that it goes."""

    token: UUID
    remove: bool
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """The page that sends a step: the step's fingerprint as it was drawn, its tab, and its turn.

    What a page sends later has a higher turn, 0 where the browser does not count.
    """

    seen: str
    tab: str = ""
    turn: int = 0


@transaction.atomic
def save_step(
    *,
    application: Application,
    step: str,
    values: Mapping[str, Any],
    parts: Sequence[PartChange],
    by: User,
    page: Page,
) -> None:
    """Save what was typed in a step, unless it changed since the page was drawn.

    What the page itself saved last is no change by somebody else: that is written with the step
    and read under its lock, so a press of the button may overtake the save that is on its way. A
    save that comes after a later one of its page says nothing new. The same part saved again, by
    its token, is the same part. Raises NotAllowedError, ChangedMeanwhileError and OfAnotherError.
    """
    require(can_edit(by, application))
    known = Application.objects.select_related("case__person", "case__unit")
    fresh = known.select_for_update(of=("self",)).get(pk=application.pk)
    tab, turn, saved = fresh.saved_last.get(step, ("", 0, ""))
    own = bool(page.tab) and page.tab == tab
    if own and page.turn < turn:
        return
    now = fingerprint_of(fresh, step)
    is_known = now == page.seen or (own and now == saved)
    if not is_known and not _stands(fresh, step, values, parts):
        raise ChangedMeanwhileError
    told = [code for code, value in values.items() if _said(value_of(fresh, code)) != _said(value)]
    told += _save_parts(fresh, step, parts)
    if told:
        _save_values(fresh, values)
        case = fresh.case
        # After nothing: a bare list of two would be read as before and after.
        changes = {"application_field": [None, list(dict.fromkeys(told))]}
        record(
            action="application.saved",
            by=by,
            person=case.person,
            unit=case.unit,
            obj=case,
            changes=changes,
        )
    application.refresh_from_db()
    now = fingerprint_of(application, step)
    last = {**fresh.saved_last, step: [page.tab, page.turn, now]}
    Application.objects.filter(pk=application.pk).update(saved_last=last)


def _said(value: Any) -> Any:
    """Return a value so that two ways of having said nothing are the same: a tick not set, too."""
    return None if value is False or value in (None, "", []) else value


def _stands(
    fresh: Application, step: str, values: Mapping[str, Any], parts: Sequence[PartChange]
) -> bool:
    """Tell whether a step says already what was typed, as when a form saves itself twice."""
    known = {row.public_id: row for row in parts_of(fresh, step)} if step in MODELS else {}
    written = all(_said(value_of(fresh, code)) == _said(one) for code, one in values.items())
    return written and all(_is_so(known.get(one.token), one) for one in parts)


def _is_so(row: Any, change: PartChange) -> bool:
    if row is None or change.remove:
        return row is None and change.remove
    return all(getattr(row, name) == value for name, value in change.values.items())


def _save_values(fresh: Application, values: Mapping[str, Any]) -> None:
    """Write the fields while nobody wrote meanwhile, and the case's title with them."""
    answers = dict(fresh.answers)
    columns: dict[str, Any] = {}
    for code, value in values.items():
        (columns if code in COLUMNS else answers)[code] = value
    still = Application.objects.filter(
        pk=fresh.pk, updated_at=fresh.updated_at, case__state__in=EDITABLE
    )
    if not still.update(answers=answers, updated_at=timezone.now(), **columns):
        raise ChangedMeanwhileError
    first = fresh.segments.select_related("institution").first()
    title = columns.get("title", fresh.title) or (str(first) if first else "")
    Case.objects.filter(pk=fresh.case_id).update(title=title[:200])


def _save_parts(application: Application, step: str, parts: Sequence[PartChange]) -> list[str]:
    """Write the parts that differ; return what the trail says changed."""
    if step not in MODELS:
        return []
    known = {row.public_id: row for row in parts_of(application, step)}
    changed = [_save_part(application, step, one, known.get(one.token)) for one in parts]
    return [PART_NAMES[step]] if any(changed) else []


def _save_part(application: Application, step: str, change: PartChange, row: Any) -> bool:
    if change.remove:
        return _removed(application, row)
    values = change.values
    if row is None:
        # A page of another application that was sent here: its parts stay where they are.
        if MODELS[step].objects.filter(public_id=change.token).exists():
            raise OfAnotherError
        MODELS[step].objects.create(application=application, public_id=change.token, **values)
        return True
    differing = {name: value for name, value in values.items() if getattr(row, name) != value}
    if "covered_by" in differing:
        # Another colleague has not been asked yet.
        differing |= {"state": "not_asked", "answered_at": None, "note": ""}
        _drop_question(application, row)
    if differing:
        MODELS[step].objects.filter(pk=row.pk).update(**differing)
    return bool(differing)


def _removed(application: Application, row: Any) -> bool:
    if row is None:
        return False
    if isinstance(row, Cover):
        _drop_question(application, row)
    row.delete()
    return True


def _drop_question(application: Application, cover: Cover) -> None:
    question = application.case.tasks.filter(key=f"cover:{cover.pk}")
    question.update(state="dropped")
    application.case.commitments.filter(person=cover.covered_by, kind="cover").delete()
