"""The first questions about a guest: who, when, what for, what they need."""

from typing import Any, ClassVar
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from guests.engagements.access import INVITES, units_to_invite_to
from guests.engagements.forms.choosing import choices, said
from guests.engagements.rules import NEEDS
from guests.engagements.selectors.earlier import known_guests, people_known_to
from guests.engagements.services.editing import period_problems
from guests.engagements.services.starting import Guest
from portal.people.fields import ColleagueField
from portal.people.models import Unit
from portal.web.widgets import DayInput

NEW = "new"


class StayForm(forms.Form):
    """What one stay is: for whom it is known elsewhere, here when and what for."""

    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())
    purpose = forms.CharField(
        label=_("Purpose"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What the guest will do here, in a sentence or two. The guest reads it."),
    )
    needs = forms.MultipleChoiceField(
        label=_("What the guest needs"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Nothing chosen and a short visit: it is one line, and no approval is asked."),
    )
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), to_field_name="code", empty_label=None
    )
    host = ColleagueField(
        label=_("Host"),
        required=False,
        help_text=_("Name or e-mail address of a colleague. Empty: it is you."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.user = user
        fields: dict[str, Any] = self.fields
        units = units_to_invite_to(user)
        fields["needs"].choices = choices("guest_need", NEEDS)
        fields["unit"].queryset = units
        fields["unit"].initial = units.first()
        fields["token"].initial = uuid4
        if not user.holds(*INVITES):
            del fields["host"]

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        found = super().clean() or {}
        for name, text in period_problems(found.get("starts_on"), found.get("ends_on")).items():
            self.add_error(name, text)
        return found

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of an engagement."""
        names = ("starts_on", "ends_on", "purpose", "needs")
        return {name: self.cleaned_data[name] for name in names}

    def place(self) -> dict[str, Any]:
        """Return where and with whom."""
        data = self.cleaned_data
        return {
            "unit": data["unit"],
            "host": data.get("host") or self.user.person,
            "token": data["token"] or uuid4(),
        }


class StartForm(StayForm):
    """A guest and a stay. Whoever may be meant is shown before somebody is entered anew."""

    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"), help_text=_("The guest's own address; the invitation goes there.")
    )
    known = forms.ChoiceField(
        label=_("Is it one of these?"), widget=forms.RadioSelect, required=False
    )
    field_order = ("known", "given_name", "family_name", "email")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: dict[str, Any] = self.fields
        self.meant = self._meant() if self.is_bound else []
        fields["known"].choices = [(str(one.person.public_id), _told(one)) for one in self.meant]
        if self.meant:
            fields["known"].choices.append((NEW, said("guest_known.new")))
        else:
            fields["known"].widget = forms.HiddenInput()

    def _meant(self) -> list[Any]:
        typed = {name: str(self.data.get(name, ""))[:254] for name in ("family_name", "email")}
        given = str(self.data.get("given_name", ""))[:120]
        return known_guests(self.user, f"{given} {typed['family_name']}", typed["email"])

    def clean(self) -> dict[str, Any]:
        """Ask which of those known is meant, once there are any."""
        found = super().clean() or {}
        if self.meant and not found.get("known") and "known" not in self.errors:
            text = _("We know somebody who may be meant. Choose them, or that it is somebody new.")
            self.add_error("known", ValidationError(text))
        return found

    def guest(self) -> Guest:
        """Return who is invited."""
        data = self.cleaned_data
        chosen = data.get("known")
        if chosen and chosen != NEW:
            person = people_known_to(self.user).filter(public_id=chosen).first()
            return Guest(person=person)
        return Guest(data["given_name"], data["family_name"], data["email"], is_new=chosen == NEW)


def _told(one: Any) -> str:
    parts = [str(one.person), one.home, f"{one.last_on:%d.%m.%Y}" if one.last_on else ""]
    return ", ".join(part for part in parts if part)


class GuestRow(forms.Form):
    """One of several guests who come for the same."""

    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    email = forms.EmailField(label=_("E-mail"))


class _Rows(forms.BaseFormSet):  # type: ignore[type-arg] # not generic when it runs
    """The guests of a group, which is more than one."""

    default_error_messages: ClassVar = {
        **forms.BaseFormSet.default_error_messages,
        "too_few_forms": _("Write at least two guests, or invite one guest instead."),
    }


GuestRows: Any = forms.formset_factory(
    GuestRow, _Rows, extra=6, min_num=2, validate_min=True, max_num=60, absolute_max=80
)
