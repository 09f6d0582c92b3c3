"""What somebody tries out: a form that is sent by GET, so that a plan has an address."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.applications.models import SCHEMES
from mobility.applications.rules import FUNDERS
from mobility.planner.selectors.sketches import Place, Sketch
from mobility.stays.selectors import countries
from mobility.stays.services.registering import date_problems
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.rulesets.selectors import institution_profile
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

HOSTS = 3
IN_CONTRACT = ("phd_stay", "postdoc_stay")


def _coded(prefix: str, codes: Any) -> list[tuple[str, str]]:
    language = get_language() or "nb"
    return [(code, word(f"{prefix}.{code}", language)) for code in codes]


class HostForm(forms.Form):
    """One host and the days there; the host may be left open, then the country is asked for."""

    host = InstitutionField(label=_("Host institution"), required=False)
    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country"),
        required=False,
        empty_label=pgettext_lazy("country", "The host's country"),
    )
    starts_on = forms.DateField(label=_("First day"), widget=DayInput(), required=False)
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput(), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "country", forms.ModelChoiceField).queryset = countries()

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was typed."""
        return self.is_bound and not self.errors and not any(self.cleaned_data.values())

    def clean(self) -> dict[str, Any]:
        """Ask for both days and a country once something is typed."""
        found = super().clean() or {}
        if not any(found.values()) or self.errors:
            return found
        for name in ("starts_on", "ends_on"):
            if not found.get(name):
                self.add_error(name, _("Choose the day."))
        for name, text in date_problems(found.get("starts_on"), found.get("ends_on")).items():
            self.add_error(name, text)
        host = found.get("host")
        if not found.get("country") and not (host and host.country_id):
            self.add_error("country", _("Choose the country."))
        return found

    def place(self) -> Place:
        """Return what was typed. Call it on a valid form that is not blank."""
        data = self.cleaned_data
        host, country = data["host"], data["country"]
        return Place(
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            country=country.pk if country else host.country_id,
            institution_id=host.institution_id if host else None,
            name=host.name if host else "",
        )


class SketchForm(forms.Form):
    """The sketch as a whole; its hosts are forms of their own."""

    scheme = forms.ChoiceField(label=_("Scheme"))
    partner = forms.BooleanField(label=_("A partner comes along"), required=False)
    children = forms.IntegerField(
        label=_("Children who come along"), min_value=0, max_value=12, required=False
    )
    funder = forms.ChoiceField(
        label=_("Main funder"),
        required=False,
        help_text=_("For stays of PhD candidates and postdocs: whose limits hold."),
    )
    other_grants = forms.DecimalField(
        label=_("Other grants (NOK)"), min_value=Decimal(0), max_value=99_999_999, required=False
    )
    trip_cost = forms.DecimalField(
        label=_("Cost of one return journey for all who travel (NOK)"),
        min_value=Decimal(0),
        max_value=Decimal(9_999_999),
        required=False,
    )
    green = forms.BooleanField(
        label=_("Green travel"),
        required=False,
        help_text=_("More than half of the way by train, bus or shared car."),
    )
    travel_days = forms.IntegerField(
        label=_("Travel days"),
        min_value=0,
        max_value=20,
        required=False,
        help_text=_("Empty: as many as are paid."),
    )
    teaching_hours = forms.IntegerField(
        label=_("Hours of teaching"), min_value=0, max_value=400, required=False
    )
    km = forms.DecimalField(
        label=_("Distance one way (km)"),
        min_value=Decimal(0),
        max_value=Decimal(25000),
        decimal_places=0,
        required=False,
        help_text=_("Empty: from the host's coordinates."),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        fields: Any = self.fields
        offered = institution_profile().schemes
        used = [code for code in SCHEMES if code in offered] or SCHEMES
        fields["scheme"].choices = _coded("scheme", used)
        fields["funder"].choices = _coded("funder", FUNDERS)
        self.hosts = [HostForm(data, prefix=f"host{number}") for number in range(HOSTS)]

    def is_valid(self) -> bool:
        """Tell whether the sketch and all hosts can be read, and there is a host."""
        hosts = [host.is_valid() for host in self.hosts]
        return super().is_valid() and all(hosts) and any(not one.is_blank for one in self.hosts)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Return (label, what is wrong) of every field that cannot be read."""
        forms_ = (self, *self.hosts)
        return [
            (str(form[name].label), " ".join(map(str, errors)))
            for form in forms_
            for name, errors in form.errors.items()
            if name in form.fields
        ]

    def sketch(self) -> Sketch:
        """Return what was typed. Call it on a valid form."""
        data = self.cleaned_data
        return Sketch(
            scheme=data["scheme"],
            places=tuple(host.place() for host in self.hosts if not host.is_blank),
            partner=data["partner"],
            children=data["children"] or 0,
            funder=data["funder"] or "own",
            other_grants=data["other_grants"] or Decimal(0),
            trip_cost=data["trip_cost"],
            km=data["km"],
            green=data["green"],
            travel_days=data["travel_days"],
            teaching_hours=data["teaching_hours"],
        )

    @property
    def main_fields(self) -> list[forms.BoundField]:
        """Return what every plan asks."""
        return [self[name] for name in ("partner", "children")]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """Return what few plans ask."""
        asked = ("funder", "other_grants", "trip_cost", "green", "travel_days", "teaching_hours")
        return [self[name] for name in (*asked, "km")]
