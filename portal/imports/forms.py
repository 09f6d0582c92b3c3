"""What is asked before an import."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from portal.imports.selectors import importers
from portal.web.forms import field_of

MOST_BYTES = 100 * 1024 * 1024
ENDINGS = (".csv", ".txt", ".json")


class UploadForm(forms.Form):
    """The kind of file, the file, and what only some kinds offer."""

    kind = forms.ChoiceField(label=_("What does the file hold?"))
    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV with comma or semicolon, or JSON, in UTF-8; at most 100 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    full = forms.BooleanField(
        label=_("The staff file is complete: end employments that are not in it"), required=False
    )
    institution = forms.CharField(
        label=_("Institution in a Cristin file of units, for example NTNU"),
        max_length=60,
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = [(kind, importer.label) for kind, importer in importers().items()]
        field_of(self, "kind", forms.ChoiceField).choices = kinds

    def clean_file(self) -> UploadedFile:
        """Refuse what is too large, or plainly not a table."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise ValidationError(_("The file is larger than 100 MB. Split it."))
        if not str(file.name).lower().endswith(ENDINGS):
            raise ValidationError(_("Save the file as CSV UTF-8 and choose it again."))
        head = file.read(8)
        file.seek(0)
        if head.startswith((b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")):
            raise ValidationError(_("This is a spreadsheet or document. Save it as CSV UTF-8."))
        return file

    def options(self) -> dict[str, Any]:
        """Return what was chosen among the options of the kind."""
        offered = {option.name for option in importers()[self.cleaned_data["kind"]].options}
        names = offered & {"full", "institution"}
        return {name: self.cleaned_data[name] for name in names}
