"""What is typed with a step: a day, a reason."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guests.engagements.models import Engagement
from portal.web.widgets import DayInput

_REASON: dict[str, Any] = {
    "label": _("Reason"),
    "max_length": 1000,
    "widget": forms.Textarea(attrs={"rows": 4}),
}


class PlainForm(forms.Form):
    """Nothing to type; the step asks for a second look."""

    def __init__(self, *args: Any, engagement: Engagement, **options: Any) -> None:
        super().__init__(*args, **options)
        self.engagement = engagement


class ReasonForm(PlainForm):
    """A reason that host and department read."""

    reason = forms.CharField(**_REASON, help_text=_("Host and department read this."))


class QuestionForm(PlainForm):
    """What the leader wants to know."""

    reason = forms.CharField(**{**_REASON, "label": _("What is missing")})


class ArrivalForm(PlainForm):
    """The day of arrival."""

    arrived_on = forms.DateField(label=_("Arrived on"), widget=DayInput())

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["arrived_on"].initial = timezone.localdate

    def clean_arrived_on(self) -> Any:
        """Refuse a day to come."""
        day = self.cleaned_data["arrived_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The day has not come yet."))
        return day


class DepartureForm(PlainForm):
    """The last day that the guest was here."""

    departed_on = forms.DateField(label=_("Last day here"), widget=DayInput())

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        last, today = self.engagement.ends_on, timezone.localdate()
        self.fields["departed_on"].initial = min(last, today) if last else today

    def clean_departed_on(self) -> Any:
        """Refuse a day before the arrival or to come."""
        day, arrived = self.cleaned_data["departed_on"], self.engagement.arrived_on
        if day > timezone.localdate():
            raise forms.ValidationError(_("The day has not come yet."))
        if arrived and day < arrived:
            raise forms.ValidationError(_("The guest had not arrived yet."))
        return day


class EarlyForm(DepartureForm):
    """The last day, and why it came early."""

    reason = forms.CharField(**_REASON, help_text=_("Host and department read this."))


class ExtensionForm(PlainForm):
    """Until when, and why."""

    wanted_ends_on = forms.DateField(label=_("New last day"), widget=DayInput())
    reason = forms.CharField(**_REASON)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        last = self.engagement.ends_on
        least = (last + timedelta(days=1)).isoformat() if last else ""
        self.fields["wanted_ends_on"].widget.attrs["min"] = least

    def clean_wanted_ends_on(self) -> Any:
        """Refuse a day that is no extension."""
        day, last = self.cleaned_data["wanted_ends_on"], self.engagement.ends_on
        if last and day <= last:
            raise forms.ValidationError(_("Choose a day after the last day that holds."))
        return day


FORMS: Mapping[str, type[PlainForm]] = {
    "ask_information": QuestionForm,
    "reject": ReasonForm,
    "arrive": ArrivalForm,
    "request_extension": ExtensionForm,
    "refuse_extension": ReasonForm,
    "end": DepartureForm,
    "end_early": EarlyForm,
    "cancel": ReasonForm,
    "no_show": PlainForm,
    "archive": PlainForm,
}
