"""What a person types about an activity."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.activities.models import Activity
from mobility.activities.rules import ASKS, PARTNER_OPTIONAL, REASONS
from mobility.activities.selectors import own_stays
from mobility.activities.services.moving import completion_problems
from mobility.activities.services.registering import date_problems
from mobility.stays.models import Stay
from mobility.stays.selectors import countries
from portal.people.models import Person, Unit
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

CHANGED = _(
    "Somebody else changed this meanwhile. What is stored now stands above the form; "
    "save again only if what you typed is right."
)
_OWN = ("stay", "learning_goals", "output")
_LONG = forms.Textarea(attrs={"rows": 4})


def _reasons() -> list[tuple[str, Any]]:
    language = get_language() or "nb"
    none = pgettext_lazy("reason", "I would rather not say")
    return [("", none), *((one, word(f"activity_reason.{one}", language)) for one in REASONS)]


class ActivityForm(forms.Form):
    """One activity of one type; a type asks only for what belongs to it."""

    title = forms.CharField(
        label=_("What it is"),
        max_length=200,
        help_text=_("Course, project or topic in a few words."),
    )
    partner = InstitutionField(label=_("Partner institution"))
    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country"),
        required=False,
        empty_label=pgettext_lazy("country", "The partner's country"),
        help_text=_("Follows from a partner on the list."),
    )
    contact = forms.CharField(label=_("Contact there"), max_length=200, required=False)
    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())
    hours = forms.DecimalField(
        label=_("Hours in all"),
        min_value=Decimal("0.5"),
        max_value=Decimal(9999),
        max_digits=6,
        decimal_places=1,
        help_text=_("Your own hours, preparation included. An estimate is enough."),
    )
    stay = forms.ModelChoiceField(
        Stay.objects.none(),
        label=_("Stay for the part on site"),
        required=False,
        empty_label=pgettext_lazy("stay", "None, or not registered yet"),
        help_text=_("The part on site is registered as a stay and counts there."),
    )
    learning_goals = forms.CharField(
        label=_("What you want to learn"), max_length=2000, required=False, widget=_LONG
    )
    output = forms.CharField(
        label=_("What comes of it"),
        max_length=2000,
        required=False,
        widget=_LONG,
        help_text=_("It can be written when the activity is done."),
    )
    reason = forms.ChoiceField(
        label=_("Why without travelling?"),
        required=False,
        choices=_reasons,
        help_text=_("Only if you want to. Nobody asks about health, and only you see the answer."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        type: str,  # noqa: A002 -- the activity's own word
        person: Person | None,
        is_own: bool = True,
        stored: Activity | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if not is_own:
            # Why somebody stayed at home is theirs to say.
            del self.fields["reason"]
        self.type = type
        for name in set(_OWN) - set(ASKS[type]):
            del self.fields[name]
        field_of(self, "country", forms.ModelChoiceField).queryset = countries()
        self.fields["partner"].required = type not in PARTNER_OPTIONAL
        field_of(self, "partner", InstitutionField).keeps = stored.institution if stored else None
        self.fields["token"].initial = uuid4
        if "stay" in self.fields:
            field_of(self, "stay", forms.ModelChoiceField).queryset = own_stays(person)

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first, and a partner without any country."""
        found = super().clean() or {}
        for name, text in date_problems(found.get("starts_on"), found.get("ends_on")).items():
            self.add_error(name, text)
        partner = found.get("partner")
        if partner and not found.get("country") and not partner.country_id:
            self.add_error("country", _("Choose the country."))
        return found

    def changed_meanwhile(self, seen: str) -> None:
        """Say that somebody else was faster; a second press saves what was typed."""
        self.add_error(None, CHANGED)
        typed: Any = self.data
        self.data = typed.copy()
        self.data["seen"] = seen  # type: ignore[index]

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of an activity."""
        data = self.cleaned_data
        partner, country, stay = data["partner"], data["country"], data.get("stay")
        plain = ("title", "contact", "starts_on", "ends_on", "hours", "reason")
        return {
            "type": self.type,
            "institution_id": partner.institution_id if partner else None,
            "institution_name": partner.name if partner else "",
            "country_id": country.pk if country else partner and partner.country_id,
            "stay_id": stay.pk if stay else None,
            "learning_goals": data.get("learning_goals", ""),
            "output": data.get("output", ""),
            **{name: data[name] for name in plain if name in data},
        }


class CompleteForm(forms.Form):
    """What the activity really was: days, hours and what came of it."""

    starts_on = forms.DateField(label=_("Actual first day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Actual last day"), widget=DayInput())
    hours = forms.DecimalField(
        label=_("Hours in all"),
        min_value=Decimal("0.5"),
        max_value=Decimal(9999),
        max_digits=6,
        decimal_places=1,
    )
    output = forms.CharField(
        label=_("What came of it"), max_length=2000, required=False, widget=_LONG
    )

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order or still to come."""
        found = super().clean() or {}
        if found.get("starts_on") and found.get("ends_on"):
            for name, text in completion_problems(found["starts_on"], found["ends_on"]).items():
                self.add_error(name, text)
        return found


class StepForm(forms.Form):
    """The words that go with a step."""

    note = forms.CharField(
        label=_("Words to the person"), max_length=1000, required=False, widget=_LONG
    )


class EvidenceForm(forms.Form):
    """A file that shows the activity."""

    file = forms.FileField(label=_("File"), help_text=_("PDF, picture or document."))


class FiguresForm(forms.Form):
    """Which year and which unit to count."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int, required=False)
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        required=False,
        to_field_name="code",
        empty_label=pgettext_lazy("unit", "The whole university"),
    )

    def __init__(self, *args: Any, years: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "year", forms.ChoiceField).choices = [(year, str(year)) for year in years]
        field_of(self, "unit", forms.ModelChoiceField).queryset = Unit.objects.order_by("code")


def shown(activity: Activity) -> dict[str, Any]:
    """Return an activity as the form shows it."""
    plain = ("title", "contact", "starts_on", "ends_on", "hours", "learning_goals", "output")
    return {
        "partner": activity.institution or activity.institution_name,
        "country": activity.country_id,
        "stay": activity.stay_id,
        "reason": activity.reason,
        **{name: getattr(activity, name) for name in plain},
    }
