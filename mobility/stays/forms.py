"""What a person types about a stay."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.stays.models import Stay
from mobility.stays.rules import ASKS, HOST_OPTIONAL, MORE
from mobility.stays.selectors import countries
from mobility.stays.services.moving import confirmation_problems
from mobility.stays.services.registering import date_problems
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.forms import field_of
from portal.web.widgets import DayInput

CHANGED = _(
    "Somebody else changed this meanwhile. What is stored now stands above the form; "
    "save again only if what you typed is right."
)
OPTIONAL_TEXTS = ("city", "purpose", "agreement_code", "main_funding", "group_id")


class StayForm(forms.Form):
    """One stay under one scheme; a scheme asks only for what belongs to it."""

    host = InstitutionField(label=_("Host institution"))
    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country"),
        required=False,
        empty_label=pgettext_lazy("country", "The host's country"),
        help_text=_("Follows from a host on the list."),
    )
    city = forms.CharField(label=_("City"), max_length=120, required=False)
    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())
    purpose = forms.CharField(
        label=_("Purpose"),
        max_length=300,
        required=False,
        help_text=_("One sentence. No health or family matters."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    agreement_code = forms.CharField(
        label=_("Agreement code"),
        max_length=30,
        required=False,
        help_text=_("For example the Erasmus+ inter-institutional agreement."),
    )
    main_funding = forms.CharField(label=_("Main funding"), max_length=120, required=False)
    group_id = forms.CharField(
        label=_("Journey id"),
        max_length=60,
        required=False,
        help_text=_("The same text joins the stays of one journey."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, scheme: str, stored: Stay | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.scheme = scheme
        for name in set(OPTIONAL_TEXTS) - set(ASKS[scheme]) - set(MORE):
            del self.fields[name]
        field_of(self, "country", forms.ModelChoiceField).queryset = countries()
        self.fields["host"].required = scheme not in HOST_OPTIONAL
        field_of(self, "host", InstitutionField).keeps = stored.institution if stored else None
        self.fields["token"].initial = uuid4

    @property
    def more(self) -> list[forms.BoundField]:
        """Return the fields that few people need."""
        return [self[name] for name in MORE]

    @property
    def main(self) -> list[forms.BoundField]:
        """Return the fields that everybody meets."""
        return [field for field in self.visible_fields() if field.name not in MORE]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first, and a stay without any country."""
        found = super().clean() or {}
        problems = date_problems(found.get("starts_on"), found.get("ends_on"))
        for name, text in problems.items():
            self.add_error(name, text)
        host = found.get("host")
        if "host" in found and not found.get("country") and not (host and host.country_id):
            self.add_error("country", _("Choose the country."))
        return found

    def changed_meanwhile(self, seen: str) -> None:
        """Say that somebody else was faster; a second press saves what was typed."""
        self.add_error(None, CHANGED)
        typed: Any = self.data
        self.data = typed.copy()
        self.data["seen"] = seen  # type: ignore[index]

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of a stay."""
        texts = {name: self.cleaned_data.get(name, "") for name in OPTIONAL_TEXTS}
        host, country = self.cleaned_data["host"], self.cleaned_data["country"]
        return {
            "scheme": self.scheme,
            "institution_id": host.institution_id if host else None,
            "institution_name": host.name if host else "",
            "country_id": country.pk if country else host and host.country_id,
            "starts_on": self.cleaned_data["starts_on"],
            "ends_on": self.cleaned_data["ends_on"],
            **texts,
        }


class ConfirmForm(forms.Form):
    """The days the stay really took."""

    starts_on = forms.DateField(label=_("Actual first day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Actual last day"), widget=DayInput())

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order or still to come."""
        found = super().clean() or {}
        if found.get("starts_on") and found.get("ends_on"):
            problems = confirmation_problems(found["starts_on"], found["ends_on"])
            for name, text in problems.items():
                self.add_error(name, text)
        return found

    def days(self) -> dict[str, Any]:
        """Return the actual dates."""
        return {name: self.cleaned_data[name] for name in ("starts_on", "ends_on")}


def shown(stay: Stay) -> dict[str, Any]:
    """Return a stay as the form shows it."""
    return {
        "host": stay.institution or stay.institution_name,
        "country": stay.country_id,
        "starts_on": stay.starts_on,
        "ends_on": stay.ends_on,
        **{name: getattr(stay, name) for name in OPTIONAL_TEXTS},
    }
