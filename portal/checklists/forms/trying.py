"""An imagined case: every fact of an event, and its days."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.checklists.selectors.words import fact_label, said, value_label
from portal.core.contributions import EventFacts, FactField, LifeEvent
from portal.web.widgets import DayInput


class FactsForm(forms.Form):
    """What is known of somebody imagined; what is left open is not known."""

    def __init__(self, *args: Any, event: LifeEvent, **options: Any) -> None:
        super().__init__(*args, **options)
        self.event = event
        for one in event.facts:
            self.fields[one.name] = _field(event, one)
        for name in event.anchors:
            self.fields[f"day-{name}"] = forms.DateField(
                label=said(f"anchor.{event.code}.{name}").capitalize(),
                widget=DayInput(),
                required=False,
            )

    def about(self) -> EventFacts:
        """Return the imagined case. Call it on a valid form."""
        data = self.cleaned_data
        facts = {one.name: _read(one, data[one.name]) for one in self.event.facts}
        anchors = {name: data[f"day-{name}"] for name in self.event.anchors}
        return EventFacts(facts, anchors)


def _field(event: LifeEvent, one: FactField) -> forms.Field:
    label = fact_label(event, one.name)
    if one.kind == "number":
        return forms.IntegerField(label=label, required=False, min_value=0)
    if one.kind == "codes":
        choices = [(code, value_label(event, one, code)) for code in one.choices]
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(
            label=label, choices=choices, required=False, widget=widget
        )
    if one.kind == "switch":
        known = [("yes", said("condition.yes")), ("no", said("condition.no"))]
    else:
        known = [(code, value_label(event, one, code)) for code in one.choices]
    return forms.ChoiceField(label=label, choices=[("", _("not known")), *known], required=False)


def _read(one: FactField, value: Any) -> Any:
    if one.kind == "switch":
        return {"yes": True, "no": False}.get(value)
    if one.kind == "codes":
        return list(value)
    return None if value == "" else value
