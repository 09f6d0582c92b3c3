"""Who of a unit is away in a semester: stays and applications under way, with their clashes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from mobility.applications.models import Cover, Segment
from mobility.stays.models import Stay
from mobility.timeline.rules.clashes import Away, Clash, cover_away, pairs_away, together
from mobility.timeline.rules.lines import stay_state
from mobility.timeline.rules.parameters import CalendarParameters
from mobility.timeline.rules.semesters import Semester
from portal.core.contributions import case_pages
from portal.core.periods import Period
from portal.people.models import Employment, Relation, Unit
from portal.rulesets.selectors import rule_set_on

RULE_SET = "unit_calendar"
# An application in one of these states may still become an absence; in the second it will.
UNDER_WAY = ("submitted", "returned", "recommended", "ranked", "waitlisted", "funds_reserved")
GRANTED = (
    "granted",
    "granted_with_conditions",
    "accepted",
    "agreement_signed",
    "preparing",
    "cleared",
    "ongoing",
    "interrupted",
    "postponed",
)


def parameters_on(day: date) -> CalendarParameters:
    """Return the calendar's parameters in force on the day. Raises NoRuleSetError."""
    return CalendarParameters.from_mapping(rule_set_on(RULE_SET, day).parameters)


@dataclass(frozen=True, slots=True)
class Absence:
    """One stay or application of one person, with what the page shows of it."""

    away: Away
    person_id: Any
    person: str
    sorted_as: str
    unit: str
    scheme: str
    place: str
    state: str
    page: tuple[str, Any]
    clashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """A unit's semester: absences by unit and person, and what is worth a second look."""

    unit: Unit
    semester: Semester
    rules: CalendarParameters
    absences: Sequence[Absence]
    clashes: Sequence[Clash]
    names: dict[int, str] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)

    def persons(self) -> list[list[Absence]]:
        """Return the absences of each person together."""
        return [list(group) for _, group in groupby(self.absences, lambda one: one.away.person)]


def calendar_of(
    user: Any, unit: Unit, semester: Semester, rules: CalendarParameters, scheme: str = ""
) -> Calendar:
    """Return who is away of a unit's subtree in a semester, as far as the user may see it.

    Clashes are looked for among all absences, also those that the scheme leaves out.
    """
    units = Unit.objects.subtree(unit, timezone.localdate())
    employed = _employed(units, semester)
    found = [*_stays(user, employed, semester), *_segments(user, employed, semester)]
    placed = _placed(found, employed)
    clashes = _clashes(user, placed, semester, rules)
    marked = _marked(placed, clashes)
    names = {one.away.person: one.person for one in placed}
    places = {one.away.person: one.unit for one in placed}
    kept = [one for one in marked if scheme in ("", one.scheme)]
    ordered = sorted(kept, key=lambda one: (one.unit, one.sorted_as, one.away.starts_on))
    return Calendar(unit, semester, rules, ordered, clashes, names, places)


def _employed(units: QuerySet[Unit], semester: Semester) -> QuerySet[Employment]:
    lasts = Q(ends_on__isnull=True) | Q(ends_on__gte=semester.first_day)
    found: QuerySet[Employment] = Employment.objects.filter(
        lasts, unit__in=units, starts_on__lte=semester.last_day
    )
    return found


def _stays(user: Any, employed: QuerySet[Employment], semester: Semester) -> list[Absence]:
    stays = Stay.objects.visible_to(user).filter(
        person__in=employed.values("person_id"),
        starts_on__lte=semester.last_day,
        ends_on__gte=semester.first_day,
    )
    stays = stays.exclude(Q(state="cancelled") | Q(scheme="virtual"))
    today = timezone.localdate()
    return [
        _absence(
            f"stay-{one.pk}",
            one.person,
            one,
            scheme=one.scheme,
            state=stay_state(one.state, one.starts_on, one.ends_on, today),
            page=("stay", one.public_id),
        )
        for one in stays.select_related("person", "institution", "country")
    ]


def _segments(user: Any, employed: QuerySet[Employment], semester: Semester) -> list[Absence]:
    """Return the hosts of applications that no stay has come of yet."""
    rows = Segment.objects.visible_to(user).filter(
        stay__isnull=True,
        application__case__person__in=employed.values("person_id"),
        application__case__state__in=(*UNDER_WAY, *GRANTED),
        starts_on__lte=semester.last_day,
        ends_on__gte=semester.first_day,
    )
    pages = case_pages()
    found = []
    for one in rows.select_related("application__case__person", "institution", "country"):
        case = one.application.case
        found.append(
            _absence(
                f"segment-{one.pk}",
                case.person,
                one,
                scheme=one.application.scheme,
                state=f"application_state.{case.state}",
                page=(pages.get(case.kind, ""), case.public_id),
                firm=case.state in GRANTED,
            )
        )
    return found


def _absence(
    key: str,
    person: Any,
    at: Any,
    *,
    scheme: str,
    state: str,
    page: tuple[str, Any],
    firm: bool = True,
) -> Absence:
    return Absence(
        away=Away(key, person.pk, 0, at.starts_on, at.ends_on, firm),
        person_id=person.public_id,
        person=str(person),
        sorted_as=person.folded_name,
        unit="",
        scheme=scheme,
        place=", ".join(str(part) for part in (at.host, at.country) if part),
        state=state,
        page=page,
    )


def _placed(absences: Iterable[Absence], employed: QuerySet[Employment]) -> list[Absence]:
    """Return the absences with the unit in which the person works most."""
    found = list(absences)
    name = f"unit__name_{(get_language() or 'nb')[:2]}"
    people = {one.away.person for one in found}
    rows = employed.filter(person__in=people).order_by("person_id", "-percent", "pk")
    places: dict[int, tuple[int, str]] = {}
    for person, unit, text in rows.values_list("person_id", "unit_id", name):
        places.setdefault(person, (unit, text))
    return [
        replace(
            one,
            away=replace(one.away, unit=places[one.away.person][0]),
            unit=places[one.away.person][1],
        )
        for one in found
        if one.away.person in places
    ]


def _clashes(
    user: Any, absences: Sequence[Absence], semester: Semester, rules: CalendarParameters
) -> list[Clash]:
    aways = [one.away for one in absences]
    within = Period(semester.first_day, semester.last_day)
    pairs = pairs_away("supervisor", aways, _supervised(aways, semester))
    pairs += cover_away(aways, _covers(user, aways))
    # Two who need each other come before many who may not.
    return [
        *sorted(pairs, key=lambda one: one.starts_on),
        *together(aways, rules.together, within),
    ]


def _supervised(aways: Sequence[Away], semester: Semester) -> list[tuple[int, int]]:
    """Return the pairs (candidate, supervisor) of whom both are away some time."""
    people = {one.person for one in aways}
    lasts = Q(ends_on__isnull=True) | Q(ends_on__gte=semester.first_day)
    pairs = Relation.objects.filter(
        lasts,
        kind="supervisor",
        person__in=people,
        other__in=people,
        starts_on__lte=semester.last_day,
    )
    return list(pairs.values_list("person_id", "other_id"))


def _covers(user: Any, aways: Sequence[Away]) -> dict[str, list[int]]:
    """Return who covers for which absence, by its key: for a stay as for its application."""
    people = {one.person for one in aways}
    rows = (
        Cover.objects.visible_to(user)
        .filter(application__case__person__in=people, covered_by__in=people)
        .exclude(state="declined")
    )
    found: dict[str, list[int]] = {}
    names = ("application__segments__pk", "application__segments__stay_id", "covered_by_id")
    for segment, stay, person in rows.values_list(*names):
        found.setdefault(f"stay-{stay}" if stay else f"segment-{segment}", []).append(person)
    return found


def _marked(absences: Iterable[Absence], clashes: Iterable[Clash]) -> list[Absence]:
    """Return the absences with the kinds of clashes that concern them."""
    kinds: dict[str, list[str]] = {}
    for clash in clashes:
        for key in clash.keys:
            known = kinds.setdefault(key, [])
            if clash.kind not in known:
                known.append(clash.kind)
    return [replace(one, clashes=tuple(kinds.get(one.away.key, ()))) for one in absences]
