"""Forms before the sign-in: a password, or an address to which a link is sent."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.people.models import User


class PasswordForm(forms.Form):
    """A password, twice, as strict as everywhere in the portal."""

    password1 = forms.CharField(
        label=_("Password"),
        help_text=_("At least 12 characters. A sentence is easy to remember and hard to guess."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )
    password2 = forms.CharField(
        label=_("The same password again"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password1(self) -> str:
        """Hold the password against the rules of the portal."""
        password: str = self.cleaned_data["password1"]
        validate_password(password, User(email=self.email))
        return password

    def clean(self) -> dict[str, Any]:
        """Ask for the same password twice."""
        data = super().clean() or {}
        first, second = data.get("password1"), data.get("password2")
        if first and second and first != second:
            raise ValidationError({"password2": _("The two passwords are not the same.")})
        return data


class AddressForm(forms.Form):
    """The address to which a link to sign in is sent."""

    email = forms.EmailField(
        label=_("The e-mail address to which you were invited"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
