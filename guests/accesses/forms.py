"""What is typed about an access."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.accesses.rules import KINDS
from portal.web.widgets import DayInput
from portal.web.wording import word


def _kinds() -> list[tuple[str, Any]]:
    language = get_language() or "nb"
    return [(kind, word(f"access_kind.{kind}", language)) for kind in KINDS]


class OrderForm(forms.Form):
    """An access to order."""

    kind = forms.ChoiceField(label=_("Access to"), choices=_kinds)
    what = forms.CharField(
        label=_("Which one"),
        max_length=200,
        required=False,
        help_text=_("Room, laboratory or system, as those who give it know it."),
    )
    ends_on = forms.DateField(
        label=_("Until"),
        required=False,
        widget=DayInput(),
        help_text=_("Empty is the last day of the stay. It never lasts longer."),
    )

    def __init__(self, *args: Any, ends_on: date | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.last = ends_on

    def clean_ends_on(self) -> date | None:
        """Refuse a day after the stay."""
        day: date | None = self.cleaned_data["ends_on"]
        if day and self.last and day > self.last:
            raise forms.ValidationError(_("This is after the last day of the stay."))
        return day


class ReceiptForm(forms.Form):
    """The word of whoever gave it or took it back."""

    receipt = forms.CharField(
        label=_("Receipt"),
        max_length=200,
        required=False,
        help_text=_("Number of the card or the case. Never a password."),
    )
