"""An attachment of an application."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mobility.applications.forms.drafts import choices
from portal.web.forms import field_of

# Codes of `upload_kind`.
KINDS = ("invitation", "cv", "plan", "other")


class FileForm(forms.Form):
    """A file and what it is."""

    kind = forms.ChoiceField(label=_("What is it?"))
    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, Word, Excel, PNG or JPEG. No health or family matters."),
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        kinds = choices("upload_kind", KINDS, empty=False)
        field_of(self, "kind", forms.ChoiceField).choices = kinds
