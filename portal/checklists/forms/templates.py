"""One task template as it is written in the browser."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.checklists.forms.conditions import ConditionForm
from portal.checklists.rules import LANGUAGES, UNITS, Template
from portal.checklists.rules.rows import Row, Rows, tree_of
from portal.checklists.selectors.table import title_of
from portal.checklists.selectors.words import said
from portal.core.contributions import LifeEvent
from portal.people.models import Unit
from portal.web.widgets import DayInput

_LABELS = {
    "nb": (_("Title in Bokmål"), _("Help in Bokmål")),
    "nn": (_("Title in Nynorsk"), _("Help in Nynorsk")),
    "en": (_("Title in English"), _("Help in English")),
}
_NEW = Template(code="", role="", phase="")


class TemplateForm(ConditionForm):
    """All of a template: what it says, whose it is, when it is due, and under which condition."""

    code = forms.SlugField(
        label=_("Code"),
        max_length=40,
        help_text=_("Small letters, digits and underscores. Pages of other rooms go by it."),
    )
    role = forms.ChoiceField(label=_("Whose task"))
    phase = forms.ChoiceField(label=_("Phase"))
    count = forms.IntegerField(label=_("How many"), min_value=0, max_value=3700, initial=0)
    unit = forms.ChoiceField(label=_("Counted in"))
    side = forms.ChoiceField(
        label=_("Before or after"), choices=(("before", _("before")), ("after", _("after")))
    )
    anchor = forms.ChoiceField(label=_("Of which day"), required=False)
    required = forms.BooleanField(label=_("Must be done"), required=False)
    strict = forms.BooleanField(
        label=_("Restricted"),
        required=False,
        help_text=_(
            "Seen only by the person, HR, the international office and whose task it is; never "
            "named in mails and exports."
        ),
    )
    evidence = forms.BooleanField(label=_("Asks for a file"), required=False)
    blocks = forms.MultipleChoiceField(
        label=_("The case cannot do this before"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    done_by = forms.ChoiceField(label=_("Done by itself with the step"), required=False)
    after = forms.MultipleChoiceField(
        label=_("What must be done first"), required=False, widget=forms.CheckboxSelectMultiple
    )
    source = forms.CharField(label=_("Source"), max_length=300, required=False)
    last_verified_on = forms.DateField(label=_("Last verified"), widget=DayInput(), required=False)
    confirmed = forms.BooleanField(label=_("Confirmed by us"), required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        event: LifeEvent,
        template: Template | None = None,
        others: Iterable[Template] = (),
        seen: str = "",
        **options: Any,
    ) -> None:
        self.template = template or _NEW
        super().__init__(*args, event=event, tree=self.template.condition, **options)
        self._add_texts()
        self._choose(event, [one for one in others if one.code != self.template.code])
        self.initial = {**self._stored(), "seen": seen, **self.initial}

    def _add_texts(self) -> None:
        for language, (title, told) in _LABELS.items():
            self.fields[f"title_{language}"] = forms.CharField(label=title, max_length=160)
            self.fields[f"help_{language}"] = forms.CharField(
                label=told,
                max_length=2000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def _choose(self, event: LifeEvent, others: list[Template]) -> None:
        steps = [(one, said(f"event_step.{event.code}.{one}")) for one in event.steps]
        anchors = [(one, said(f"anchor.{event.code}.{one}")) for one in event.anchors]
        choices: dict[str, list[tuple[str, Any]]] = {
            "role": [(one, said(f"turn.{one}")) for one in event.roles],
            "phase": [(one, said(f"phase.{event.code}.{one}")) for one in event.phases],
            "unit": [(one, said(f"condition.count.{one}")) for one in UNITS],
            "anchor": [("", _("no due date")), *anchors],
            "blocks": steps,
            "done_by": [("", _("never")), *steps],
            "after": [(one.code, title_of(one)) for one in others],
        }
        for name, listed in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = listed

    def _stored(self) -> dict[str, Any]:
        one = self.template
        names = ("code", "role", "phase", "unit", "anchor", "required", "strict", "evidence")
        more = ("done_by", "source", "last_verified_on", "confirmed")
        texts = {
            f"{part}_{language}": (one.texts.get(language) or {}).get(key, "")
            for language in LANGUAGES
            for part, key in (("title", "title"), ("help", "help"))
        }
        return {
            **{name: getattr(one, name) for name in (*names, *more)},
            **texts,
            "count": abs(one.offset),
            "side": "before" if one.offset < 0 else "after",
            "blocks": list(one.blocks),
            "after": list(one.after),
        }

    def titles(self) -> list[Any]:
        """Return the inputs of the texts, language by language."""
        return [self[f"{part}_{language}"] for language in LANGUAGES for part in ("title", "help")]

    def read(self) -> Template:
        """Return the template that was written. Call it on a valid form."""
        data = self.cleaned_data
        sign = -1 if data["side"] == "before" else 1
        day = data.get("last_verified_on")
        names = ("code", "role", "phase", "unit", "anchor", "required", "evidence", "source")
        texts = {
            language: {"title": data[f"title_{language}"], "help": data[f"help_{language}"]}
            for language in LANGUAGES
        }
        return replace(
            self.template,
            **{name: data[name] for name in names if name in data},
            strict=data.get("strict", False),
            confirmed=data.get("confirmed", False),
            done_by=data.get("done_by", ""),
            offset=sign * data["count"],
            condition=self.condition(),
            blocks=tuple(data["blocks"]),
            after=tuple(data.get("after", ())),
            texts=texts,
            last_verified_on=day.isoformat() if day else "",
        )

    def redrawn(self, **options: Any) -> Self:
        """Return the form with a line added and those ticked removed; nothing typed is lost."""
        self.is_valid()
        rows = self.written()
        added = self.data.get("add_fact", "")
        lines = [*rows.lines, *([Row(added, _first(self, added))] if added in self.facts else [])]
        typed = {
            name: self[name].value()
            for name in self.fields
            if not name.startswith("row-") and name != "add_fact"
        }
        shown = Rows(rows.join, tuple(lines), rows.groups)
        return type(self)(
            event=self.event,
            template=replace(self.template, condition=_loose(shown, self)),
            initial=typed,
            **options,
        )


def _first(form: ConditionForm, name: str) -> str:
    return "yes" if form.facts[name].kind == "switch" else "known"


def _loose(rows: Rows, form: ConditionForm) -> Any:
    """Return rows as a condition; a line without its value yet only asks whether it is known."""
    lines = [
        one
        if one.says in ("known", "not_known", "yes", "no") or one.value not in (None, [], "")
        else replace(one, says="known", value=None)
        for one in rows.lines
    ]
    return tree_of(replace(rows, lines=tuple(lines)), form.facts)


class LocalTemplateForm(TemplateForm):
    """A task that a unit adds: its own period, and nothing that only administrators decide."""

    at = forms.ModelChoiceField(
        label=_("At which unit"),
        queryset=Unit.objects.none(),
        to_field_name="code",
        empty_label="–",
    )
    valid_from = forms.DateField(label=_("From"), widget=DayInput())
    valid_to = forms.DateField(label=_("Until"), widget=DayInput(), required=False)

    def __init__(self, *args: Any, units: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("strict", "after", "done_by", "code", "confirmed", "last_verified_on", "seen"):
            del self.fields[name]
        field = self.fields["at"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = units

    def clean(self) -> dict[str, Any]:
        """Hold the days against each other."""
        data = super().clean()
        first, last = data.get("valid_from"), data.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("The last day is before the first."))
        return data
