"""What is typed about an agreement."""

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.partners.access import units_to_choose
from mobility.partners.models import AGREEMENT_KINDS, PartnerAgreement
from mobility.partners.rules.agreements import follows_on
from mobility.partners.rules.exchanges import EXCHANGES, read, written
from mobility.partners.selectors.agreements import term_of
from mobility.partners.services.registering import end_problems, problems_of
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


def _worded(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    language = get_language() or "nb"
    return [(code, word(f"{prefix}.{code}", language)) for code in codes]


class AgreementForm(forms.Form):
    """One agreement with a partner."""

    partner = InstitutionField(label=_("Partner"))
    country = forms.ModelChoiceField(
        Country.objects.none(),
        label=_("Country"),
        required=False,
        empty_label=pgettext_lazy("country", "The partner's country"),
        help_text=_("Follows from a partner on the list."),
    )
    title = forms.CharField(label=_("Title"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind of agreement"))
    code = forms.CharField(
        label=_("Reference"),
        max_length=40,
        required=False,
        help_text=_("For example the number in the archive, or of the Erasmus+ agreement."),
    )
    exchanges = forms.MultipleChoiceField(
        label=_("Who may go"), widget=forms.CheckboxSelectMultiple, required=False
    )
    units = forms.ModelMultipleChoiceField(
        Unit.objects.none(),
        label=_("Units"),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 6}),
        help_text=_("Nothing chosen: the agreement is the whole institution's."),
    )
    responsible = forms.EmailField(
        label=_("Responsible person"),
        required=False,
        help_text=_("The e-mail address of somebody who works here. They are reminded in time."),
    )
    starts_on = forms.DateField(label=_("First day"), widget=DayInput(), required=False)
    ends_on = forms.DateField(
        label=_("Last day"),
        widget=DayInput(),
        required=False,
        help_text=_("Empty: it goes on until somebody ends it."),
    )
    review_on = forms.DateField(label=_("Look at it again on"), widget=DayInput(), required=False)
    subject_field = forms.CharField(label=_("Subject fields"), max_length=200, required=False)
    document_link = forms.URLField(
        label=_("Link to the signed agreement"),
        required=False,
        assume_scheme="https",
        help_text=_("In the archive. Who may open it is decided there."),
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("All staff can read it."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, user: Any, stored: PartnerAgreement | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        field_of(self, "country", forms.ModelChoiceField).queryset = countries()
        field_of(self, "partner", InstitutionField).keeps = stored.institution if stored else None
        field_of(self, "kind", forms.ChoiceField).choices = _worded(
            "agreement_kind", AGREEMENT_KINDS
        )
        field_of(self, "exchanges", forms.MultipleChoiceField).choices = _worded(
            "exchange", EXCHANGES
        )
        held = stored.units.values("pk") if stored else Unit.objects.none().values("pk")
        mine = units_to_choose(user).values("pk")
        field_of(self, "units", forms.ModelMultipleChoiceField).queryset = Unit.objects.filter(
            Q(pk__in=mine) | Q(pk__in=held)
        )
        self.fields["token"].initial = uuid4

    def clean_responsible(self) -> Person | None:
        """Return the person of the address, who must be known here."""
        address = self.cleaned_data["responsible"]
        if not address:
            return None
        found: list[Person] = list(Person.objects.present().filter(email__iexact=address))
        if len(found) != 1:
            raise forms.ValidationError(_("Nobody who works here has this address."))
        return found[0]

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order, and an agreement without any country."""
        found = super().clean() or {}
        for name, text in problems_of(found).items():
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
        """Return what was typed as fields of an agreement."""
        data = self.cleaned_data
        partner, country, person = data["partner"], data["country"], data["responsible"]
        plainly = (
            "title", "kind", "code", "starts_on", "ends_on", "review_on", "subject_field",
            "document_link", "note",
        )  # fmt: skip
        return {
            **{name: data[name] for name in plainly},
            "institution_id": partner.institution_id,
            "institution_name": partner.name,
            "country_id": country.pk if country else partner.country_id,
            "responsible_id": person.pk if person else None,
            "exchanges": written(data["exchanges"]),
        }


def shown(agreement: PartnerAgreement) -> dict[str, Any]:
    """Return an agreement as the form shows it."""
    same = (
        "title", "kind", "code", "starts_on", "ends_on", "review_on", "subject_field",
        "document_link", "note",
    )  # fmt: skip
    return {
        **{name: getattr(agreement, name) for name in same},
        "partner": agreement.institution or agreement.institution_name,
        "country": agreement.country_id,
        "exchanges": read(agreement.exchanges),
        "units": list(agreement.units.all()),
        "responsible": agreement.responsible.email if agreement.responsible else "",
    }


class RenewForm(forms.Form):
    """The days of the term that follows."""

    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput(), required=False)
    review_on = forms.DateField(label=_("Look at it again on"), widget=DayInput(), required=False)
    document_link = forms.URLField(
        label=_("Link to the signed agreement"), required=False, assume_scheme="https"
    )

    def __init__(self, *args: Any, agreement: PartnerAgreement, **options: Any) -> None:
        super().__init__(*args, **options)
        self.agreement = agreement
        self.fields["starts_on"].initial = follows_on(term_of(agreement))

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order, and a term that begins before the old one ends."""
        found = super().clean() or {}
        for name, text in problems_of(found).items():
            self.add_error(name, text)
        first, last = found.get("starts_on"), self.agreement.ends_on
        if first and last and first <= last:
            self.add_error("starts_on", _("The new term begins after the old one has ended."))
        return found


class DocumentForm(forms.Form):
    """A file that belongs to an agreement."""

    file = forms.FileField(label=_("File"), help_text=_("PDF, Word, Excel, PNG or JPEG."))


class EndForm(forms.Form):
    """When and why an agreement is ended."""

    ended_on = forms.DateField(label=_("Last day it holds"), widget=DayInput())
    reason = forms.CharField(label=_("Why"), max_length=300)

    def __init__(self, *args: Any, agreement: PartnerAgreement, **options: Any) -> None:
        super().__init__(*args, **options)
        self.agreement = agreement
        self.fields["ended_on"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        """Refuse a day outside the agreement."""
        found = super().clean() or {}
        if found.get("ended_on") and "reason" in found:
            problems = end_problems(self.agreement, found["ended_on"], found["reason"])
            for name, text in problems.items():
                self.add_error(name, text)
        return found


class ErasmusForm(forms.Form):
    """Which mobilities the export holds."""

    call_year = forms.ChoiceField(label=_("Call year"), required=False)
    finished = forms.BooleanField(label=_("Only finished mobilities"), required=False)
    lacking = forms.BooleanField(label=_("Only rows that lack something"), required=False)

    def __init__(self, *args: Any, years: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        self.years = years
        field_of(self, "call_year", forms.ChoiceField).choices = [
            (str(year), str(year)) for year in years
        ]

    @property
    def year(self) -> int:
        """Return the year asked for, or the latest."""
        text = self.chosen("call_year")
        return int(text) if text else self.years[0]

    def chosen(self, name: str) -> Any:
        """Return what was chosen, nothing where it cannot be chosen."""
        self.is_valid()
        return self.cleaned_data.get(name)
