"""The parts of an application, each one a small form: hosts, household, funding, cover."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.applications.forms.drafts import DraftForm, choices, said
from mobility.applications.models import (
    COVER_KINDS,
    FUNDING_STATES,
    PURPOSES,
    RELATIONS,
)
from mobility.applications.rules import FUNDERS
from mobility.stays.selectors import countries
from mobility.stays.services.registering import date_problems
from portal.people.fields import ColleagueField
from portal.places.fields import InstitutionChoice, InstitutionField
from portal.web.widgets import DayInput

PURPOSE_OF = {"staff_training": "training", "staff_teaching": "teaching"}


class PartForm(DraftForm):
    """One part: `token` tells it apart from the moment it is drawn, so it is never saved twice."""

    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    remove = forms.BooleanField(label=_("Remove this"), required=False)
    # Answers that a fresh form already holds, so that they alone are no part.
    preset: tuple[str, ...] = ()

    def __init__(self, *args: Any, stored: Any = None, scheme: str = "", **options: Any) -> None:
        self.stored, self.scheme = stored, scheme
        super().__init__(*args, **options)
        self.prepare()
        self.fields["token"].initial = stored.public_id if stored else uuid4

    def prepare(self) -> None:
        """Fit the fields to the scheme and to what is stored."""

    @property
    def shown(self) -> list[forms.BoundField]:
        """Return the fields to fill in."""
        return [field for field in self.visible_fields() if field.name != "remove"]

    @property
    def remove_field(self) -> forms.BoundField:
        """Return the tick that removes the part."""
        return self["remove"]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing was typed into a new part."""
        if self.stored:
            return False
        names = [n for n in self.fields if n not in ("token", "remove", *self.preset)]
        return not any(self.cleaned_data.get(name) for name in names) and not self.errors

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of the part; what cannot be read is left out."""
        kept = ("token", "remove")
        return {name: value for name, value in self.cleaned_data.items() if name not in kept}


class HostField(InstitutionField):
    """A host; a name already stored as typed is not asked back again and again."""

    typed = ""

    def clean(self, value: Any) -> InstitutionChoice | None:
        """Return the choice; what is stored as typed stays so until it is changed."""
        text = getattr(value, "text", "")
        if text and text == self.typed and not getattr(value, "choice", ""):
            return InstitutionChoice(text)
        return super().clean(value)


class SegmentForm(PartForm):
    """A host and the days there."""

    preset = ("purpose", "rest_days")
    host = HostField()
    country: Any = forms.ModelChoiceField(
        None, required=False, empty_label=pgettext_lazy("country", "The host's country")
    )
    city = forms.CharField(max_length=120, required=False)
    starts_on = forms.DateField(widget=DayInput())
    ends_on = forms.DateField(widget=DayInput())
    purpose = forms.ChoiceField()
    rest_days = forms.IntegerField(min_value=0, max_value=200, required=False)
    contact_name = forms.CharField(max_length=200, required=False)
    contact_email = forms.EmailField(required=False)
    is_main_host = forms.BooleanField(required=False)

    def prepare(self) -> None:
        """Offer all countries and purposes; keep the host that is stored."""
        fields: Any = self.fields
        fields["country"].queryset = countries()
        fields["purpose"].choices = choices("segment_purpose", PURPOSES, empty=False)
        fields["purpose"].initial = PURPOSE_OF.get(self.scheme, "research")
        if self.stored:
            fields["host"].keeps = self.stored.institution
            fields["host"].typed = (
                "" if self.stored.institution_id else self.stored.institution_name
            )
        if self.scheme not in ("staff_teaching", "staff_combined"):
            del self.fields["rest_days"]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first."""
        found = super().clean() or {}
        for name, text in date_problems(found.get("starts_on"), found.get("ends_on")).items():
            self.add_error(name, text)
        return found

    def values(self) -> dict[str, Any]:
        """Return the fields of a segment; the host's country where none was chosen."""
        found = super().values()
        country = found.pop("country", None)
        host = found.pop("host", None)
        if "host" in self.cleaned_data:
            found["institution_id"] = host.institution_id if host else None
            found["institution_name"] = host.name if host else ""
        found["country_id"] = country.pk if country else host and host.country_id
        if not found.get("purpose"):
            found["purpose"] = PURPOSE_OF.get(self.scheme, "research")
        if "rest_days" in found:
            found["rest_days"] = found["rest_days"] or 0
        return found


class CompanionForm(PartForm):
    """Somebody of the household."""

    preset = ("relation", "whole_period")
    relation = forms.ChoiceField()
    birth_year = forms.IntegerField(min_value=1900, max_value=2100, required=False)
    whole_period = forms.BooleanField(required=False, initial=True)

    def prepare(self) -> None:
        """Offer the relations, none of them chosen."""
        fields: Any = self.fields
        fields["relation"].choices = choices("companion", RELATIONS)

    @property
    def is_blank(self) -> bool:
        """Tell whether nobody was named."""
        return not self.stored and not self.cleaned_data.get("relation") and not self.errors


class FundingForm(PartForm):
    """Money from somewhere."""

    preset = ("state", "currency")
    source = forms.CharField(max_length=200)
    programme_code = forms.ChoiceField(required=False)
    is_main = forms.BooleanField(required=False)
    state = forms.ChoiceField()
    amount = forms.DecimalField(min_value=0, max_digits=12, decimal_places=2, required=False)
    currency = forms.ChoiceField(choices=(("NOK", "NOK"), ("EUR", "EUR")))

    def prepare(self) -> None:
        """Offer the funders whose limits the rules know, and the states."""
        fields: Any = self.fields
        fields["programme_code"].choices = choices("funder", (*FUNDERS, "other"))
        fields["state"].choices = choices("funding_state", FUNDING_STATES, empty=False)
        fields["state"].label = said("application_field.funding_state")

    def values(self) -> dict[str, Any]:
        """Return the fields of a funding line, planned and in kroner unless told otherwise."""
        found = super().values()
        found["state"] = found.get("state") or "planned"
        found["currency"] = found.get("currency") or "NOK"
        return found


class CoverForm(PartForm):
    """What somebody else does meanwhile; of a known candidate only who takes over."""

    preset = ("kind",)
    kind = forms.ChoiceField()
    subject = forms.CharField(max_length=200, required=False)
    covered_by = ColleagueField()

    def prepare(self) -> None:
        """Offer the kinds; a candidate known from HR is not asked for again."""
        fields: Any = self.fields
        fields["kind"].choices = choices("cover_kind", COVER_KINDS, empty=False)
        if self.stored:
            fields["covered_by"].keeps = self.stored.covered_by
        if self.stored and self.stored.candidate_id:
            del self.fields["kind"], self.fields["subject"], self.fields["remove"]

    def values(self) -> dict[str, Any]:
        """Return the fields of a cover."""
        found = super().values()
        if "kind" in self.fields:
            found["kind"] = found.get("kind") or "teaching"
        return found
