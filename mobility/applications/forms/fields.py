"""The input of each field that a scheme can ask."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from mobility.applications.forms.drafts import DraftForm, choices
from mobility.applications.rules import ASKS, CHOICES

LONGEST = 20_000


Input = Callable[[], forms.Field]


def _line(longest: int) -> Input:
    return lambda: forms.CharField(max_length=longest)


def _text(rows: int) -> Input:
    return lambda: forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows}))


def _number(least: int, most: int) -> Input:
    return lambda: forms.IntegerField(min_value=least, max_value=most)


def _choice(name: str) -> Input:
    return lambda: forms.ChoiceField(choices=choices(name, CHOICES[name]))


def _money() -> forms.Field:
    return forms.DecimalField(min_value=0, max_digits=12, decimal_places=2)


INPUTS: Mapping[str, Input] = {
    "title": _line(200),
    "term_months": _number(1, 12),
    "plan": _text(8),
    "thesis_relevance": _text(5),
    "expected_results": _text(4),
    "strategic_link": _text(4),
    "funding_plan": _text(4),
    "teaching_plan": _text(5),
    "substitute_cost": _money,
    "cost_centre": _line(40),
    "wants_award": forms.BooleanField,
    "green_travel": forms.BooleanField,
    "travel_days": _number(0, 10),
    "activity_type": _choice("activity_type"),
    "language": _line(60),
    "first_time": forms.BooleanField,
    "subject_field": _line(120),
    "level": _choice("level"),
    "teaching_hours": _number(0, 400),
    "students": _number(0, 5000),
    "agreement_code": _line(60),
    "seniority": _choice("seniority"),
}


class StepForm(DraftForm):
    """The fields of one step, as the scheme asks them."""

    def __init__(self, *args: Any, scheme: str, step: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for code, needed in ASKS[scheme].get(step, {}).items():
            self.fields[code] = INPUTS[code]()
            self.fields[code].required = needed
        self.label_all()

    def values(self) -> dict[str, Any]:
        """Return what was typed and can be stored, by field."""
        empty = {"travel_days": 0}
        return {
            code: empty.get(code) if value is None else value
            for code, value in self.cleaned_data.items()
        }
