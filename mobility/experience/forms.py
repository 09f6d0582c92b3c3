"""What a person types about earlier experience, and a head about a conversation."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.experience.models import Evidence
from mobility.experience.services.declaring import evidence_problems
from mobility.stays.selectors import countries
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.forms import field_of
from portal.web.widgets import DayInput

CHANGED = _(
    "Somebody else changed this meanwhile. What is stored now stands above the form; "
    "save again only if what you typed is right."
)
DEGREES = frozenset({"degree_phd", "degree_master"})
ROUGHLY = _("An approximate date is fine.")


class EvidenceForm(forms.Form):
    """One item of earlier experience of one kind."""

    host = InstitutionField(label=_("Where"), required=False)
    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country"),
        required=False,
        empty_label=pgettext_lazy("country", "The institution's country"),
    )
    starts_on = forms.DateField(
        label=_("First day"), widget=DayInput(), required=False, help_text=ROUGHLY
    )
    ends_on = forms.DateField(
        label=_("Last day"), widget=DayInput(), required=False, help_text=ROUGHLY
    )
    documented = forms.BooleanField(label=_("I have seen documents that show this"), required=False)
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        kind: str,
        may_document: bool = False,
        stored: Evidence | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        field_of(self, "country", forms.ModelChoiceField).queryset = countries()
        field_of(self, "host", InstitutionField).keeps = stored.institution if stored else None
        self.fields["token"].initial = uuid4
        if kind in DEGREES:
            del self.fields["starts_on"]
            self.fields["ends_on"].label = _("When you had the degree")
        if not may_document:
            del self.fields["documented"]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first or in the future of a degree."""
        found = super().clean() or {}
        ends_on = found.get("ends_on")
        problems = evidence_problems(self.kind, found.get("starts_on"), ends_on)
        for name, text in problems.items():
            self.add_error(name, text)
        if self.kind in DEGREES and ends_on and ends_on > timezone.localdate():
            self.add_error("ends_on", _("A degree counts once you have it."))
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
        """Return what was typed as fields of an item."""
        host, country = self.cleaned_data["host"], self.cleaned_data["country"]
        found = {
            "kind": self.kind,
            "institution_id": host.institution_id if host else None,
            "institution_name": host.name if host else "",
            "country_id": country.pk if country else host and host.country_id,
            "starts_on": self.cleaned_data.get("starts_on"),
            "ends_on": self.cleaned_data["ends_on"],
        }
        if "documented" in self.fields:
            seen = self.cleaned_data["documented"]
            found["state"] = "documented" if seen else "self_declared"
        return found


def shown(item: Evidence) -> dict[str, Any]:
    """Return an item as the form shows it."""
    return {
        "host": item.institution or item.institution_name,
        "country": item.country_id,
        "starts_on": item.starts_on,
        "ends_on": item.ends_on,
        "documented": item.state == "documented",
    }
