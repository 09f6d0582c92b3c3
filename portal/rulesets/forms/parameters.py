"""The form of a rule set's version, made from the description of its parameters."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.core.contributions import Parameter, RuleSetKind
from portal.rulesets.models import RuleSet
from portal.rulesets.services.versions import Draft
from portal.web.widgets import DayInput
from portal.web.wording import word


def said(code: str) -> str:
    """Return a code's wording in the reader's language."""
    return word(code, get_language() or "nb")


class ListField(forms.CharField):
    """Codes or numbers with commas between."""

    def __init__(self, *, part: Callable[[str], Any] = str, **options: Any) -> None:
        super().__init__(**options)
        self.part = part

    def prepare_value(self, value: Any) -> Any:
        """Show a list as it is typed."""
        return ", ".join(str(one) for one in value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> list[Any]:
        """Return the parts in order, each once. Raises ValidationError."""
        text = super().clean(value)
        try:
            parts = [self.part(one.strip()) for one in text.split(",") if one.strip()]
        except ValueError as error:
            raise forms.ValidationError(_("Write whole numbers with commas between.")) from error
        return list(dict.fromkeys(parts))


class ExactField(forms.DecimalField):
    """A number with decimals, kept as text so that none of them is lost in JSON."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_digits=12, decimal_places=6, localize=True, **options)

    def clean(self, value: Any) -> Any:
        """Return the number as text, or None where it is left out. Raises ValidationError."""
        found = super().clean(value)
        return None if found is None else str(found)


def field_for(rule_set: str, parameter: Parameter) -> forms.Field:
    """Return the input of one parameter."""
    label = said(f"parameter.{rule_set}.{parameter.name}")
    if parameter.unit:
        label = f"{label} ({said(f'unit_of.{parameter.unit}')})"
    options: dict[str, Any] = {"label": label, "required": parameter.required}
    if parameter.choices:
        return _choice(parameter, options)
    if parameter.kind == "switch":
        return forms.BooleanField(label=label, required=False)
    return _TYPED.get(parameter.kind, ListField)(**options)


def _choice(parameter: Parameter, options: Mapping[str, Any]) -> forms.Field:
    choices = [(code, said(f"{parameter.prefix}.{code}")) for code in parameter.choices]
    if parameter.kind == "choice":
        return forms.ChoiceField(choices=choices, **options)
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(choices=choices, widget=widget, **options)


_TYPED: Mapping[str, Callable[..., forms.Field]] = {
    "number": partial(forms.IntegerField, min_value=0),
    "numbers": partial(ListField, part=int),
    "text": partial(forms.CharField, max_length=200),
    "decimal": ExactField,
}


class VersionForm(forms.Form):
    """A version: from when, why, each parameter's value and what it rests on."""

    valid_from = forms.DateField(label=_("In force from"), widget=DayInput())
    valid_to = forms.DateField(label=_("Until"), widget=DayInput(), required=False)
    source = forms.CharField(label=_("Where the rules come from"), max_length=300, required=False)
    note = forms.CharField(
        label=_("What changes, and why"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )

    def __init__(self, *args: Any, kind: RuleSetKind, version: RuleSet, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind, self.version = kind, version
        # Templates of tasks have an editor of their own; here they stay as they are.
        self.asked = [one for one in kind.parameters if one.kind != "templates"]
        for parameter in self.asked:
            name = parameter.name
            self.fields[name] = field_for(kind.name, parameter)
            self.fields[f"{name}-source"] = forms.CharField(
                label=_("Source"), max_length=300, required=False
            )
            self.fields[f"{name}-confirmed"] = forms.BooleanField(
                label=_("Confirmed by us"), required=False
            )
        self.initial = {**_initial(kind, version), **self.initial}

    def rows(self) -> Iterator[tuple[Any, Any, Any]]:
        """Yield (value, source, confirmed) of each parameter, as bound fields."""
        for parameter in self.asked:
            name = parameter.name
            yield self[name], self[f"{name}-source"], self[f"{name}-confirmed"]

    def clean(self) -> dict[str, Any]:
        """Hold the values against the rule's own reading of them."""
        data = super().clean() or {}
        first, last = data.get("valid_from"), data.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("The last day is before the first."))
        if not self.errors:
            self.add_problems(self.kind.check(self._values(data)))
        return data

    def add_problems(self, problems: Mapping[str, str]) -> None:
        """Tell at each parameter what is wrong with it, in the reader's language."""
        for name in problems:
            code = f"problem.{self.kind.name}.{name}"
            text = said(code)
            shown = _("This value cannot be used.") if text == code else text
            self.add_error(name if name in self.fields else None, shown)

    def draft(self) -> Draft:
        """Return what was written. Call it on a valid form."""
        data = self.cleaned_data
        values = self._values(data)
        basis = {
            name: {
                "source": self._source(f"{name}-source", self.version.basis.get(name, {})),
                "confirmed": data[f"{name}-confirmed"],
            }
            for name in values
            if name in self.fields
        }
        basis = {**{n: b for n, b in self.version.basis.items() if n not in self.fields}, **basis}
        plain = {name: data[name] for name in ("valid_from", "valid_to", "note")}
        source = self._source("source", {"source": self.version.source})
        return Draft(parameters=values, basis=basis, source=source, **plain)

    def _source(self, name: str, before: Mapping[str, Any]) -> str:
        """Return a source as it is stored; a shipped one left alone keeps its three languages."""
        code, written = str(before.get("source", "")), str(self.cleaned_data[name])
        return code if written == said(code) else written

    def _values(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the parameters' values; an optional one left empty is not set at all."""
        named = {one.name for one in self.asked}
        stored = self.version.parameters
        kept = {one.name for one in self.kind.parameters if one.name in stored} - named
        return {name: stored[name] for name in kept} | {
            name: data[name] for name in named if data[name] not in ("", None)
        }


def _initial(kind: RuleSetKind, version: RuleSet) -> dict[str, Any]:
    initial: dict[str, Any] = {"source": said(version.source)}
    if version.state == "draft":
        initial |= {
            "valid_from": version.valid_from,
            "valid_to": version.valid_to,
            "note": version.note,
        }
    for parameter in kind.parameters:
        basis = version.basis.get(parameter.name, {})
        initial[parameter.name] = version.parameters.get(parameter.name)
        initial[f"{parameter.name}-source"] = said(str(basis.get("source", "")))
        initial[f"{parameter.name}-confirmed"] = basis.get("confirmed", False)
    return initial
