"""The field for a colleague, as every form that asks for one uses it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.people.models import Person
from portal.people.selectors.colleagues import colleagues_called


class ColleagueField(forms.CharField):
    """A colleague by name or e-mail address; gives a person, or None where left empty."""

    keeps: Person | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=200, **options)

    def prepare_value(self, value: Any) -> Any:
        """Show a person by name."""
        return str(value) if isinstance(value, Person) else value

    def clean(self, value: Any) -> Any:
        """Return the one colleague who is meant; ask back where none or several are."""
        text = super().clean(value)
        if not text:
            return None
        if self.keeps and text == str(self.keeps):
            return self.keeps
        found = colleagues_called(text)
        if len(found) == 1:
            return found[0]
        if not found:
            raise forms.ValidationError(
                _("Nobody employed here has that name or address. Write the e-mail address.")
            )
        told = ", ".join(f"{one} ({one.email})" for one in found[:5])
        raise forms.ValidationError(
            _("Several are called that. Write the e-mail address of the one you mean: %(who)s"),
            params={"who": told},
        )
