"""A unit's calendar of who is away, a semester at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mobility.timeline.access import calendar_units, can_see_calendar, first_unit
from mobility.timeline.forms import CalendarForm
from mobility.timeline.rules import semesters
from mobility.timeline.rules.cells import Part, parts
from mobility.timeline.rules.clashes import Clash
from mobility.timeline.selectors.calendar import Absence, Calendar, calendar_of, parameters_on
from mobility.timeline.views.person import address
from portal.audit.services import record
from portal.core.decisions import require
from portal.people.models import Unit
from portal.people.requests import SignedInRequest
from portal.web.exports import TYPES, file_answer
from portal.web.wording import word

PER_PAGE = 25
# So many clashes are told at once; the rest opens on demand.
FIRST_CLASHES = 8
AROUND = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A person's row: the absences with their addresses, and the months with what is drawn."""

    absences: Sequence[tuple[Absence, str]]
    months: Sequence[tuple[date, Sequence[Part]]]

    @property
    def first(self) -> Absence:
        """The first absence, which knows the person and the unit."""
        return self.absences[0][0]


@require_GET
def unit_calendar(request: SignedInRequest) -> HttpResponse:
    """Show who of a unit is away in a semester, month by month, or all of it as a file."""
    require(can_see_calendar(request.user))
    rules, scheme = parameters_on(timezone.localdate()), request.GET.get("scheme", "")
    unit, semester = _unit(request), _semester(request, rules.autumn_month)
    calendar = calendar_of(request.user, unit, semester, rules, scheme)
    kind = request.GET.get("export", "")
    if kind in TYPES:
        return _export(request, kind, calendar, scheme)
    page = Paginator(calendar.persons(), PER_PAGE).get_page(request.GET.get("page"))
    context = _context(request, calendar, page, scheme)
    return render(request, "mobility/timeline/calendar.html", context)


def _context(
    request: SignedInRequest, calendar: Calendar, page: Page[Any], scheme: str
) -> dict[str, Any]:
    semester, autumn = calendar.semester, calendar.rules.autumn_month
    asked = {"unit": calendar.unit.code, "semester": semester.code, "scheme": scheme}
    near = _around(semester, autumn)
    told = [(clash, _told(clash, calendar)) for clash in calendar.clashes]
    return {
        "unit": calendar.unit,
        "semester": semester,
        "form": CalendarForm(asked, user=request.user, semesters=near),
        "earlier": semesters.before(semester, autumn).code,
        "later": semesters.after(semester, autumn).code,
        "months": [first for first, _last in semester.months],
        "page": page,
        "rows": [_row(one, calendar) for one in page.object_list],
        "clashes": told[:FIRST_CLASHES],
        "more_clashes": told[FIRST_CLASHES:],
        "is_narrowed": bool(scheme),
    }


def _row(absences: Sequence[Absence], calendar: Calendar) -> Row:
    aways = [one.away for one in absences]
    months = [(first, parts(aways, first, last)) for first, last in calendar.semester.months]
    return Row([(one, address(one.page)) for one in absences], months)


def _told(clash: Clash, calendar: Calendar) -> str:
    """Return a clash in words: who, without the days."""
    names = [calendar.names.get(person, "") for person in clash.persons]
    text = word(f"clash.{clash.kind}", get_language() or "nb")
    if clash.kind == "together":
        unit = calendar.units.get(clash.persons[0], "")
        return text.format(unit=unit, count=len(names), names=", ".join(sorted(names)))
    return text.format(first=names[0], second=names[1])


def _unit(request: SignedInRequest) -> Unit:
    code = request.GET.get("unit", "")
    units = calendar_units(request.user)
    found = units.filter(code=code).first() if code else first_unit(request.user)
    if found is None:
        raise Http404
    return found


def _semester(request: SignedInRequest, autumn: int) -> semesters.Semester:
    asked = semesters.semester_coded(request.GET.get("semester", ""), autumn)
    return asked or semesters.semester_of(timezone.localdate(), autumn)


def _around(semester: semesters.Semester, autumn: int) -> list[tuple[str, str]]:
    """Return the semesters to choose from: some before and after the one shown."""
    first = semester
    for _step in range(AROUND):
        first = semesters.before(first, autumn)
    found = [first]
    while len(found) <= 2 * AROUND:
        found.append(semesters.after(found[-1], autumn))
    return [(one.code, _named(one)) for one in found]


def _named(semester: semesters.Semester) -> str:
    season = word(f"semester.{semester.season}", get_language() or "nb")
    return f"{season} {semester.first_day.year}"


def _export(request: SignedInRequest, kind: str, calendar: Calendar, scheme: str) -> HttpResponse:
    header = [
        _("Unit"), _("Person"), _("Scheme"), _("Where"), _("First day"), _("Last day"),
        _("State"), _("Worth a second look"),
    ]  # fmt: skip
    rows = list(_exported(calendar))
    changes = {
        "list": "unit_calendar",
        "unit": calendar.unit.code,
        "semester": calendar.semester.code,
        "scheme": scheme,
        "rows": len(rows),
    }
    record(action="list.exported", by=request.user, unit=calendar.unit, changes=changes)
    return file_answer(kind, f"{calendar.unit.code}-{calendar.semester.code}", header, rows)


def _exported(calendar: Calendar) -> Iterator[list[Any]]:
    language = get_language() or "nb"
    for one in calendar.absences:
        yield [
            one.unit,
            one.person,
            word(f"scheme.{one.scheme}", language),
            one.place,
            one.away.starts_on,
            one.away.ends_on,
            word(one.state, language),
            ", ".join(word(f"clash_mark.{kind}", language) for kind in one.clashes),
        ]
