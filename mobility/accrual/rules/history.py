"""What is known of a person's service, and what each stretch of it counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from mobility.accrual.rules.months import months_between
from mobility.accrual.rules.parameters import AccrualParameters
from portal.core.periods import add_months, next_day

KINDS = (
    "ordinary",
    "parental",
    "leave_statutory_paid",
    "leave_statutory_unpaid",
    "leave_other",
    "buyout",
    "office",
    "union_rep",
    "research_term",
    "unknown",
)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Post:
    """An employment: position code, first and last day (none: permanent), percent."""

    position_code: str
    starts_on: date
    ends_on: date | None = None
    percent: Decimal = WHOLE

    def holds(self, day: date) -> bool:
        """Tell whether the person is employed in it on the day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Service:
    """A period of service of one kind and how much of a full position it takes.

    `counts_percent` is set where a person has decided otherwise than the rule set.
    """

    kind: str
    starts_on: date
    ends_on: date | None = None
    percent: Decimal = WHOLE
    counts_percent: Decimal | None = None
    row_id: int = 0

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the period."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Term:
    """A research term that was taken; `months` is what it was granted for, else its dates say."""

    starts_on: date
    ends_on: date
    months: Decimal | None = None
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A time waited because no substitute was found, credited to the term after the next."""

    starts_on: date
    ends_on: date
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """All that is known of one person."""

    posts: Sequence[Post] = ()
    service: Sequence[Service] = ()
    terms: Sequence[Term] = ()
    waiting: Sequence[Waiting] = ()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a stretch: its kind, percent of a full position, percent that counts.

    `counts` is None where nobody knows.
    """

    kind: str
    percent: Fraction
    counts: Fraction | None
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from the first up to, not including, `before`, on which nothing changes.

    `share` is what each month counts for certain, `at_most` if all unknown counted in full.
    `reason` is empty, or why nothing counts (`other_position`, `below_percent`,
    `not_employed`), or `assumed` for service as usual that nobody has registered yet.
    """

    starts_on: date
    before: date
    parts: tuple[Part, ...] = ()
    share: Fraction = field(default_factory=Fraction)
    at_most: Fraction = field(default_factory=Fraction)
    reason: str = ""

    @property
    def length(self) -> Fraction:
        """The calendar months of the stretch."""
        return months_between(self.starts_on, self.before)

    @property
    def months(self) -> Fraction:
        """The months that count for certain."""
        return self.length * self.share

    @property
    def is_unknown(self) -> bool:
        """Whether something that might count is not known."""
        return self.at_most > self.share


def first_day(history: History) -> date | None:
    """Return the first day of which anything is known."""
    return min((one.starts_on for one in _rows(history)), default=None)


def _rows(history: History) -> list[Post | Service | Term]:
    return [*history.posts, *history.service, *history.terms]


def registered_until(history: History, today: date, parameters: AccrualParameters) -> date:
    """Return the day from which ordinary service is assumed where nothing is registered.

    That is the day after the last registered service, if it is not too long ago; days before
    it without service, and all days until today where the register is stale, are unknown.
    """
    ends = [today if one.ends_on is None else one.ends_on for one in history.service]
    last = max((min(end, today) for end in ends), default=None)
    if last is None or add_months(last, parameters.stale_after_months) < today:
        return next_day(today)
    return next_day(last)


def stretches(
    history: History, until: date, today: date, parameters: AccrualParameters
) -> list[Stretch]:
    """Return the history, and what can be assumed of the future, up to the day `until`."""
    begins = first_day(history)
    if begins is None:
        return []
    assumed_from = registered_until(history, today, parameters)
    days = sorted({begins, until, *_edges(history, assumed_from, begins, until)})
    found = [
        _stretch(history, first, before, parameters, assumed=first >= assumed_from)
        for first, before in pairwise(days)
    ]
    return _joined(found)


def _edges(history: History, assumed_from: date, begins: date, until: date) -> Iterable[date]:
    rows = _rows(history)
    edges = [assumed_from, *(row.starts_on for row in rows)]
    edges += [next_day(row.ends_on) for row in rows if row.ends_on]
    return (day for day in edges if begins < day < until)


def _stretch(
    history: History, first: date, before: date, parameters: AccrualParameters, *, assumed: bool
) -> Stretch:
    if any(term.starts_on <= first <= term.ends_on for term in history.terms):
        part = Part("research_term", Fraction(100), Fraction(0))
        return Stretch(first, before, (part,))
    base, reason = _position(history, first, parameters)
    rows = [row for row in history.service if row.holds(first)]
    parts = tuple(_parts(rows, base, parameters, assumed=assumed))
    if reason:
        return Stretch(first, before, parts, reason=reason)
    whole = Fraction(100) if parameters.part_time_by_percent else base or Fraction(100)
    share = sum((one.percent * (one.counts or 0) / 100 for one in parts), Fraction(0)) / whole
    open_ = sum((one.percent for one in parts if one.counts is None), Fraction(0)) / whole
    reason = "assumed" if assumed and not rows else ""
    return Stretch(first, before, parts, share, share + open_, reason)


def _position(history: History, day: date, parameters: AccrualParameters) -> tuple[Fraction, str]:
    """Return the percent employed where terms are earned, and why nothing counts, if so."""
    held = [post for post in history.posts if post.holds(day)]
    if not held and any(row.holds(day) for row in history.service):
        # Registered service speaks for itself where older employments are not in the register.
        return Fraction(100), ""
    earning = [post for post in held if post.position_code in parameters.eligible_codes]
    if not earning:
        total = _percent(held)
        return (total, "other_position") if held else (Fraction(0), "not_employed")
    percent = _percent(earning)
    return percent, "below_percent" if percent < parameters.min_percent else ""


def _percent(posts: Sequence[Post]) -> Fraction:
    """Return the percent of posts held at once; two employments are never more than a whole."""
    return min(Fraction(100), sum((Fraction(post.percent) for post in posts), Fraction(0)))


def _parts(
    rows: Sequence[Service], base: Fraction, parameters: AccrualParameters, *, assumed: bool
) -> Iterable[Part]:
    """Share a position among what is registered: what counts most first, the rest is ordinary.

    Nothing registered is unknown, or assumed to be ordinary.
    """
    left = base
    special = [_part(row, parameters) for row in rows if row.kind != "ordinary"]
    special.sort(key=lambda part: (part.counts is None, -(part.counts or 0)))
    for part in special:
        percent = min(left, part.percent)
        left -= percent
        if percent:
            yield Part(part.kind, percent, part.counts, part.row_id)
    if left:
        yield _rest(rows, left, parameters, assumed=assumed)


def _rest(
    rows: Sequence[Service], left: Fraction, parameters: AccrualParameters, *, assumed: bool
) -> Part:
    ordinary = [_part(row, parameters) for row in rows if row.kind == "ordinary"]
    if ordinary:
        best = max(ordinary, key=lambda part: part.counts or Fraction(0))
        return Part("ordinary", left, best.counts, best.row_id)
    known = bool(rows) or assumed
    return Part("ordinary" if known else "unknown", left, Fraction(100) if known else None)


def _part(row: Service, parameters: AccrualParameters) -> Part:
    percent = Fraction(row.percent)
    if row.counts_percent is not None:
        return Part(row.kind, percent, Fraction(row.counts_percent), row.row_id)
    if row.kind == "unknown":
        return Part(row.kind, percent, None, row.row_id)
    counts = 0 if row.kind == "research_term" else parameters.counts(row.kind)
    return Part(row.kind, percent, Fraction(counts), row.row_id)


def _joined(found: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbours that are the same but for their days."""
    joined: list[Stretch] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and last.before == one.starts_on and _same(last, one):
            joined[-1] = Stretch(
                last.starts_on, one.before, last.parts, last.share, last.at_most, last.reason
            )
        else:
            joined.append(one)
    return joined


def _same(first: Stretch, second: Stretch) -> bool:
    return (first.parts, first.share, first.at_most, first.reason) == (
        second.parts,
        second.share,
        second.at_most,
        second.reason,
    )
