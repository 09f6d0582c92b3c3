"""What is typed about a stay that is prepared or under way."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Segment
from mobility.duties.services.steps import arrival_problem, return_problems
from portal.web.widgets import DayInput


class ReasonForm(forms.Form):
    """Why a task is not relevant."""

    note = forms.CharField(
        label=_("Why is it not relevant?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("HR reads it before clearing the stay. No health or family matters."),
    )


class ArrivalForm(forms.Form):
    """The day on which the traveller came."""

    on = forms.DateField(label=_("I arrived on"), widget=DayInput())

    def clean_on(self) -> date:
        """Refuse a day still to come."""
        on: date = self.cleaned_data["on"]
        if problem := arrival_problem(on):
            raise forms.ValidationError(problem)
        return on


class ReturnForm(forms.Form):
    """The days really spent at each host."""

    def __init__(self, *args: Any, segments: list[Segment], **options: Any) -> None:
        super().__init__(*args, **options)
        self.segments = segments
        for one in segments:
            first = one.confirmed_starts_on or one.starts_on
            last = min(one.ends_on or date.max, timezone.localdate())
            facts = {"host": one.host}
            self.fields[f"starts_{one.pk}"] = forms.DateField(
                label=_("First day at %(host)s") % facts, widget=DayInput(), initial=first
            )
            self.fields[f"ends_{one.pk}"] = forms.DateField(
                label=_("Last day at %(host)s") % facts, widget=DayInput(), initial=last
            )

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order, at two hosts at once, or still to come."""
        found = super().clean() or {}
        if not self.errors:
            for pk, text in return_problems(self.segments, self.days()).items():
                self.add_error(f"ends_{pk}", text)
        return found

    def days(self) -> dict[int, tuple[date, date]]:
        """Return {segment: (first day, last day)}."""
        data = self.cleaned_data
        return {one.pk: (data[f"starts_{one.pk}"], data[f"ends_{one.pk}"]) for one in self.segments}


class SafetyForm(forms.Form):
    """Whom to call, and until when the passport is valid. Strict data: only one's own."""

    name = forms.CharField(
        label=_("Whom shall we call?"), max_length=200, help_text=_("Ask the person first.")
    )
    relation = forms.CharField(
        label=_("Who is that to you?"),
        max_length=60,
        required=False,
        help_text=_("For example partner, parent, friend."),
    )
    phone = forms.CharField(
        label=_("Their phone number"),
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(label=_("Their e-mail address"), required=False)
    own_phone_abroad = forms.CharField(
        label=_("Your own phone number abroad"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    passport_until = forms.DateField(
        label=_("Your passport is valid until"),
        required=False,
        widget=DayInput(),
        help_text=_("Only the date; the number is never asked. Nobody but you sees it."),
    )
