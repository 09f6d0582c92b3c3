"""Inputs that several rooms use."""

from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """A day, chosen in the browser's calendar or typed."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        # Browsers want ISO here, whatever the language of the page.
        super().__init__(attrs, format="%Y-%m-%d")
