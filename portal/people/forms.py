"""Input of this room."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.core.cells import orcid_checksum_holds
from portal.core.folding import fold
from portal.people.models import Employment, Mandate, Person, Relation, Unit, User
from portal.people.rules import RELATIONS, ROLES
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

GENDERS = ("female", "male", "other")


def worded(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the codes as choices with their wording in the reader's language."""
    language = get_language() or "nb"
    return [(code, word(f"{prefix}.{code}", language)) for code in codes]


def check_period(data: dict[str, Any], starts: str, ends: str, form: forms.BaseForm) -> None:
    """Note an error at the end where it lies before the start."""
    first, last = data.get(starts), data.get(ends)
    if first and last and last < first:
        form.add_error(ends, _("The last day is before the first."))


class PersonField(forms.CharField):
    """One person, typed as e-mail address or number from HR, or chosen from what the name finds.

    `people` are the persons who may be named. A name that fits one person alone is enough.
    """

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("E-mail address, number from HR, or the full name."))
        super().__init__(**{"max_length": 200, **options})
        self.people: Any = Person.objects.none()

    def clean(self, value: Any) -> Any:
        """Return the person. Raises ValidationError where none or several fit."""
        text = super().clean(value)
        if not text:
            return None
        exact = self.people.filter(email__iexact=text)[:2] or self.people.filter(hr_id=text)[:2]
        found = list(exact) or self._named(text)
        if len(found) == 1:
            return found[0]
        if found:
            message = _("Several people are called this. Use the e-mail address or the number.")
        else:
            message = _("No person has this address, number or name.")
        raise forms.ValidationError(message)

    def _named(self, text: str) -> list[Person]:
        found = self.people
        for part in fold(text).split():
            found = found.filter(folded_name__contains=part)
        several = list(found[:20])
        exact = [p for p in several if sorted(p.folded_name.split()) == sorted(fold(text).split())]
        return exact or several


class PersonForm(forms.ModelForm):
    """The fields of a person that may be corrected by hand."""

    class Meta:
        model = Person
        fields = ("given_name", "family_name", "email", "gender", "orcid")
        labels = {
            "given_name": _("Given name"),
            "family_name": _("Family name"),
            "email": _("E-mail"),
            "gender": _("Gender"),
            "orcid": _("ORCID"),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = self.instance.gender
        # What HR calls it stays choosable, in its own word.
        told = word(f"gender.{known}", get_language() or "nb").removeprefix("gender.")
        other = [] if known in ("", *GENDERS) else [(known, told)]
        choices = [("", "---------"), *worded("gender", GENDERS), *other]
        self.fields["gender"] = forms.ChoiceField(
            label=_("Gender"), required=False, choices=choices
        )
        self.fields["orcid"].validators.append(
            RegexValidator(r"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$", _("Write it as 0000-0002-1825-0097."))
        )

    def clean_orcid(self) -> str:
        """Return the ORCID if its check digit holds."""
        orcid = str(self.cleaned_data["orcid"])
        if orcid and not orcid_checksum_holds(orcid.replace("-", "")):
            raise forms.ValidationError(_("The last character does not fit; a digit is wrong."))
        return orcid


class EmploymentForm(forms.ModelForm):
    """The fields of an employment that may be corrected by hand."""

    class Meta:
        model = Employment
        fields = (
            "percent",
            "ends_on",
            "tenure_track",
            "leave_starts_on",
            "leave_ends_on",
            "external_employer",
        )
        labels = {
            "percent": _("Percent"),
            "ends_on": _("Last day"),
            "tenure_track": _("Tenure track"),
            "leave_starts_on": _("Unpaid leave from"),
            "leave_ends_on": _("Unpaid leave until"),
            "external_employer": _("External employer"),
        }
        help_texts = {"ends_on": _("Empty for a permanent position.")}
        widgets = {
            "ends_on": DayInput(),
            "leave_starts_on": DayInput(),
            "leave_ends_on": DayInput(),
        }

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; ends lie after starts, and percent between 0 and 100."""
        data = super().clean() or {}
        last = data.get("ends_on")
        if last and last < self.instance.starts_on:
            self.add_error("ends_on", _("The last day is before the first."))
        check_period(data, "leave_starts_on", "leave_ends_on", self)
        percent = data.get("percent")
        if percent is not None and not 0 <= percent <= 100:
            self.add_error("percent", _("Percent lies between 0 and 100."))
        if data.get("leave_ends_on") and not data.get("leave_starts_on"):
            self.add_error("leave_starts_on", _("Say when the leave begins."))
        return data


class UnitForm(forms.ModelForm):
    """The names of a unit."""

    class Meta:
        model = Unit
        fields = ("name_nb", "name_nn", "name_en", "acronym")
        labels = {
            "name_nb": _("Name in Bokmål"),
            "name_nn": _("Name in Nynorsk"),
            "name_en": _("Name in English"),
            "acronym": _("Abbreviation"),
        }


class RelationForm(forms.Form):
    """Who is the manager, supervisor or buddy of a person, and when."""

    kind = forms.ChoiceField(label=_("Relation"))
    other = PersonField(label=_("Person"))
    starts_on = forms.DateField(label=_("From"), widget=DayInput(), initial=timezone.localdate)
    ends_on = forms.DateField(label=_("Until"), widget=DayInput(), required=False)

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.person = person
        field_of(self, "kind", forms.ChoiceField).choices = worded("relation", RELATIONS)
        # Anybody at the university may lead or supervise; nothing but the name is told.
        field_of(self, "other", PersonField).people = Person.objects.present()

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; nobody leads themselves, and nothing is said twice."""
        data = super().clean() or {}
        check_period(data, "starts_on", "ends_on", self)
        if data.get("other") == self.person:
            self.add_error("other", _("Choose another person."))
        same = Relation.objects.filter(
            person=self.person, kind=data.get("kind"), other=data.get("other"), ends_on=None
        )
        if data.get("other") and same.exists():
            self.add_error("other", _("This relation exists already and has no end."))
        return data


class GrantForm(forms.Form):
    """A role over a unit for a period."""

    person = PersonField(label=_("Person"))
    role = forms.ChoiceField(label=_("Role"))
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        to_field_name="code",
        empty_label=_("Choose a unit"),
        help_text=_("The role covers the unit and everything below it."),
    )
    starts_on = forms.DateField(label=_("From"), widget=DayInput(), initial=timezone.localdate)
    ends_on = forms.DateField(
        label=_("Until"),
        widget=DayInput(),
        required=False,
        help_text=_("Empty: until somebody ends it."),
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "role", forms.ChoiceField).choices = [
            ("", "---------"),
            *worded("role", ROLES),
        ]
        field_of(self, "person", PersonField).people = Person.objects.present()
        units = Unit.objects.reached_by(user, ("administrator",))
        if user.administers_all():
            units = Unit.objects.all()
        field_of(self, "unit", forms.ModelChoiceField).queryset = units.order_by("code")

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; the same mandate is not given twice for the same time."""
        data = super().clean() or {}
        check_period(data, "starts_on", "ends_on", self)
        if self.errors:
            return data
        same = Mandate.objects.filter(
            person=data["person"], role=data["role"], unit=data["unit"], delegated_from=None
        )
        if any(_overlap(one, data["starts_on"], data["ends_on"]) for one in same):
            self.add_error(None, _("The person has this role in this unit in that period already."))
        return data


class LendForm(forms.Form):
    """To whom one's own mandate is lent, and for how long."""

    to = PersonField(label=_("Who acts for you"))
    starts_on = forms.DateField(label=_("From"), widget=DayInput(), initial=timezone.localdate)
    ends_on = forms.DateField(label=_("Until"), widget=DayInput())

    def __init__(self, *args: Any, mandate: Mandate, **options: Any) -> None:
        super().__init__(*args, **options)
        self.mandate = mandate
        field_of(self, "to", PersonField).people = Person.objects.present().exclude(
            pk=mandate.person_id
        )

    def clean(self) -> dict[str, Any]:
        """Return the cleaned data; the period lies within the mandate's own."""
        data = super().clean() or {}
        check_period(data, "starts_on", "ends_on", self)
        first, last = data.get("starts_on"), data.get("ends_on")
        if first and first < self.mandate.starts_on:
            self.add_error("starts_on", _("Your mandate begins later."))
        if last and self.mandate.ends_on and last > self.mandate.ends_on:
            self.add_error("ends_on", _("Your mandate ends before that."))
        if last and last < timezone.localdate():
            self.add_error("ends_on", _("This day has passed."))
        return data


def _overlap(mandate: Mandate, first: date, last: date | None) -> bool:
    begins_before = last is None or mandate.starts_on <= last
    return begins_before and (mandate.ends_on is None or mandate.ends_on >= first)
