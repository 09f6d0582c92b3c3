"""What is known of a stay: what host and guest tell, and what the department keeps."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guests.engagements.forms.choosing import choices, countries, said
from guests.engagements.models import Engagement
from guests.engagements.rules import FUNDINGS, KINDS, LANGUAGES, NEEDS
from guests.engagements.services.editing import fingerprint_of, period_problems
from portal.people.fields import ColleagueField
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.widgets import DayInput

CHANGED = _(
    "Somebody else changed this meanwhile. What is stored now stands above the form; "
    "save again only if what you typed is right."
)
_YES_NO = (("", _("Not answered")), ("yes", _("Yes")), ("no", _("No")))
_COLLEAGUE = _("Name or e-mail address of a colleague.")
_SHOWN: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}
_SAID: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}
OLDEST_CHILD = 25
# Chosen by whoever takes a student for a guest.
STUDENT = "student"


class FactsForm(forms.Form):
    """Base of the forms for facts: a change made meanwhile is noticed."""

    colleagues: tuple[str, ...] = ()
    plainly: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, engagement: Engagement, **options: Any) -> None:
        options["initial"] = {**self.shown(engagement), **options.get("initial", {})}
        super().__init__(*args, **options)
        self.engagement = engagement
        fields: dict[str, Any] = self.fields
        for name in self.colleagues:
            fields[name].keeps = getattr(engagement, name)

    def shown(self, engagement: Engagement) -> dict[str, Any]:
        """Return the engagement as the form shows it."""
        names = (*self.plainly, *self.colleagues)
        told = {name: getattr(engagement, name) for name in names}
        answers = {name: _SHOWN[getattr(engagement, name)] for name in self.answers}
        return {**told, **answers, "seen": fingerprint_of(engagement)}

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of an engagement."""
        data = self.cleaned_data
        found = {name: data[name] for name in self.plainly}
        found |= {f"{name}_id": data[name].pk if data[name] else None for name in self.colleagues}
        return found | {name: _SAID[data[name]] for name in self.answers}

    def changed_meanwhile(self, engagement: Engagement) -> None:
        """Say that somebody else was faster; a second press saves what was typed."""
        self.add_error(None, CHANGED)
        typed: Any = self.data
        self.data = typed.copy()
        self.data["seen"] = fingerprint_of(engagement)  # type: ignore[index]


class EngagementForm(FactsForm):
    """What the stay is: period, purpose, needs, home, family."""

    plainly = (
        "starts_on", "ends_on", "purpose", "subject_area", "needs", "position_title",
        "language", "works_elsewhere",
    )  # fmt: skip
    colleagues = ("deputy_host", "buddy")
    answers = ("partner_coming",)

    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())
    purpose = forms.CharField(
        label=_("Purpose"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the guest will do here, in a sentence or two. The guest reads it."),
    )
    subject_area = forms.CharField(
        label=_("Subject area"),
        max_length=200,
        required=False,
        help_text=_("Another subject area means that export control looks at it again."),
    )
    needs = forms.MultipleChoiceField(
        label=_("What the guest needs"), widget=forms.CheckboxSelectMultiple, required=False
    )
    home = InstitutionField(label=_("Home institution"), required=False)
    home_country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country of the home institution"),
        required=False,
        empty_label=pgettext_lazy("country", "The institution's country"),
        help_text=_("Follows from an institution on the list."),
    )
    position_title = forms.CharField(label=_("Position there"), max_length=120, required=False)
    language = forms.ChoiceField(
        label=_("Language"), help_text=_("In which the portal writes to the guest.")
    )
    deputy_host = ColleagueField(label=_("Deputy host"), required=False, help_text=_COLLEAGUE)
    buddy = ColleagueField(label=_("Buddy"), required=False, help_text=_COLLEAGUE)
    remote_country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Works from another country"),
        required=False,
        empty_label=pgettext_lazy("country", "No, comes here"),
    )
    works_elsewhere = forms.BooleanField(
        label=_("Also works in another country meanwhile"), required=False
    )
    partner_coming = forms.ChoiceField(
        label=_("A partner comes along"), choices=_YES_NO, required=False
    )
    children_ages = forms.CharField(
        label=_("Children who come along"),
        max_length=60,
        required=False,
        help_text=_("Their ages, for example 3, 7."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        fields["needs"].choices = choices("guest_need", NEEDS)
        fields["language"].choices = choices("guest_language", LANGUAGES)
        fields["home_country"].queryset = countries()
        fields["remote_country"].queryset = countries()
        fields["home"].keeps = self.engagement.home_institution

    def shown(self, engagement: Engagement) -> dict[str, Any]:
        """Return the engagement as the form shows it."""
        return {
            **super().shown(engagement),
            "home": engagement.home_institution or engagement.home_institution_name,
            "home_country": engagement.home_country_id,
            "remote_country": engagement.remote_country_id,
            "children_ages": ", ".join(str(age) for age in engagement.children_ages),
        }

    def clean_children_ages(self) -> list[int]:
        """Return the ages as numbers."""
        parts = self.cleaned_data["children_ages"].replace(";", ",").replace(" ", ",").split(",")
        ages = [part for part in parts if part]
        if not all(age.isdecimal() and int(age) <= OLDEST_CHILD for age in ages):
            raise forms.ValidationError(_("Write their ages in whole years, for example 3, 7."))
        return sorted(int(age) for age in ages)

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        found = super().clean() or {}
        for name, text in period_problems(found.get("starts_on"), found.get("ends_on")).items():
            self.add_error(name, text)
        return found

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of an engagement."""
        data = self.cleaned_data
        home, country = data["home"], data["home_country"]
        return {
            **super().values(),
            "home_institution_id": home.institution_id if home else None,
            "home_institution_name": home.name if home else "",
            "home_country_id": country.pk if country else home and home.country_id,
            "remote_country_id": data["remote_country"].pk if data["remote_country"] else None,
            "children_ages": data["children_ages"],
        }


class DepartmentForm(FactsForm):
    """What the department knows: kind, money, people, papers."""

    plainly = (
        "kind", "funding", "percent", "cost_centre", "fee_amount", "agreement_signed_on",
        "agreement_ends_on", "note",
    )  # fmt: skip
    colleagues = ("host", "administrator", "leader", "hr_contact", "fee_approved_by")
    answers = ("area_sensitive",)

    kind = forms.ChoiceField(
        label=_("What kind of guest"),
        widget=forms.RadioSelect,
        required=False,
        help_text=_(
            "By who pays and what they do. A student who writes a thesis or takes courses is not a "
            "guest: send them to student exchange."
        ),
    )
    funding = forms.ChoiceField(label=_("Who pays"), required=False)
    percent = forms.DecimalField(
        label=_("Per cent of a position"), min_value=1, max_value=100, required=False
    )
    cost_centre = forms.CharField(label=_("Cost centre"), max_length=40, required=False)
    fee_amount = forms.DecimalField(
        label=_("Fee that the guest pays us (NOK)"),
        min_value=0,
        max_digits=12,
        decimal_places=2,
        required=False,
    )
    fee_approved_by = ColleagueField(
        label=_("Fee approved by"), required=False, help_text=_COLLEAGUE
    )
    host = ColleagueField(label=_("Host"), help_text=_COLLEAGUE)
    administrator = ColleagueField(
        label=_("Department administrator"), required=False, help_text=_COLLEAGUE
    )
    leader = ColleagueField(label=_("Leader"), required=False, help_text=_COLLEAGUE)
    hr_contact = ColleagueField(label=_("HR contact"), required=False, help_text=_COLLEAGUE)
    area_sensitive = forms.ChoiceField(
        label=_("Is the subject area sensitive?"),
        choices=_YES_NO,
        required=False,
        help_text=_(
            "By the subject and what the guest gets access to, the same questions for everybody; "
            "never by citizenship."
        ),
    )
    agreement_signed_on = forms.DateField(
        label=_("Access agreement or contract signed on"),
        widget=DayInput(),
        required=False,
        help_text=_("Set by itself where it is signed in the portal."),
    )
    agreement_ends_on = forms.DateField(
        label=_("It holds until"), widget=DayInput(), required=False
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Not shown to the guest. No health, family or citizenship matters."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        kinds = [(code, _kind(code)) for code in KINDS]
        student = (STUDENT, said("engagement_kind.student"))
        fields["kind"].choices = [("", said("engagement_kind.none")), *kinds, student]
        fields["funding"].choices = choices("guest_funding", FUNDINGS, empty="–")

    def clean_kind(self) -> str:
        """Send students to student exchange."""
        kind = str(self.cleaned_data["kind"])
        if kind == STUDENT:
            raise forms.ValidationError(said("kind_help.student"))
        return kind

    def clean(self) -> dict[str, Any]:
        """Refuse a fee that nobody has approved."""
        found = super().clean() or {}
        unapproved = found.get("fee_amount") and not found.get("fee_approved_by")
        if unapproved and "fee_approved_by" not in self.errors:
            self.add_error("fee_approved_by", _("Say who has approved the fee."))
        return found


def _kind(code: str) -> str:
    return f"{said(f'engagement_kind.{code}')}: {said(f'kind_help.{code}')}"


class GuestForm(forms.Form):
    """How a guest is called and reached, while the portal knows them from nowhere else."""

    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"))
