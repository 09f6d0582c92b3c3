"""What the host says: a word with the invitation, which paper was seen, where to come."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.invitations.models import CHECK_METHODS
from portal.web.wording import word


class GreetingForm(forms.Form):
    """A few words of the host's own in the invitation."""

    greeting = forms.CharField(
        label=_("A few words of your own"),
        help_text=_("They stand in the mail, above the link. Write nothing confidential."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        required=False,
    )


class IdentityForm(forms.Form):
    """Which paper was seen. Its number is not asked for."""

    method = forms.ChoiceField(label=_("Which paper did you see?"), widget=forms.RadioSelect)
    seen = forms.BooleanField(
        label=_("I have seen the paper itself; photo and name are the guest's."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "nb"
        field: Any = self.fields["method"]
        field.choices = [(one, word(f"check_method.{one}", language)) for one in CHECK_METHODS]


class FirstDayForm(forms.Form):
    """Where and when the guest comes on the first day."""

    meets_at = forms.TimeField(
        label=_("When"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        required=False,
    )
    place = forms.CharField(
        label=_("Where"),
        help_text=_("Building, entrance and street address, as a taxi driver needs it."),
        max_length=300,
    )
    note = forms.CharField(
        label=_("What else the guest should know"),
        help_text=_("Whom to ask for, what to bring, a telephone number."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        required=False,
    )
