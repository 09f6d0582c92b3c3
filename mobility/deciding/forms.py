"""What assessors, officers, deciders and applicants fill in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.template.defaultfilters import floatformat
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mobility.calls.models import Budget
from mobility.deciding.rules.appeals import REVERSALS
from mobility.deciding.rules.codes import OUTCOMES, REFUSALS, SCORES
from mobility.deciding.services.preparing import Outcome
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

RECOMMENDATIONS = ("recommended", "not_recommended", "returned")


def worded(codes: Sequence[str], prefix: str, *, empty: bool = False) -> list[tuple[str, str]]:
    """Return codes as choices in the reader's language."""
    language = get_language() or "nb"
    told = [(code, word(f"{prefix}.{code}", language)) for code in codes]
    return [("", "–"), *told] if empty else told


def area(rows: int = 4) -> forms.Textarea:
    """Return a field for some lines of text."""
    return forms.Textarea(attrs={"rows": rows})


class AssessForm(forms.Form):
    """Each criterion with how it is met and a comment, then the conclusion."""

    def __init__(self, *args: Any, criteria: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.criteria = criteria
        for code in criteria:
            name = word(f"criterion.{code}", get_language() or "nb")
            self.fields[f"score-{code}"] = forms.ChoiceField(
                label=name, choices=worded(SCORES, "score"), initial="not_assessed"
            )
            self.fields[f"comment-{code}"] = forms.CharField(
                label=_("Comment on: %(criterion)s") % {"criterion": name},
                max_length=1000,
                required=False,
            )
        self.fields["recommendation"] = forms.ChoiceField(
            label=_("Conclusion"),
            choices=worded(RECOMMENDATIONS, "recommendation"),
            widget=forms.RadioSelect,
        )
        self.fields["text"] = forms.CharField(
            label=_("Reasons"),
            help_text=_("Needed unless you recommend it. What is returned tells what to change."),
            widget=area(5),
            max_length=5000,
            required=False,
        )
        self.fields["reason_code"] = forms.ChoiceField(
            label=_("Main reason not to recommend it"),
            choices=worded(REFUSALS, "refusal_reason", empty=True),
            required=False,
        )

    def pairs(self) -> Iterator[tuple[Any, Any]]:
        """Yield score and comment of each criterion, as bound fields."""
        for code in self.criteria:
            yield self[f"score-{code}"], self[f"comment-{code}"]

    def rest(self) -> Iterator[Any]:
        """Yield the fields of the conclusion."""
        for name in ("recommendation", "text", "reason_code"):
            yield self[name]

    def clean(self) -> dict[str, Any]:
        """Ask for words where it is not recommended or returned."""
        found = super().clean() or {}
        concluded = found.get("recommendation")
        if concluded in ("not_recommended", "returned") and not found.get("text", "").strip():
            self.add_error("text", _("Say why, so that the applicant can act on it."))
        return found

    def values(self) -> dict[str, Any]:
        """Return what was assessed. Call it on a valid form."""
        data = self.cleaned_data
        criteria = {
            code: {"score": data[f"score-{code}"], "comment": data[f"comment-{code}"]}
            for code in self.criteria
        }
        return {
            "criteria": criteria,
            **{name: data[name] for name in ("recommendation", "text", "reason_code")},
        }


class ReasonForm(forms.Form):
    """Some words; `label` says what they are about."""

    reason = forms.CharField(widget=area(3), max_length=2000)

    def __init__(
        self, *args: Any, label: Any, required: bool = True, most: int = 2000, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        field = self.fields["reason"]
        field.label, field.required = label, required
        field.widget.attrs["maxlength"] = most


class OutcomeForm(forms.Form):
    """What is to be decided for all that were chosen."""

    outcome = forms.ChoiceField(label=_("Outcome"), widget=forms.RadioSelect)
    conditions = forms.CharField(
        label=_("Conditions, one a line"), widget=area(), max_length=4000, required=False
    )
    conditions_due_on = forms.DateField(
        label=_("Conditions to be met by"),
        help_text=_("Each condition becomes a task of the applicant. May be empty."),
        widget=DayInput(),
        required=False,
    )
    reason_code = forms.ChoiceField(label=_("Reason for the refusal"), required=False)
    reason_text = forms.CharField(
        label=_("Reasons in words; the applicant reads them"),
        widget=area(5),
        max_length=6000,
        required=False,
    )
    amount = forms.DecimalField(
        label=_("Highest amount"),
        help_text=_("Empty is what was calculated for each."),
        min_value=0,
        max_digits=12,
        decimal_places=2,
        required=False,
    )
    over_budget_reason = forms.CharField(
        label=_("Reason for going beyond the budget"),
        help_text=_("Only where the budget does not reach."),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, outcomes: Sequence[str] = OUTCOMES, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "outcome", forms.ChoiceField).choices = worded(outcomes, "outcome")
        field_of(self, "reason_code", forms.ChoiceField).choices = worded(
            REFUSALS, "refusal_reason", empty=True
        )

    def clean(self) -> dict[str, Any]:
        """Ask for what the outcome needs, as the service does."""
        found = super().clean() or {}
        if not self.errors:
            for name, text in self._outcome(found).problems().items():
                self.add_error(name, text)
        return found

    def values(self) -> Outcome:
        """Return the outcome. Call it on a valid form."""
        return self._outcome(self.cleaned_data)

    def _outcome(self, data: Mapping[str, Any]) -> Outcome:
        return Outcome(**{name: data[name] for name in self.fields})


class ReversalForm(OutcomeForm):
    """What takes the place of a decision that was appealed against."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, outcomes=REVERSALS, **options)
        del self.fields["reason_code"]


class MeetForm(forms.Form):
    """How a condition is met."""

    note = forms.CharField(label=_("How is it met?"), widget=area(), max_length=500, required=False)
    file = forms.FileField(
        label=_("File"), required=False, help_text=_("Where a document shows it.")
    )


class SendBackForm(forms.Form):
    """What is still missing, where a condition is sent back."""

    reason = forms.CharField(
        label=_("What is still missing"),
        widget=area(),
        max_length=500,
        required=False,
        help_text=_("Only where you send it back."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where it is sent back."""
        found = super().clean() or {}
        if "return" in self.data and not found.get("reason", "").strip():
            self.add_error("reason", _("Write what is still missing."))
        return found


class RefusalForm(forms.Form):
    """A refusal outside calls."""

    reason_code = forms.ChoiceField(label=_("Reason for the refusal"))
    reason_text = forms.CharField(
        label=_("Reasons in words; the applicant reads them"), widget=area(5), max_length=6000
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "reason_code", forms.ChoiceField).choices = worded(
            REFUSALS, "refusal_reason", empty=True
        )

    def values(self) -> Outcome:
        """Return the refusal. Call it on a valid form."""
        return Outcome("refused", **self.cleaned_data)


class FundsForm(forms.Form):
    """Which budget pays, and how much."""

    budget = forms.ChoiceField(label=_("Budget"))
    amount = forms.DecimalField(label=_("Amount"), min_value=0, max_digits=12, decimal_places=2)

    def __init__(self, *args: Any, budgets: Sequence[Budget], **options: Any) -> None:
        super().__init__(*args, **options)
        self.budgets = {str(one.pk): one for one in budgets}
        field_of(self, "budget", forms.ChoiceField).choices = [
            (key, f"{one} – {floatformat(one.left, '-2g')} {one.currency}")
            for key, one in self.budgets.items()
        ]

    def values(self) -> dict[str, Any]:
        """Return budget and amount. Call it on a valid form."""
        data = self.cleaned_data
        return {"budget": self.budgets[data["budget"]], "amount": data["amount"]}


class ExtensionForm(forms.Form):
    """A new last day to answer an offer, and why."""

    until = forms.DateField(label=_("New last day to answer"), widget=DayInput())
    reason = forms.CharField(
        label=_("Why"), help_text=_("The applicant reads it."), widget=area(3), max_length=500
    )


class AppealForm(forms.Form):
    """An appeal: what about; an officer also writes when it came."""

    grounds = forms.CharField(
        label=_("What do you appeal against, why, and which change do you want?"),
        widget=area(8),
        max_length=10000,
    )
    received_on = forms.DateField(label=_("Received on"), widget=DayInput())

    def __init__(self, *args: Any, own: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if own:
            del self.fields["received_on"]
        else:
            self.fields["grounds"].label = _("What the appeal says")

    def clean_received_on(self) -> Any:
        """Refuse a day to come."""
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day
