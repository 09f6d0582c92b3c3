"""A condition as rows of plain form fields, which works without JavaScript."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.checklists.rules import Tree
from portal.checklists.rules.rows import (
    GROUPS,
    OF_GROUP,
    SAYS,
    TOGETHER,
    Row,
    Rows,
    rows_of,
    tree_of,
)
from portal.checklists.selectors.words import fact_label, said, value_label
from portal.core.contributions import FactField, LifeEvent

_MOST_ROWS = 12


def row_fields(event: LifeEvent, number: int, row: Row) -> dict[str, forms.Field]:
    """Return the inputs of one line: what it says of its fact, of which value, in which group."""
    fact = next(one for one in event.facts if one.name == row.fact)
    label = fact_label(event, fact.name)
    says = [(code, said(f"condition.says.{code}")) for code in SAYS[fact.kind]]
    found: dict[str, forms.Field] = {
        f"row-{number}-fact": forms.CharField(widget=forms.HiddenInput, initial=fact.name),
        f"row-{number}-says": forms.ChoiceField(label=label, choices=says, initial=row.says),
    }
    value = _value_field(event, fact, row)
    if value:
        found[f"row-{number}-value"] = value
    groups = [("", _("by itself")), *((one, one) for one in GROUPS)]
    found[f"row-{number}-group"] = forms.ChoiceField(
        label=_("Group"), choices=groups, initial=row.group, required=False
    )
    found[f"row-{number}-remove"] = forms.BooleanField(label=_("Remove the line"), required=False)
    return found


def _value_field(event: LifeEvent, fact: FactField, row: Row) -> forms.Field | None:
    if fact.kind == "switch":
        return None
    if fact.kind == "number":
        label = said(f"condition.unit.{fact.unit}") if fact.unit else _("Number")
        return forms.IntegerField(label=label, initial=row.value, required=False)
    choices = [(one, value_label(event, fact, one)) for one in fact.choices]
    return forms.MultipleChoiceField(
        label=_("Values"),
        choices=choices,
        initial=row.value,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ConditionForm(forms.Form):
    """The part of a form that holds a condition; `rows` are its lines.

    A condition nested deeper than rows can show stays as it is, in words.
    """

    def __init__(self, *args: Any, event: LifeEvent, tree: Tree, **options: Any) -> None:
        super().__init__(*args, **options)
        self.event, self.tree = event, tree
        self.facts = {one.name: one for one in event.facts}
        shown = rows_of(tree)
        self.too_deep = shown is None and not self.is_bound
        self.rows_before = self._sent() if self.is_bound else (shown or Rows()).lines
        self._add_fields(shown or Rows())

    def _sent(self) -> tuple[Row, ...]:
        """Return the lines that were sent, by the facts they are about."""
        names = (str(self.data.get(f"row-{number}-fact", "")) for number in range(_MOST_ROWS))
        return tuple(
            Row(name, SAYS[self.facts[name].kind][0]) for name in names if name in self.facts
        )

    def _add_fields(self, rows: Rows) -> None:
        join = [(one, said(f"condition.join.{one}")) for one in TOGETHER]
        self.fields["join"] = forms.ChoiceField(
            label=_("The lines hold together"), choices=join, initial=rows.join
        )
        how = [(one, said(f"condition.group.{one}")) for one in OF_GROUP]
        for letter in GROUPS:
            self.fields[f"group-{letter}"] = forms.ChoiceField(
                label=_("Group %(letter)s holds where") % {"letter": letter},
                choices=how,
                initial=rows.groups.get(letter, "any"),
                required=False,
            )
        for number, row in enumerate(self.rows_before):
            self.fields.update(row_fields(self.event, number, row))
        named = sorted((fact_label(self.event, name), name) for name in self.facts)
        self.fields["add_fact"] = forms.ChoiceField(
            label=_("Add a line about"),
            choices=[("", "–"), *((name, label) for label, name in named)],
            required=False,
        )

    def lines(self) -> Iterator[dict[str, Any]]:
        """Yield the inputs of each line by name."""
        for number in range(len(self.rows_before)):
            names = ("fact", "says", "value", "group", "remove")
            known = {one: f"row-{number}-{one}" for one in names}
            yield {one: self[name] for one, name in known.items() if name in self.fields}

    def groups(self) -> list[Any]:
        """Return the inputs that say how each group holds."""
        return [self[f"group-{letter}"] for letter in GROUPS]

    def clean(self) -> dict[str, Any]:
        """Ask a value of each line that compares with one."""
        data = super().clean() or {}
        for number, row in enumerate(self.rows_before):
            says, value = data.get(f"row-{number}-says"), data.get(f"row-{number}-value")
            needs = f"row-{number}-value" in self.fields and says not in ("known", "not_known")
            removed = data.get(f"row-{number}-remove")
            if needs and not removed and value in (None, [], ""):
                self.add_error(f"row-{number}-value", _("Say with what it is compared."))
            if row.fact not in self.facts:
                self.add_error(None, _("This fact is not known here."))
        return data

    def written(self) -> Rows:
        """Return the lines as far as they are valid, without those that were removed."""
        data = self.cleaned_data
        lines = [
            Row(
                row.fact,
                data.get(f"row-{number}-says") or row.says,
                data.get(f"row-{number}-value"),
                data.get(f"row-{number}-group", ""),
            )
            for number, row in enumerate(self.rows_before)
            if not data.get(f"row-{number}-remove")
        ]
        groups = {letter: data.get(f"group-{letter}") or "any" for letter in GROUPS}
        return Rows(data.get("join") or "all", tuple(lines), groups)

    def condition(self) -> Tree:
        """Return the condition that was written. Call it on a valid form."""
        if "join" not in self.data:
            return self.tree
        return tree_of(self.written(), self.facts)


def unsent(form: ConditionForm, rows: Sequence[Row]) -> Mapping[str, Any]:
    """Return the values of a form's lines under their new numbers, for a form drawn again."""
    values: dict[str, Any] = {}
    for number, row in enumerate(rows):
        prefix = f"row-{number}"
        values |= {f"{prefix}-fact": row.fact, f"{prefix}-says": row.says}
        values |= {f"{prefix}-value": row.value, f"{prefix}-group": row.group}
    return values
