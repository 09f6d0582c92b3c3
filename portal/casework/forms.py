"""How a task is settled."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


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
