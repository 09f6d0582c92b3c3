"""The figures as a board reads them: lines of numbers with small ones hidden, and a trend."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from decimal import Decimal

from django.template.defaultfilters import floatformat
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mobility.reports.access import own_unit_ids
from mobility.reports.figures import figures_of
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import Counts, FigureRow
from mobility.reports.selectors import early_career
from mobility.reports.summary import Summary, in_percent
from portal.core.suppression import is_small, shown
from portal.people.models import User
from portal.rulesets.selectors import NoRuleSetError, institution_profile

YEARS_BACK = 5
BAR_STEP, BAR_LEFT, BAR_LENGTH = 30, 48, 480
COUNTS = ("cohort", "strong", "some", "none", "unknown", "flagged", "open", "closing", "closed")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of figures; a hidden number is "<5", a hidden or missing share None."""

    label: str
    code: str
    cohort: int | str
    strong: int | str
    some: int | str
    none: int | str
    unknown: int | str
    flagged: int | str
    open: int | str
    closing: int | str
    closed: int | str
    coverage_strong: Decimal | None
    coverage_any: Decimal | None

    @property
    def numbers(self) -> tuple[int | str, ...]:
        """Return the counts in the order of COUNTS."""
        return tuple(getattr(self, name) for name in COUNTS)

    @property
    def shares(self) -> tuple[Decimal | None, Decimal | None]:
        """Return both coverages in percent."""
        return self.coverage_strong, self.coverage_any

    @property
    def cells(self) -> tuple[int | str | Decimal | None, ...]:
        """Return counts and coverages in their order, without label and code."""
        return (*self.numbers, *self.shares)

    @property
    def hides(self) -> bool:
        """Tell whether a number of the line is hidden."""
        return any(isinstance(one, str) for one in self.numbers)


@dataclass(frozen=True, slots=True)
class TrendBar:
    """One year of the trend as a picture: where it lies and how long it is, in SVG units."""

    year: str
    y: int
    text_y: int
    strong_width: str
    any_width: str
    label_x: str
    label: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All figures of a unit on a day, ready to be shown to one reader."""

    report: EarlyCareerReport
    own: bool
    total: Line
    summary: Summary | None
    units: tuple[Line, ...]
    groups: tuple[Line, ...]
    trend: tuple[Line, ...]

    @property
    def totals(self) -> tuple[Line, ...]:
        """The whole, as a table of one line."""
        return (self.total,)

    @property
    def trend_height(self) -> int:
        """The height of the trend's picture."""
        return len(self.trend) * BAR_STEP

    @property
    def trend_bars(self) -> list[TrendBar]:
        """The years of the trend as bars; a hidden share has no bar."""
        return [_bar(place, line) for place, line in enumerate(self.trend)]

    @property
    def hides(self) -> bool:
        """Tell whether any number is hidden from the reader."""
        lines = (self.total, *self.units, *self.groups, *self.trend)
        return any(line.hides for line in lines)


def sheet_for(report: EarlyCareerReport, user: User) -> Sheet:
    """Return the figures of a report as this reader may see them."""
    mine = own_unit_ids(user)
    own = report.unit.pk in mine
    found = figures_of(report, mine)
    total = _line(found.unit_name, found.total, own=own)
    return Sheet(
        report=report,
        own=own,
        total=total,
        summary=None if total.hides or not found.total.cohort else Summary(found.total),
        units=_unit_lines(found.units, report),
        groups=tuple(_groups(found.positions, own=own)),
        trend=tuple(_trend(report, own=own)),
    )


def _bar(place: int, line: Line) -> TrendBar:
    strong = (line.coverage_strong or Decimal(0)) * BAR_LENGTH / 100
    any_ = (line.coverage_any or Decimal(0)) * BAR_LENGTH / 100
    shares = [f"{floatformat(share, 0)} %" for share in line.shares if share is not None]
    top = place * BAR_STEP + 4
    return TrendBar(
        year=line.code,
        y=top,
        text_y=top + 16,
        strong_width=f"{strong:.1f}",
        any_width=f"{any_:.1f}",
        label_x=f"{BAR_LEFT + max(strong, any_) + 8:.1f}",
        label=" / ".join(shares),
    )


def past_days(on: date) -> list[date]:
    """Return the last five 1 Octobers on or before the day, the oldest first."""
    last = on.year if (on.month, on.day) >= (10, 1) else on.year - 1
    return [date(year, 10, 1) for year in range(last - YEARS_BACK + 1, last + 1)]


def _line(label: str, counts: Counts, *, own: bool, code: str = "") -> Line:
    hidden = not own
    numbers = {name: shown(getattr(counts, name), own=own) for name in COUNTS}
    strong = hidden and (is_small(counts.strong) or is_small(counts.cohort))
    weak = strong or (hidden and is_small(counts.some))
    return Line(
        label,
        code,
        coverage_strong=None if strong else in_percent(counts.coverage_strong),
        coverage_any=None if weak else in_percent(counts.coverage_any),
        **numbers,
    )


def _unit_lines(rows: Sequence[FigureRow], report: EarlyCareerReport) -> tuple[Line, ...]:
    if all(row.unit_id == report.unit.pk for row in rows):
        return ()
    return tuple(_unit_line(row, report) for row in rows)


def _unit_line(row: FigureRow, report: EarlyCareerReport) -> Line:
    direct = row.unit_id == report.unit.pk
    label = _("Directly in this unit") if direct else row.unit_name
    return _line(label, row.counts, own=row.own, code="" if direct else row.unit_code)


def _groups(rows: Sequence[FigureRow], *, own: bool) -> Iterable[Line]:
    """Sum the position codes into the profile's groups, each code in the first that holds it."""
    language = (get_language() or "nb")[:2]
    left = {row.position_code: row.counts for row in rows}
    for group in institution_profile().position_groups:
        inside = [left.pop(code) for code in group["codes"] if code in left]
        if inside:
            yield _line(str(group.get(language, group["nb"])), _sum(inside), own=own)
    if left:
        yield _line(_("Other positions on tenure track"), _sum(left.values()), own=own)


def _trend(report: EarlyCareerReport, *, own: bool) -> Iterable[Line]:
    for day in past_days(report.on):
        try:
            counts = early_career(on=day, unit=report.unit).counts
        except NoRuleSetError:
            continue
        yield _line(date_format(day, "SHORT_DATE_FORMAT"), counts, own=own, code=str(day.year))


def _sum(parts: Iterable[Counts]) -> Counts:
    return Counts(*(sum(column) for column in zip(*map(astuple, parts), strict=True)))
