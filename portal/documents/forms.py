"""What is asked of those who sign, confirm or upload, and of those who write letters' texts."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from portal.documents.models import LANGUAGES, LetterTemplate
from portal.documents.rules.files import TYPES
from portal.documents.services.links import Answer, Outsider
from portal.documents.services.templates import Texts, problems_in

ACCEPT = ",".join(f".{one}" for extensions, _type in TYPES.values() for one in extensions)


class UploadField(forms.FileField):
    """A file; what it may be is looked at when it is stored."""

    def __init__(self, **options: Any) -> None:
        widget = forms.ClearableFileInput(attrs={"accept": ACCEPT})
        help_text = _("PDF, PNG, JPG, DOCX, XLSX or TXT.")
        super().__init__(**{"widget": widget, "help_text": help_text, **options})


class EvidenceForm(forms.Form):
    """What shows that a task is done."""

    file = UploadField(label=_("File that shows it is done"))


class ScanForm(forms.Form):
    """A signed copy, and who signed it."""

    file = UploadField(label=_("Signed copy"))
    name = forms.CharField(label=_("Who signed"), max_length=200, required=False)


class NoteForm(forms.Form):
    """A signature that was made elsewhere."""

    name = forms.CharField(label=_("Who signed"), max_length=200)
    note = forms.CharField(
        label=_("Where the signed document is"),
        help_text=_("For example the archive’s case number."),
        max_length=200,
    )


class OutsiderForm(forms.Form):
    """To whom a link goes."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, initial="en")

    def outsider(self) -> Outsider:
        """Return who was named. Call it on a valid form."""
        return Outsider(**self.cleaned_data)


class AnswerForm(forms.Form):
    """What somebody without an account answers; which fields stand in it depends on the link."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=(("yes", _("I confirm this")), ("no", _("I cannot confirm this"))),
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Your full name"),
        help_text=_("By writing your name you sign the document."),
        max_length=200,
        required=False,
    )
    file = UploadField(label=_("File"))
    comment = forms.CharField(
        label=_("Comment"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        required=False,
    )

    def __init__(self, *args: Any, purpose: str, **options: Any) -> None:
        super().__init__(*args, **options)
        left_out = {"confirm": ("name", "file"), "sign": ("answer",), "upload": ("answer", "name")}
        for name in left_out[purpose]:
            del self.fields[name]
        if purpose == "sign":
            file = self.fields["file"]
            file.required, file.label = False, _("Or upload a signed copy")
        self.purpose = purpose

    def clean(self) -> dict[str, Any]:
        """Ask for a name or a signed copy where a document is to be signed."""
        data = super().clean() or {}
        if self.purpose == "sign" and not data.get("name") and not data.get("file"):
            self.add_error("name", _("Write your name, or upload a signed copy."))
        return data

    def answered(self) -> Answer:
        """Return the answer. Call it on a valid form."""
        data = self.cleaned_data
        return Answer(
            confirmed=data.get("answer", "yes") == "yes",
            comment=data.get("comment", ""),
            name=data.get("name", ""),
            file=data.get("file"),
        )


class TemplateForm(forms.Form):
    """The text of a letter in three languages."""

    note = forms.CharField(
        label=_("What changes, and why"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, template: LetterTemplate, **options: Any) -> None:
        super().__init__(*args, **options)
        self.template = template
        for language, name in settings.LANGUAGES:
            subject, body = f"subject_{language}", f"body_{language}"
            self.fields[subject] = forms.CharField(label=_("Subject"), max_length=200)
            self.fields[body] = forms.CharField(
                label=_("Text"),
                widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "true", "lang": language}),
                max_length=20_000,
            )
            self.initial.setdefault(subject, template.subjects.get(language, ""))
            self.initial.setdefault(body, template.bodies.get(language, ""))
            for field in (subject, body):
                self.fields[field].label = f"{self.fields[field].label}, {name}"

    def groups(self) -> list[tuple[Any, Any]]:
        """Return (subject, text) of each language, as bound fields."""
        return [(self[f"subject_{one}"], self[f"body_{one}"]) for one in LANGUAGES]

    def clean(self) -> dict[str, Any]:
        """Hold the texts against the placeholders that the kind knows."""
        data = super().clean() or {}
        if not self.errors:
            for field, wrong in problems_in(self.template.kind, self._texts(data)).items():
                self.add_error(field, wrong)
        return data

    def texts(self) -> Texts:
        """Return what was written. Call it on a valid form."""
        return self._texts(self.cleaned_data)

    def _texts(self, data: dict[str, Any]) -> Texts:
        lines = {name: str(data[name]).replace("\r\n", "\n") for name in data if name != "note"}
        return Texts(
            subjects={one: lines[f"subject_{one}"] for one in LANGUAGES},
            bodies={one: lines[f"body_{one}"] for one in LANGUAGES},
            note=data.get("note", ""),
        )
