"""The work list as its page shows it: who waits for what, with question and agreed step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mobility.experience.models import Conversation, EvidenceRequest
from mobility.reports.figures import figures_of
from mobility.reports.reasons import worded
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import EarlyCareerRow, FigureRow, Filters
from mobility.reports.scope import Scope
from portal.people.models import Person, Unit, UnitAncestry, User
from portal.people.organisation import valid_on

FIRST_FEW = 25
SHOWN_AT_ONCE = 5
# Up to so many persons one statement is read whole and the parts are picked from it.
READ_AT_ONCE = 500
PAGE_SIZE = 25


COLUMNS = (
    (_("Name"), "name"),
    (_("International experience"), "experience"),
    (_("Window"), ""),
    (_("Employment ends"), "ends_on"),
    (_("Why"), ""),
)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: its label, what it sorts by, and how the list is sorted now."""

    label: Any
    sort: str
    now: str

    @property
    def sorted(self) -> str:
        """Return `ascending` or `descending` where the list is sorted by this column."""
        if not self.sort or self.now.lstrip("-") != self.sort:
            return ""
        return "descending" if self.now.startswith("-") else "ascending"

    @property
    def next(self) -> str:
        """Return the sort that a press on the head brings."""
        return f"-{self.sort}" if self.sorted == "ascending" else self.sort


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of the list with the open question and the last conversation, if any.

    `linked` tells whether the reader may open the person's own page.
    """

    row: EarlyCareerRow
    position: str
    why: tuple[str, ...]
    question: EvidenceRequest | None
    talk: Conversation | None
    linked: bool

    @property
    def review_due(self) -> bool:
        """Tell whether the day has come on which the agreed step is looked at again."""
        return bool(
            self.talk and self.talk.review_on and self.talk.review_on <= timezone.localdate()
        )


class WorkList:
    """The work list of a report; each part is read when the page comes to it."""

    def __init__(
        self, scope: Scope, user: User, page_number: str | None, *, whole: bool = True
    ) -> None:
        self.scope = scope
        self.report = scope.report
        self.user = user
        self.page_number = page_number
        self.whole = whole

    @cached_property
    def page(self) -> Page[Any]:
        """The page of everybody whom the filters leave; beyond the last is the last."""
        known = self._small and self.report.filters == Filters()
        rows: Any = self._cohort if known else self.report
        return Paginator(rows, PAGE_SIZE).get_page(self.page_number)

    @property
    def page_numbers(self) -> Any:
        """The page numbers to offer, with gaps."""
        paginator: Any = self.page.paginator
        return paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)

    @property
    def columns(self) -> list[Column]:
        """The heads of the table, with the sort that a press on them brings."""
        return [Column(label, sort, self.report.filters.order) for label, sort in COLUMNS]

    @cached_property
    def everybody(self) -> list[Entry]:
        """The entries of that page."""
        return [self._entry(row) for row in self._page_rows]

    @cached_property
    def unanswered(self) -> list[Entry]:
        """The first of those who have not answered."""
        return [self._entry(row) for row in self._unanswered_rows]

    @property
    def unanswered_parts(self) -> tuple[list[Entry], list[Entry]]:
        """Those shown at once, and those behind a press."""
        return self.unanswered[:SHOWN_AT_ONCE], self.unanswered[SHOWN_AT_ONCE:]

    @property
    def to_ask(self) -> int | None:
        """How many have not been asked; None where there are more than the page has read."""
        if self.report.counts.unknown > len(self.unanswered):
            return None
        return sum(entry.question is None for entry in self.unanswered)

    @cached_property
    def in_time(self) -> list[Entry]:
        """Flagged persons who can still go: the window that closes first comes first."""
        return [self._entry(row) for row in self._in_time_rows]

    @cached_property
    def too_late(self) -> list[Entry]:
        """Flagged persons for whom a whole stay no longer fits, or who have no end date."""
        return [self._entry(row) for row in self._too_late_rows]

    @property
    def in_time_count(self) -> int:
        """How many flagged persons can still go."""
        return self.report.counts.open + self.report.counts.closing

    @property
    def too_late_count(self) -> int:
        """How many flagged persons cannot, or have no window."""
        return self.report.counts.closed + self.report.counts.no_end

    @property
    def reminder_days(self) -> str:
        """After how many days an open question is brought to mind, as words."""
        days = [str(day) for day in self.report.parameters.reminder_days]
        return get_text_list(days, gettext("and"))

    @cached_property
    def sub_units(self) -> Sequence[FigureRow]:
        """The units directly under this one with their counts; none for a unit without any."""
        unit, on = self.report.unit, self.report.on
        below = UnitAncestry.objects.filter(valid_on(on), ancestor=unit, depth=1)
        return figures_of(self.report, None).units if below.exists() else ()

    @cached_property
    def _page_rows(self) -> list[EarlyCareerRow]:
        return list(self.page.object_list)

    @property
    def _small(self) -> bool:
        return self.whole and self.report.counts.cohort <= READ_AT_ONCE

    @cached_property
    def _cohort(self) -> list[EarlyCareerRow]:
        return self._asked(Filters()).rows()

    @cached_property
    def _unanswered_rows(self) -> list[EarlyCareerRow]:
        return self._first(bool(self.report.counts.unknown), Filters(experience=("unknown",)))

    @cached_property
    def _in_time_rows(self) -> list[EarlyCareerRow]:
        windows = Filters(flagged=True, window=("open", "closing"), order="ends_on")
        return self._first(bool(self.in_time_count), windows)

    @cached_property
    def _too_late_rows(self) -> list[EarlyCareerRow]:
        windows = Filters(flagged=True, window=("closed", "none"), order="-ends_on")
        return self._first(bool(self.too_late_count), windows)

    def _first(self, any_of_them: bool, filters: Filters) -> list[EarlyCareerRow]:  # noqa: FBT001
        if not any_of_them:
            return []
        if self._small:
            return picked(self._cohort, filters)[:FIRST_FEW]
        return self._asked(filters).rows(0, FIRST_FEW)

    def _asked(self, filters: Filters) -> EarlyCareerReport:
        same = self.report
        return EarlyCareerReport(same.on, same.unit, same.parameters, same.rule_set, filters)

    @property
    def _all_rows(self) -> list[EarlyCareerRow]:
        if not self.whole:
            return self._page_rows
        parts = (self._unanswered_rows, self._in_time_rows, self._too_late_rows)
        return [*self._page_rows, *(row for part in parts for row in part)]

    @cached_property
    def _around(self) -> "Around":
        return around([row.person_pk for row in self._all_rows], self.user)

    def _entry(self, row: EarlyCareerRow) -> Entry:
        known = self._around
        return Entry(
            row,
            self.scope.positions.get(row.position_code, row.position_code),
            tuple(worded(finding) for finding in row.reasons),
            known.questions.get(row.person_pk),
            known.talks.get(row.person_pk),
            row.person_pk in known.linked,
        )


def picked(rows: Iterable[EarlyCareerRow], filters: Filters) -> list[EarlyCareerRow]:
    """Return the rows that a part of the page shows, as the selector would; rows come by name."""
    fitting = [
        row
        for row in rows
        if (not filters.experience or row.experience in filters.experience)
        and (not filters.window or row.window.state in filters.window)
        and filters.flagged in (None, row.flagged)
    ]
    if filters.order.lstrip("-") != "ends_on":
        return fitting
    down = filters.order.startswith("-")
    open_end = date.min if down else date.max
    return sorted(fitting, key=lambda row: row.employment_ends_on or open_end, reverse=down)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the persons of a list, by person."""

    questions: dict[int, EvidenceRequest]
    talks: dict[int, Conversation]
    linked: frozenset[int]


def around(people: Iterable[int], user: User) -> Around:
    """Return the open question, the last conversation and whether the page opens, by person."""
    ids = set(people)
    questions = EvidenceRequest.objects.visible_to(user).filter(
        person_id__in=ids, answered_at__isnull=True
    )
    talks = last_talks(user).filter(person_id__in=ids)
    linked = Person.objects.visible_to(user).filter(pk__in=ids).values_list("pk", flat=True)
    return Around(
        {one.person_id: one for one in questions},
        {one.person_id: one for one in talks},
        frozenset(linked),
    )


def last_talks(user: User) -> Any:
    """Return each person's last recorded conversation that the user may see."""
    later = Conversation.objects.filter(
        person_id=OuterRef("person_id"), held_on__gt=OuterRef("held_on")
    ) | Conversation.objects.filter(
        person_id=OuterRef("person_id"), held_on=OuterRef("held_on"), pk__gt=OuterRef("pk")
    )
    return Conversation.objects.visible_to(user).exclude(Exists(later))


def reviews_due(user: User, units: Iterable[Unit], today: Any = None) -> Any:
    """Return the agreed steps in the units' subtrees whose review day has come, oldest first."""
    day = today or timezone.localdate()
    under = UnitAncestry.objects.filter(valid_on(day), ancestor__in=[unit.pk for unit in units])
    due = last_talks(user).filter(review_on__lte=day, unit_id__in=under.values("unit_id"))
    return due.select_related("person").order_by("review_on", "pk")
