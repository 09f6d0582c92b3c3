"""What is typed in reception."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.engagements.event.fields import PHASES
from guests.reception.access import units_seen
from guests.reception.rules import HIGHEST, LOWEST, QUESTIONS
from portal.people.models import Unit
from portal.web.widgets import DayInput
from portal.web.wording import word


class UnitForm(forms.Form):
    """Which unit a page is about."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), to_field_name="code", empty_label=None
    )

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen: Any = self.fields["unit"]
        chosen.queryset = units_seen(user)


class MatrixForm(forms.Form):
    """Which phase's tasks the matrix shows."""

    phase = forms.ChoiceField(label=_("Phase"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        told = [(code, word(f"phase.guest.{code}", language)) for code in PHASES]
        chosen: Any = self.fields["phase"]
        chosen.choices = [("", _("All phases")), *told]


class DesksForm(forms.Form):
    """So many desks from a day on."""

    desks = forms.IntegerField(label=_("Desks for guests"), min_value=0, max_value=9999)
    starts_on = forms.DateField(label=_("From"), widget=DayInput(), initial=timezone.localdate)


class CheckInForm(forms.Form):
    """How it went so far."""

    words = forms.CharField(
        label=_("In your own words"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only HR reads this. Nothing about health, please."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        grades = [
            (str(n), word(f"check_in_grade.{n}", language)) for n in range(LOWEST, HIGHEST + 1)
        ]
        asked = {
            name: forms.TypedChoiceField(
                label=word(f"check_in_question.{name}", language),
                choices=[("", word("check_in_grade.none", language)), *grades],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )
            for name in QUESTIONS
        }
        self.fields = {**asked, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Ask for at least one answer."""
        found = super().clean() or {}
        if not any(found.get(name) for name in QUESTIONS) and not found.get("words"):
            raise forms.ValidationError(_("Answer at least one of the questions."))
        return found

    def answers(self) -> dict[str, int]:
        """Return the grades that were given."""
        return {n: self.cleaned_data[n] for n in QUESTIONS if self.cleaned_data.get(n)}
