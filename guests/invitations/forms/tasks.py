"""What a guest does with a task of theirs."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AttachForm(forms.Form):
    """A document that a task asks for."""

    file = forms.FileField(
        label=_("The document"),
        help_text=_("PDF, PNG, JPG, DOCX, XLSX or TXT. A photo taken with a phone will do."),
    )


class DoneForm(forms.Form):
    """That a task is done, with a word about it."""

    note = forms.CharField(
        label=_("A word about it"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        required=False,
    )
