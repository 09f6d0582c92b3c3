"""Forms of this room."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.places.fields import InstitutionChoice, InstitutionField


class MatchForm(forms.Form):
    """Which institution on the list a typed one is."""

    institution = InstitutionField(label=_("Institution on the list"))

    def clean_institution(self) -> InstitutionChoice:
        """Refuse a name that is not on the list."""
        chosen: InstitutionChoice = self.cleaned_data["institution"]
        if chosen.institution_id is None:
            text = _("No institution on the list has this name. Accept it as a new one instead.")
            raise ValidationError(text, code="not_listed")
        return chosen
