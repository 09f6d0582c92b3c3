"""What the reader asks of the report, and what the head records about a conversation."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.experience.models import STEPS
from mobility.experience.rules.parameters import EXPERIENCES
from mobility.experience.rules.windows import STATES as WINDOWS
from mobility.experience.services.conversations import conversation_problems
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)


def coded(prefix: str, codes: Sequence[str]) -> list[tuple[str, str]]:
    """Return choices with the wording of the codes in the active language."""
    language = get_language() or "nb"
    return [(code, word(f"{prefix}.{code}", language)) for code in codes]


def with_all(choices: Sequence[tuple[str, Any]]) -> list[tuple[Any, Any]]:
    """Return choices that begin with all."""
    return [("", pgettext_lazy("filter", "All")), *choices]


class MeasureDateForm(forms.Form):
    """The day on which the report measures."""

    on = forms.DateField(label=_("Measure date"), widget=DayInput())

    def clean_on(self) -> date:
        """Refuse days for which there are no registers."""
        day: date = self.cleaned_data["on"]
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError(_("Choose a day between 1990 and 2100."))
        return day

    @property
    def day(self) -> Any:
        """Return the day asked for, or today where it cannot be read."""
        return self.cleaned_data["on"] if self.is_valid() else timezone.localdate()


YES_NO = (("yes", _("Yes")), ("no", _("No")))


class WorkListForm(forms.Form):
    """The filters of the work list."""

    q = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    experience = forms.ChoiceField(label=_("International experience"), required=False)
    window = forms.ChoiceField(label=_("Window"), required=False)
    position = forms.ChoiceField(label=_("Position"), required=False)
    flagged = forms.ChoiceField(label=_("Flagged"), required=False, choices=with_all(YES_NO))
    planned = forms.ChoiceField(label=_("Stay planned"), required=False, choices=with_all(YES_NO))

    def __init__(self, data: Any, *, positions: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        field_of(self, "experience", forms.ChoiceField).choices = with_all(
            coded("level", EXPERIENCES)
        )
        field_of(self, "window", forms.ChoiceField).choices = with_all(
            coded("window_state", WINDOWS)
        )
        field_of(self, "position", forms.ChoiceField).choices = with_all(positions)


class ConversationForm(forms.Form):
    """A talk held: the day, the agreed step, when to look again. No reasons, on purpose."""

    held_on = forms.DateField(label=_("Conversation held on"), widget=DayInput())
    agreed_step = forms.ChoiceField(label=_("Agreed step"), widget=forms.RadioSelect())
    review_on = forms.DateField(
        label=_("Look at it again on"),
        required=False,
        widget=DayInput(),
        help_text=_("You are reminded on your home page from this day on."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "agreed_step", forms.ChoiceField).choices = coded("agreed_step", STEPS)

    def clean(self) -> dict[str, Any]:
        """Ask of the conversation what the service asks."""
        cleaned: dict[str, Any] = super().clean() or {}
        held = cleaned.get("held_on")
        if held:
            step, review = cleaned.get("agreed_step", ""), cleaned.get("review_on")
            for name, text in conversation_problems(held, step, review).items():
                if name not in self.errors:
                    self.add_error(name, text)
        return cleaned
