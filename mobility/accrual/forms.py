"""What is typed about service and earlier terms."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mobility.accrual.models import PERIOD_KINDS, EarlierTerm, ServicePeriod
from mobility.accrual.services.correcting import FIELDS
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

CHANGED = _("Somebody else changed this meanwhile. Look at it as it stands now, then try again.")


class StartForm(forms.Form):
    """The day on which a term would start."""

    on = forms.DateField(label=_("Planned start"), widget=DayInput())

    def clean_on(self) -> date:
        """Refuse days for which nothing can be reckoned."""
        day: date = self.cleaned_data["on"]
        if not date(1950, 1, 1) <= day <= date(2150, 1, 1):
            raise forms.ValidationError(_("Choose a day between 1950 and 2150."))
        return day


class ContestForm(forms.Form):
    """What an employee says is wrong, about a row or something missing."""

    about = forms.ChoiceField(label=_("What is it about?"), required=False)
    text = forms.CharField(
        label=_("What is wrong, and what should it be?"),
        max_length=2000,
        help_text=_("Name dates where you know them. Do not write about health or family."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(
        self,
        *args: Any,
        periods: Sequence[ServicePeriod],
        terms: Sequence[EarlierTerm],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.rows: dict[str, Any] = {f"period-{one.pk}": one for one in periods}
        self.rows |= {f"term-{one.pk}": one for one in terms}
        choices = [(key, _named(row)) for key, row in self.rows.items()]
        field_of(self, "about", forms.ChoiceField).choices = [
            ("", _("Something is missing")),
            *choices,
        ]

    def values(self) -> dict[str, Any]:
        """Return what `contest` takes."""
        row = self.rows.get(self.cleaned_data["about"])
        period = row if isinstance(row, ServicePeriod) else None
        term = row if isinstance(row, EarlierTerm) else None
        return {"text": self.cleaned_data["text"], "period": period, "term": term}


def _named(row: ServicePeriod | EarlierTerm) -> str:
    kind = row.kind if isinstance(row, ServicePeriod) else "research_term"
    last = f"{row.ends_on:%d.%m.%Y}" if row.ends_on else ""
    name = word(f"service_kind.{kind}", get_language() or "nb")
    return f"{name}, {row.starts_on:%d.%m.%Y} – {last}"


class AnswerForm(forms.Form):
    """HR's answer to what is contested."""

    outcome = forms.ChoiceField(
        label=_("What have you done?"),
        choices=[
            ("corrected", _("It is corrected")),
            ("rejected", _("It stays as it is")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Your answer to the person"),
        max_length=2000,
        required=False,
        help_text=_("A reason is needed where it stays as it is."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of a refusal."""
        found = super().clean() or {}
        if found.get("outcome") == "rejected" and not found.get("answer"):
            self.add_error("answer", _("Give the reason; the person will read it."))
        return found


class EntryForm(forms.Form):
    """What a period and a term have in common."""

    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput(), required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    model: type[Any]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first."""
        found = super().clean() or {}
        first, last = found.get("starts_on"), found.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day is before the first."))
        return found

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of the row."""
        return {name: self.cleaned_data[name] for name in FIELDS[self.model]}


class PeriodForm(EntryForm):
    """A service period."""

    model = ServicePeriod
    kind = forms.ChoiceField(label=_("Kind"))
    role = forms.CharField(label=_("Which office"), max_length=60, required=False)
    percent = forms.DecimalField(
        label=_("Per cent of a full position"),
        min_value=0,
        max_value=100,
        decimal_places=2,
        help_text=_("Of a half buy-out: 50. The rest of the position counts as ordinary service."),
    )
    field_order = ("kind", "role", "starts_on", "ends_on", "percent")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        choices = [(kind, word(f"service_kind.{kind}", language)) for kind in PERIOD_KINDS]
        field_of(self, "kind", forms.ChoiceField).choices = choices


class TermForm(EntryForm):
    """An earlier research term."""

    model = EarlierTerm
    months = forms.DecimalField(
        label=_("Months granted"), min_value=0, max_value=36, decimal_places=1
    )
    report_approved = forms.NullBooleanField(
        label=_("Report approved"),
        required=False,
        widget=forms.Select(
            choices=[("unknown", _("not known")), ("true", _("yes")), ("false", _("no"))]
        ),
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["ends_on"].required = True


class OverrideForm(forms.Form):
    """How much a period counts, decided by a person, with the reason."""

    counts_percent = forms.DecimalField(
        label=_("Counts, per cent"),
        min_value=0,
        max_value=100,
        decimal_places=2,
        required=False,
        help_text=_("Leave it empty to follow the rules again."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where the rules are set aside."""
        found = super().clean() or {}
        if found.get("counts_percent") is not None and not found.get("reason"):
            self.add_error("reason", _("Give the reason; the person will read it."))
        return found
