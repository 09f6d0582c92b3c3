"""How a task is settled."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.people.models import Person


class CommentForm(forms.Form):
    """What is said about a task."""

    text = forms.CharField(
        label=_("Comment"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000
    )


class WaiveForm(forms.Form):
    """Why a task is not done."""

    reason = forms.CharField(
        label=_("Why it need not be done"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
    )


class HandOverForm(forms.Form):
    """To whom a task goes."""

    to = forms.ModelChoiceField(label=_("Colleague"), queryset=Person.objects.none())

    def __init__(self, *args: Any, people: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["to"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = people


class SettleForm(forms.Form):
    """Done, or not relevant for a reason."""

    state = forms.ChoiceField(
        label=_("What became of it"),
        choices=(("done", _("Done")), ("not_relevant", _("Not relevant here"))),
        widget=forms.RadioSelect,
        initial="done",
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("If it is not relevant, say why."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where a task is not relevant."""
        data = super().clean() or {}
        if data.get("state") == "not_relevant" and not data.get("note"):
            self.add_error("note", _("Say why the task is not relevant."))
        return data
