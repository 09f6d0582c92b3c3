"""What is typed about calls and budgets."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.calls.models import DECISION_LEVELS, LEGAL_NATURES, Budget, Call
from mobility.calls.rules import SCHEMES, CallParameters, suggested
from mobility.calls.selectors import budgets_for, managed_units, rule_sets_of, rules_at
from mobility.calls.services.announcing import FIELDS, problems_of
from portal.people.models import Unit
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import institution_profile
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

CHANGED = _("Somebody else changed this meanwhile. Look at it as it stands now, then try again.")
LANGUAGES = ("nb", "nn", "en")
CLOSES = time(23, 59)
DAYS = {"opens_at": "opens_on", "closes_at": "closes_on"}


def scheme_choices() -> list[tuple[str, str]]:
    """Return the schemes in use that can be announced, in words."""
    used = institution_profile().schemes or SCHEMES
    language = get_language() or "nb"
    return [(one, word(f"scheme.{one}", language)) for one in SCHEMES if one in used]


def _worded(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(one, word(f"{prefix}.{one}", get_language() or "nb")) for one in codes]


class RuleSetField(forms.ModelChoiceField):
    """A choice among rule sets, in words and with the version."""

    def label_from_instance(self, obj: Any) -> str:
        """Return what the rule set is called, and its version."""
        return f"{word(f'rule_set.{obj.name}', get_language() or 'nb')}, {obj}"


_TEXT = forms.Textarea(attrs={"rows": 4})


class BeginForm(forms.Form):
    """For which scheme and unit a call is; the form that follows rests on both."""

    scheme = forms.ChoiceField(label=_("Scheme"))
    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        to_field_name="code",
        empty_label=_("Choose a unit"),
    )

    def __init__(self, *args: Any, user: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "scheme", forms.ChoiceField).choices = scheme_choices()
        field_of(self, "unit", forms.ModelChoiceField).queryset = managed_units(user)


class CallForm(forms.Form):
    """A call of one scheme at one unit, with the dates its rules suggest."""

    title_nb = forms.CharField(label=_("Title in bokmål"), max_length=200)
    title_nn = forms.CharField(label=_("Title in nynorsk"), max_length=200)
    title_en = forms.CharField(label=_("Title in English"), max_length=200)
    text_nb = forms.CharField(label=_("Text in bokmål"), required=False, widget=_TEXT)
    text_nn = forms.CharField(label=_("Text in nynorsk"), required=False, widget=_TEXT)
    text_en = forms.CharField(label=_("Text in English"), required=False, widget=_TEXT)
    opens_on = forms.DateField(label=_("Opens, at the start of the day"), widget=DayInput())
    closes_on = forms.DateField(label=_("Closes, at 23:59"), widget=DayInput())
    starts_from = forms.DateField(label=_("First start"), widget=DayInput())
    starts_until = forms.DateField(label=_("Last start"), widget=DayInput())
    rule_set = RuleSetField(
        RuleSet.objects.none(),
        label=_("Rule set"),
        required=False,
        empty_label=pgettext_lazy("rule set", "None"),
    )
    budget = forms.ModelChoiceField(
        Budget.objects.none(),
        label=pgettext_lazy("call", "Budget"),
        required=False,
        empty_label=pgettext_lazy("budget", "None"),
    )
    places = forms.IntegerField(label=_("Places"), min_value=1, max_value=9999, required=False)
    ranking_due_on = forms.DateField(label=_("Ranking due"), widget=DayInput(), required=False)
    decision_due_on = forms.DateField(
        label=pgettext_lazy("call", "Decision due"), widget=DayInput(), required=False
    )
    legal_nature = forms.ChoiceField(label=_("Legal nature of the decision"))
    appeal_weeks = forms.IntegerField(label=_("Weeks to appeal"), min_value=0, max_value=52)
    accept_days = forms.IntegerField(label=_("Days to accept an offer"), min_value=1, max_value=365)
    decision_level = forms.ChoiceField(label=_("Who decides"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        scheme: str,
        unit: Unit,
        call: Call | None = None,
        frozen: tuple[str, ...] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.scheme, self.unit, self.call = scheme, unit, call
        self._choices()
        for name in frozen:
            self.fields.pop(DAYS.get(name, name), None)

    def _choices(self) -> None:
        today = timezone.localdate()
        versions = {one.pk for one in rule_sets_of(self.scheme, today)}
        budgets = {one.pk for one in budgets_for(self.scheme, self.unit, today)}
        if self.call is not None:
            versions.add(self.call.rule_set_id or 0)
            budgets.add(self.call.budget_id or 0)
        fields: Any = self.fields
        fields["rule_set"].queryset = RuleSet.objects.filter(pk__in=versions)
        fields["budget"].queryset = Budget.objects.filter(pk__in=budgets)
        fields["legal_nature"].choices = _worded("legal_nature", LEGAL_NATURES)
        fields["decision_level"].choices = _worded("decision_level", DECISION_LEVELS)

    def clean(self) -> dict[str, Any]:
        """Hold dates and money against each other, as the service does."""
        found = super().clean() or {}
        if not self.errors:
            for name, text in problems_of(self._whole(), self.call).items():
                shown = DAYS.get(name, name)
                self.add_error(shown if shown in self.fields else None, text)
        return found

    def _whole(self) -> dict[str, Any]:
        kept = {name: getattr(self.call, name) for name in FIELDS} if self.call else {}
        return {**kept, **self.values()}

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of a call."""
        typed = {n: v for n, v in self.cleaned_data.items() if n in FIELDS}
        moments = {"opens_at": time.min, "closes_at": CLOSES}
        for name, at in moments.items():
            day = self.cleaned_data.get(DAYS[name])
            if day:
                typed[name] = timezone.make_aware(datetime.combine(day, at))
        return {**typed, "scheme": self.scheme, "unit": self.unit}


def suggestion(scheme: str, unit: Unit) -> dict[str, Any]:
    """Return how the form of a new call begins: what the rules of the scheme there suggest."""
    today = timezone.localdate()
    version = rules_at(scheme, unit, today)
    parameters = CallParameters.of(version.parameters if version else {})
    dates = suggested(today, parameters)
    budgets = budgets_for(scheme, unit, today)
    titles = {f"title_{one}": word(f"scheme.{scheme}", one) for one in LANGUAGES}
    return {
        **titles,
        "opens_on": max(dates.opens_on, today),
        "closes_on": dates.closes_on,
        "starts_from": dates.starts_from,
        "starts_until": dates.starts_until,
        "ranking_due_on": dates.ranking_due_on,
        "decision_due_on": dates.decision_due_on,
        "rule_set": version and version.pk,
        "budget": budgets[0].pk if budgets else None,
        "legal_nature": LEGAL_NATURES[0],
        "appeal_weeks": parameters.appeal_weeks,
        "accept_days": parameters.accept_days,
        "decision_level": parameters.decision_level,
    }


def shown(call: Call) -> dict[str, Any]:
    """Return a call as its form shows it."""
    values = {name: getattr(call, name) for name in FIELDS if name not in DAYS}
    days = {
        "opens_on": timezone.localdate(call.opens_at),
        "closes_on": timezone.localdate(call.closes_at),
    }
    return {**values, **days, "rule_set": call.rule_set_id, "budget": call.budget_id}


class BudgetForm(forms.Form):
    """A budget of a unit."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        label=_("Unit"),
        to_field_name="code",
        empty_label=_("Choose a unit"),
    )
    title = forms.CharField(label=_("Title"), max_length=200)
    schemes = forms.MultipleChoiceField(
        label=_("For which schemes"), widget=forms.CheckboxSelectMultiple
    )
    starts_on = forms.DateField(label=_("First day"), widget=DayInput())
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())
    amount = forms.DecimalField(
        label=_("Amount"), min_value=0, max_digits=12, decimal_places=2, localize=True
    )
    currency = forms.ChoiceField(label=_("Currency"), choices=[("NOK", "NOK"), ("EUR", "EUR")])
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, user: Any, budget: Budget | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: Any = self.fields
        fields["schemes"].choices = scheme_choices()
        fields["unit"].queryset = managed_units(user)
        if budget is not None:
            del self.fields["unit"]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first."""
        found = super().clean() or {}
        first, last = found.get("starts_on"), found.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day is before the first."))
        return found

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of a budget."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


def add_problems(form: forms.Form, problems: Mapping[str, list[str]]) -> None:
    """Tell at each field what a service refused."""
    for name, texts in problems.items():
        shown_as = DAYS.get(name, name)
        for text in texts:
            form.add_error(shown_as if shown_as in form.fields else None, text)
