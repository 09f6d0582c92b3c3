"""What is typed of strict data, a form for each kind."""

from datetime import date
from typing import Any

from django import forms
from django.template.defaultfilters import yesno
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.sensitive.rules import (
    BACKGROUND_OUTCOMES,
    CLEARED,
    EXPORT_OUTCOMES,
    IDENTITY_WAYS,
    PERMIT_HELD,
    PERMIT_STATES,
    QUESTIONS,
)
from portal.places.models import Country
from portal.web.widgets import DayInput
from portal.web.wording import word


class CodeField(forms.ChoiceField):
    """A choice of codes, worded in the reader's language under a prefix."""

    def __init__(self, codes: Any, prefix: str, *, empty: str = "", **options: Any) -> None:
        def told() -> list[tuple[str, Any]]:
            language = get_language() or "nb"
            worded = [(code, word(f"{prefix}.{code}", language)) for code in codes]
            return [("", empty), *worded] if empty else worded

        super().__init__(choices=told, **options)


class CountryField(forms.ModelChoiceField):
    """A country, sorted by its name in the reader's language."""

    def __init__(self, **options: Any) -> None:
        super().__init__(Country.objects.none(), empty_label="–", **options)

    def sorted_for_reader(self) -> None:
        """Offer all countries."""
        name = f"name_{(get_language() or 'nb')[:2]}"
        self.queryset = Country.objects.order_by(name)


class StrictForm(forms.Form):
    """The base: what is cleaned is what the service stores."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            if isinstance(field, CountryField):
                field.sorted_for_reader()

    def values(self) -> dict[str, Any]:
        """Return what is to be stored, by the model's fields."""
        return dict(self.cleaned_data)

    def told(self) -> list[tuple[Any, str]]:
        """Return each label with what is written, in words, for who reads and does not write."""
        return [(bound.label, _in_words(bound.field, bound.initial)) for bound in self]


class ExportForm(StrictForm):
    """The same questions for everybody in the field, and what was concluded."""

    area = forms.CharField(
        label=_("Subject area"),
        max_length=200,
        help_text=_("What the guest will work with, as the engagement says it."),
    )
    outcome = CodeField(EXPORT_OUTCOMES, "export_decision", empty="–", label=_("Conclusion"))
    conditions = forms.CharField(
        label=_("Conditions"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What access is not given, who follows it up."),
    )
    licence_reference = forms.CharField(
        label=_("Reference of the licence or its application"), max_length=80, required=False
    )
    reason = forms.CharField(
        label=_("Reasons"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Subject, access and connection. Citizenship is never by itself the reason."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        answers = (options.get("initial") or {}).get("answers", {})
        super().__init__(*args, **options)
        asked: dict[str, forms.Field] = {}
        for code in QUESTIONS:
            asked[f"ask_{code}"] = CodeField(
                ("yes", "no", "unknown"),
                "export_answer",
                label=word(f"export_question.{code}", get_language() or "nb"),
                widget=forms.RadioSelect,
                initial=answers.get(code),
            )
        self.fields = {"area": self.fields["area"], **asked, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Ask the conditions where there are some."""
        found = super().clean() or {}
        if found.get("outcome") == "conditions" and not found.get("conditions"):
            self.add_error("conditions", _("Write the conditions."))
        if found.get("outcome") in CLEARED and "unknown" in self._answers(found).values():
            text = _("An answer is not known. Find it out, or ask for a licence.")
            self.add_error("outcome", text)
        return found

    def _answers(self, found: dict[str, Any]) -> dict[str, str]:
        return {code: found.get(f"ask_{code}", "") for code in QUESTIONS}

    def values(self) -> dict[str, Any]:
        """Return the assessment with its answers together."""
        data = self.cleaned_data
        plain = {name: data[name] for name in data if not name.startswith("ask_")}
        return {**plain, "answers": self._answers(data)}


class BackgroundForm(StrictForm):
    """Whether a check was needed and what parts were done. No details."""

    outcome = CodeField(
        BACKGROUND_OUTCOMES, "background_outcome", empty="–", label=_("Background check")
    )
    consent_on = forms.DateField(
        label=_("The guest consented on"),
        required=False,
        widget=DayInput(),
        help_text=_("A check needs consent. Write nothing of what was found."),
    )
    identity_done = forms.BooleanField(label=_("Identity is checked"), required=False)
    education_done = forms.BooleanField(label=_("Education is verified"), required=False)
    experience_done = forms.BooleanField(label=_("Experience is verified"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a check without consent."""
        found = super().clean() or {}
        checked = found.get("outcome") in ("under_way", "ok", "follow_up")
        if checked and not found.get("consent_on"):
            self.add_error("consent_on", _("Write the day of the guest's consent."))
        return found


class IdentityForm(StrictForm):
    """How the identity was seen."""

    way = CodeField(IDENTITY_WAYS, "identity_way", empty="–", label=_("Seen by"))
    checked_on = forms.DateField(label=_("Seen on"), widget=DayInput())
    passport_number = forms.CharField(
        label=_("Passport number"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Only where a letter or a form needs it. Deleted when the stay has ended."),
    )

    def clean_checked_on(self) -> Any:
        """Refuse a day still to come."""
        return _not_in_future(self.cleaned_data["checked_on"])


class PermitForm(StrictForm):
    """How far the permit or the registration is."""

    state = CodeField(PERMIT_STATES, "permit_state", empty="–", label=_("Permit or registration"))
    reference = forms.CharField(label=_("Case number"), max_length=60, required=False)
    applied_on = forms.DateField(label=_("Applied on"), required=False, widget=DayInput())
    appointment_on = forms.DateField(
        label=_("Appointment with the police"), required=False, widget=DayInput()
    )
    valid_from = forms.DateField(label=_("Valid from"), required=False, widget=DayInput())
    valid_to = forms.DateField(label=_("Valid until"), required=False, widget=DayInput())

    def clean(self) -> dict[str, Any]:
        """Ask from when a permit that was granted is valid, and the days in their order."""
        found = super().clean() or {}
        first, last = found.get("valid_from"), found.get("valid_to")
        if found.get("state") in PERMIT_HELD and not first:
            self.add_error("valid_from", _("Write from which day it is valid."))
        if first and last and last < first:
            self.add_error("valid_to", _("The last day is before the first."))
        return found


class NumbersForm(StrictForm):
    """On which day a number came."""

    d_number_on = forms.DateField(
        label=_("D-number received on"),
        required=False,
        widget=DayInput(),
        help_text=_("Only the day. The number itself is not stored here."),
    )
    national_number_on = forms.DateField(
        label=_("National identity number received on"), required=False, widget=DayInput()
    )

    def clean_d_number_on(self) -> Any:
        """Refuse a day still to come."""
        return _not_in_future(self.cleaned_data["d_number_on"])

    def clean_national_number_on(self) -> Any:
        """Refuse a day still to come."""
        return _not_in_future(self.cleaned_data["national_number_on"])


class ArrivalForm(StrictForm):
    """Where the guest lives, and what decides how they may come."""

    citizenships = forms.ModelMultipleChoiceField(
        Country.objects.none(),
        label=_("Citizenships"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text=_("All of them; the one that makes it easiest counts."),
    )
    residence = CountryField(label=_("Lives in"), required=False)
    permit_country = CountryField(
        label=_("Holds a residence permit in another Schengen country"), required=False
    )
    permit_until = forms.DateField(
        label=_("That permit is valid until"), required=False, widget=DayInput()
    )
    schengen_days_before = forms.IntegerField(
        label=_("Days in the Schengen area in the 180 days before arrival"),
        min_value=0,
        max_value=180,
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen: Any = self.fields["citizenships"]
        chosen.queryset = Country.objects.order_by(f"name_{(get_language() or 'nb')[:2]}")

    def values(self) -> dict[str, Any]:
        """Return what stands in the guest's strict facts; citizenships stand by themselves."""
        return {name: one for name, one in self.cleaned_data.items() if name != "citizenships"}

    def countries(self) -> list[str]:
        """Return the codes of the citizenships."""
        return [one.code for one in self.cleaned_data["citizenships"]]


class ContactForm(StrictForm):
    """Whom to call where something happens."""

    name = forms.CharField(
        label=_("Whom shall we call?"), max_length=200, help_text=_("Ask the person first.")
    )
    relation = forms.CharField(label=_("Who is that to you?"), max_length=60, required=False)
    phone = forms.CharField(
        label=_("Their phone number"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(label=_("Their e-mail address"), required=False)


def _in_words(field: forms.Field, held: Any) -> str:
    if isinstance(field, forms.BooleanField):
        return str(yesno(bool(held)))
    if held is None or held in ("", []):
        return "–"
    # The choices of a field that asks for rows are a queryset.
    offered: Any = getattr(field, "queryset", None)
    if isinstance(field, forms.ModelMultipleChoiceField):
        return ", ".join(str(one) for one in offered.filter(pk__in=held))
    if isinstance(field, forms.ModelChoiceField):
        return str(offered.filter(pk=held).first() or "–")
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        return str(dict(choices).get(held, "–"))
    return date_format(held, "SHORT_DATE_FORMAT") if isinstance(held, date) else str(held)


def _not_in_future(day: Any) -> Any:
    if day and day > timezone.localdate():
        raise forms.ValidationError(_("This day is still to come."))
    return day


FORMS: dict[str, type[StrictForm]] = {
    "export": ExportForm,
    "background": BackgroundForm,
    "identity": IdentityForm,
    "permit": PermitForm,
    "numbers": NumbersForm,
    "arrival": ArrivalForm,
    "contact": ContactForm,
}
