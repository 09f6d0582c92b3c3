"""What the lists of this room are narrowed by."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.people.models import Employment, Mandate, Person, PositionCode, Unit
from portal.people.organisation import valid_on
from portal.people.rules import ROLES
from portal.web.filters import CodeFilter, ListFilter, SearchFilter, UnitFilter

EVERYTHING = pgettext_lazy("filter", "All")
EMPLOYED = (
    ("now", _("Employed today")),
    ("coming", _("Employed later")),
    ("ended", _("No longer employed")),
)


def position_codes(_request: Any) -> QuerySet[PositionCode]:
    """Return all position codes."""
    return PositionCode.objects.all()


class PersonFilter(ListFilter):
    """Persons by name, address, number, unit, position and whether they are employed.

    Unit, position and time are about one and the same employment.
    """

    q = SearchFilter("folded_name", "email", "hr_id", label=_("Name, e-mail or number from HR"))
    unit = UnitFilter(person="pk", method="ignore")
    position = django_filters.ModelChoiceFilter(
        label=_("Position"), queryset=position_codes, empty_label=EVERYTHING, method="ignore"
    )
    employed = django_filters.ChoiceFilter(
        label=_("Employment"), choices=EMPLOYED, empty_label=EVERYTHING, method="ignore"
    )

    class Meta:
        model = Person
        fields: tuple[str, ...] = ()

    def ignore(self, queryset: QuerySet[Any], _name: str, _value: Any) -> QuerySet[Any]:
        """Leave the rows; the three are applied together below."""
        return queryset

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep persons with one employment that fits unit, position and time together."""
        found: QuerySet[Any] = super().filter_queryset(queryset)
        chosen = self.form.cleaned_data
        today = timezone.localdate()
        jobs = Employment.objects.filter(person=OuterRef("pk"))
        if chosen.get("unit"):
            jobs = jobs.filter(unit__in=Unit.objects.subtree(chosen["unit"], today))
        if chosen.get("position"):
            jobs = jobs.filter(position_code=chosen["position"].pk)
        if chosen.get("employed") == "ended":
            open_still = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
            return found.filter(Exists(jobs), ~Exists(jobs.filter(open_still)))
        if chosen.get("employed") == "coming":
            jobs = jobs.filter(starts_on__gt=today)
        if chosen.get("employed") == "now":
            jobs = jobs.filter(valid_on(today))
        narrowed = any(chosen.get(name) for name in ("unit", "position", "employed"))
        return found.filter(Exists(jobs)) if narrowed else found


class MandateFilter(ListFilter):
    """Mandates by person, role, unit and time."""

    q = SearchFilter("person__folded_name", label=_("Person"))
    role = CodeFilter("role", ROLES, label=_("Role"))
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"),
        queryset=lambda request: Unit.objects.visible_to(request.user),
        to_field_name="code",
        empty_label=EVERYTHING,
        method="below",
    )
    when = django_filters.ChoiceFilter(
        label=_("Time"),
        choices=(
            ("now", _("In force today")),
            ("coming", _("Begins later")),
            ("ended", _("Ended")),
        ),
        empty_label=EVERYTHING,
        method="at_time",
    )

    class Meta:
        model = Mandate
        fields: tuple[str, ...] = ()

    def below(self, queryset: QuerySet[Any], _name: str, value: Unit) -> QuerySet[Any]:
        """Keep mandates over the unit or one below it."""
        return queryset.filter(unit__in=Unit.objects.subtree(value, timezone.localdate()))

    def at_time(self, queryset: Any, _name: str, value: str) -> QuerySet[Any]:
        """Keep mandates in force, to come or ended."""
        today = timezone.localdate()
        if value == "now":
            held: QuerySet[Any] = queryset.in_force(today)
            return held
        found: QuerySet[Any] = queryset.filter(
            **({"starts_on__gt": today} if value == "coming" else {"ends_on__lt": today})
        )
        return found


class UserFilter(ListFilter):
    """Sign-ins by address or name."""

    q = SearchFilter("email", "person__folded_name", label=_("E-mail or name"))
    closed = django_filters.ChoiceFilter(
        label=pgettext_lazy("sign-in", "State"),
        choices=(("open", _("Open")), ("closed", _("Closed"))),
        empty_label=EVERYTHING,
        method="by_state",
    )
    linked = django_filters.ChoiceFilter(
        label=_("Person"),
        choices=(("yes", _("Has a person")), ("no", _("Has no person"))),
        empty_label=EVERYTHING,
        method="by_person",
    )

    def by_state(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep open or closed sign-ins."""
        return queryset.filter(is_active=value == "open")

    def by_person(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep sign-ins with or without person."""
        return queryset.filter(person__isnull=value == "no")
