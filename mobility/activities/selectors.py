"""Reads of activities that more than one page needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, ExtractYear, NullIf
from django.utils import timezone
from django.utils.translation import get_language

from mobility.activities.models import Activity
from mobility.activities.rules import (
    Activity as Facts,
)
from mobility.activities.rules import (
    ActivityParameters,
    Counted,
    Row,
    counted,
    findings,
    hidden_keys,
    largest_first,
)
from mobility.stays.models import Stay
from portal.core.findings import Finding
from portal.documents.models import Upload
from portal.people.models import Employment, Person, Unit
from portal.people.rules import SEES_PEOPLE
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import NoRuleSetError, rule_set_on

RULE_SET = "activities"
EVIDENCE = "activity_evidence"
COUNTED_STATES = ("completed", "recognised")


def listed(user: Any) -> QuerySet[Any]:
    """Return the activities that the user may see, with what a list shows."""
    language = (get_language() or "nb")[:2]
    seen: QuerySet[Any] = Activity.objects.visible_to(user)
    rows: QuerySet[Any] = seen.select_related("case__person", "institution", "country").annotate(
        host_name=Coalesce("institution__name", NullIf("institution_name", Value(""))),
        unit_name=F(f"case__unit__name_{language}"),
    )
    return rows


def unit_of(person: Person) -> Unit | None:
    """Return the unit of a person's main employment today, or of the next one."""
    current = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    found = (
        Employment.objects.filter(current, person=person)
        .select_related("unit")
        .order_by("-percent", "starts_on", "pk")
        .first()
    )
    return found.unit if found else None


def rules_in_force(on: date | None = None) -> RuleSet | None:
    """Return the version of the rule set in force on the day, or None."""
    try:
        return rule_set_on(RULE_SET, on or timezone.localdate())
    except NoRuleSetError:
        return None


def facts_of(activity: Activity) -> Facts:
    """Return an activity as the rules need it."""
    return Facts(
        type=activity.type,
        state=activity.case.state,
        starts_on=activity.starts_on,
        ends_on=activity.ends_on,
        hours=activity.hours or Decimal(0),
        output=activity.output,
        evidence=evidence_of(activity).count(),
    )


def remarks_on(activity: Activity) -> list[Finding]:
    """Return what the rules of the case notice about an activity."""
    version = activity.case.rule_set
    values = version.parameters if version else {}
    parameters = ActivityParameters.from_mapping(values)
    return findings(facts_of(activity), parameters, version.source if version else "")


def evidence_of(activity: Activity) -> QuerySet[Upload]:
    """Return the files that show the activity."""
    found: QuerySet[Upload] = Upload.objects.filter(case_id=activity.case_id, kind=EVIDENCE)
    return found


def to_complete(on: date) -> QuerySet[Any]:
    """Return the confirmed activities whose last day has passed, oldest first."""
    found: QuerySet[Any] = Activity.objects.filter(case__state="manager_confirmed", ends_on__lt=on)
    return found.select_related("case__person", "case__rule_set").order_by("ends_on", "pk")


def own_stays(person: Person | None) -> QuerySet[Any]:
    """Return the stays to which a virtual part can be linked."""
    stays: QuerySet[Any] = Stay.objects.filter(person=person).exclude(state="cancelled")
    return stays.select_related("institution")


def years() -> list[int]:
    """Return the years in which counted activities ended, the latest first."""
    ended = Activity.objects.filter(case__state__in=COUNTED_STATES, ends_on__isnull=False)
    found = ended.annotate(year=ExtractYear("ends_on")).values_list("year", flat=True)
    return sorted({int(year) for year in found.distinct().order_by()}, reverse=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the figures; a number that could point at persons is None."""

    label: str
    activities: int | None
    persons: int | None
    hours: Decimal | None

    @property
    def hidden(self) -> bool:
        """Tell whether the numbers are hidden from the reader."""
        return self.persons is None


@dataclass(frozen=True, slots=True)
class Figures:
    """Activities of a year in numbers: the whole, by unit and by type, as one reader sees them."""

    total: Line
    units: Sequence[Line]
    types: Sequence[Line]

    @property
    def hides(self) -> bool:
        """Tell whether any number is hidden from the reader."""
        return any(line.hidden for line in (self.total, *self.units, *self.types))


def figures(user: Any, year: int, unit: Unit | None = None) -> Figures:
    """Count the completed activities whose last day is in the year; never stays."""
    found = Activity.objects.filter(case__state__in=COUNTED_STATES, ends_on__year=year)
    if unit is not None:
        found = found.filter(case__unit__in=Unit.objects.subtree(unit, timezone.localdate()))
    held = list(found.values_list("case__person_id", "case__unit_id", "type", "hours"))
    rows = [
        Row(person, str(place), type_, hours or Decimal(0)) for person, place, type_, hours in held
    ]
    mine = set(Unit.objects.reached_by(user, SEES_PEOPLE).values_list("pk", flat=True))
    own = {str(pk) for pk in mine}
    all_own = {row.unit for row in rows} <= own
    names = Unit.objects.in_bulk({int(row.unit) for row in rows})
    by_unit = counted(rows, lambda row: row.unit)
    by_type = counted(rows, lambda row: row.type)
    whole = counted(rows, lambda row: "") or [Counted("", 0, 0, Decimal(0))]
    hidden = hidden_keys(by_unit, lambda key: str(key) in own)
    return Figures(
        total=_line("", whole[0], hidden_keys(whole, lambda _key: all_own)),
        units=[_line(str(names[int(str(one.key))]), one, hidden) for one in largest_first(by_unit)],
        types=[
            _line(str(one.key), one, hidden_keys(by_type, lambda _key: all_own))
            for one in largest_first(by_type)
        ],
    )


def _line(label: str, one: Counted, hidden: set[Any]) -> Line:
    if one.key in hidden:
        return Line(label, None, None, None)
    return Line(label, one.activities, one.persons, one.hours)
