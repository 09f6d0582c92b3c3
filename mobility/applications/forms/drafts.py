"""Forms that can be saved half filled in: what is needed is said, not demanded."""

from typing import Any

from django import forms
from django.utils.translation import get_language

from portal.web.wording import word


def said(code: str) -> str:
    """Return a code's wording in the reader's language, or nothing where it has none."""
    text = word(code, get_language() or "nb")
    return "" if text == code else text


def choices(prefix: str, codes: Any, *, empty: bool = True) -> list[tuple[str, str]]:
    """Return codes with their wording, after an empty choice."""
    told = [(code, said(f"{prefix}.{code}")) for code in codes]
    return [("", "–"), *told] if empty else told


class DraftForm(forms.Form):
    """A form whose required fields may be left empty for now; labels and help are wording."""

    use_required_attribute = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.label_all()

    def label_all(self) -> None:
        """Give every field its label and help."""
        for name, field in self.fields.items():
            field.label = field.label or said(f"application_field.{name}")
            field.help_text = field.help_text or said(f"application_hint.{name}")

    def add_error(self, field: str | None, error: Any) -> None:
        """Take an empty required field as not answered yet."""
        if field and getattr(error, "code", None) == "required":
            self.cleaned_data[field] = getattr(self.fields[field], "empty_value", None)
            return
        super().add_error(field, error)
