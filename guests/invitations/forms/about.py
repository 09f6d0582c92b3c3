"""The steps in which a guest tells about themselves."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.engagements.rules import FUNDINGS, NEEDS
from guests.invitations.rules import ABOUT, INSURANCES, ages_in
from portal.people.models import Person
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.widgets import DayInput
from portal.web.wording import word

_LINE = 120


def _words(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    language = get_language() or "nb"
    return [(code, word(f"{prefix}.{code}", language)) for code in codes]


def _country(label: Any, help_text: Any = "") -> forms.Field:
    return forms.ModelChoiceField(Country.objects.none(), label=label, help_text=help_text)


def _note(label: Any) -> forms.Field:
    return forms.CharField(label=label, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


def _name(field: str, label: Any, autocomplete: str) -> forms.Field:
    column: Any = Person._meta.get_field(field)
    widget = forms.TextInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, max_length=column.max_length, widget=widget)


_INPUTS: dict[str, Any] = {
    "given_name": lambda: _name("given_name", _("Given name"), "given-name"),
    "family_name": lambda: _name("family_name", _("Family name"), "family-name"),
    "preferred_name": lambda: forms.CharField(
        label=_("What you want to be called"), max_length=_LINE
    ),
    "citizenships": lambda: _country(_("Citizenship")),
    "citizenships_2": lambda: _country(
        _("Another citizenship"), _("With several, the one that makes it easiest counts.")
    ),
    "citizenships_3": lambda: _country(_("A third citizenship")),
    "residence": lambda: _country(_("Country where you live now")),
    "permit_country": lambda: _country(
        _("Residence permit in another Schengen country"),
        _("Only if you hold one. It can make it easier to come."),
    ),
    "permit_until": lambda: forms.DateField(label=_("That permit holds until"), widget=DayInput()),
    "partner_coming": lambda: forms.ChoiceField(
        label=_("Does a partner come with you?"),
        choices=(("", _("I do not know yet")), ("yes", _("Yes")), ("no", _("No"))),
        widget=forms.RadioSelect,
    ),
    "children_ages": lambda: forms.CharField(
        label=_("Ages of children who come with you"),
        help_text=_("For example: 4, 9. Leave it empty if none come."),
        max_length=60,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    ),
    "home": lambda: InstitutionField(label=_("Your home institution or employer")),
    "position_title": lambda: forms.CharField(label=_("Your position there"), max_length=_LINE),
    "funding": lambda: forms.ChoiceField(
        label=_("Who pays for your stay?"),
        choices=[("", _("I do not know yet")), *_words("guest_funding", FUNDINGS)],
        widget=forms.RadioSelect,
    ),
    "remote_country": lambda: _country(
        _("Will you work from another country during the stay? From which?"),
        _("Leave it empty if you work here all the time."),
    ),
    "insurance": lambda: forms.MultipleChoiceField(
        label=_("What insurance do you have for the stay?"),
        choices=_words("guest_insurance", INSURANCES),
        widget=forms.CheckboxSelectMultiple,
    ),
    "needs": lambda: forms.MultipleChoiceField(
        label=_("What do you need here?"),
        choices=_words("guest_need", NEEDS),
        widget=forms.CheckboxSelectMultiple,
    ),
    "lab_note": lambda: _note(_("Which laboratories and instruments?")),
    "systems_note": lambda: _note(_("Which systems and programs?")),
    "housing_note": lambda: _note(_("What kind of housing, and from when?")),
    "contact_name": lambda: forms.CharField(label=_("Name"), max_length=200),
    "contact_relation": lambda: forms.CharField(
        label=_("Who it is to you"), help_text=_("Partner, mother, friend."), max_length=60
    ),
    "contact_phone": lambda: forms.CharField(
        label=_("Telephone, with country code"),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    ),
    "contact_email": lambda: forms.EmailField(label=_("E-mail address")),
}
_REQUIRED = frozenset({"given_name", "family_name", "citizenships"})


class AboutForm(forms.Form):
    """The fields of one step; what cannot be read keeps nobody from saving the rest."""

    def __init__(self, *args: Any, step: str, locked: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        countries = sorted(Country.objects.all(), key=lambda one: one.name)
        offered = [("", "–"), *((one.pk, one.name) for one in countries)]
        for name in ABOUT[step]:
            field = _INPUTS[name]()
            field.required = name in _REQUIRED
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = Country.objects.all()
                field.choices = offered
            field.disabled = name in locked
            if field.disabled:
                field.help_text = _("Settled here already. Ask your host if it is wrong.")
            self.fields[name] = field

    def clean_children_ages(self) -> str:
        """Return the ages as they are shown again."""
        try:
            ages = ages_in(self.cleaned_data["children_ages"])
        except ValueError as error:
            raise ValidationError(
                _("Write ages from 0 to 25, with commas between them.")
            ) from error
        return ", ".join(str(age) for age in ages)

    def clean(self) -> dict[str, Any]:
        """Ask name and telephone of an emergency contact together."""
        data = super().clean() or {}
        if "contact_name" in self.fields:
            some = any(data.get(name) for name in self.fields)
            for name in ("contact_name", "contact_phone"):
                if some and not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Write name and telephone number, or nothing at all."))
        return data

    def values(self) -> dict[str, Any]:
        """Return what could be read, as it is stored."""
        return {
            name: value.pk if isinstance(value, Country) else value
            for name, value in self.cleaned_data.items()
            if not self.fields[name].disabled
        }
