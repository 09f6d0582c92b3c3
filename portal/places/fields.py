"""The field for an institution, as every form that asks for one uses it.

    host = InstitutionField(label=_("Host institution"))
    …
    chosen = form.cleaned_data["host"]        # InstitutionChoice or None
    chosen.institution_id, chosen.name, chosen.country_id

With JavaScript, suggestions come while one types, and a chosen one is sent along by its id.
Without it, a name that is exactly one institution's is linked when the form is sent; else the form
comes back with what may be meant and "use as typed". A name used as typed has no id: the service
that stores it calls `portal.places.services.queue.queue_institution`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from portal.places.models import Institution
from portal.places.selectors import match, same_name

AS_TYPED = "typed"
LONGEST = 300


@dataclass(frozen=True, slots=True)
class InstitutionChoice:
    """An institution on the list, or a name that is not there (no id)."""

    name: str
    institution_id: int | None = None
    country_id: str | None = None

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class _Sent:
    """What the browser sent: the text, the id or "typed" chosen, for which text."""

    text: str
    choice: str = ""
    asked: str = ""


class InstitutionInput(forms.Widget):
    """A text input with suggestions, and the choice among candidates after a first try."""

    template_name = "portal/places/institution_input.html"

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__({"maxlength": LONGEST, **(attrs or {})})
        self.candidates: list[Institution] = []

    def value_from_datadict(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> _Sent:
        """Return what was sent in the three inputs."""
        return _Sent(
            (data.get(name) or "").strip(),
            data.get(f"{name}_choice") or "",
            (data.get(f"{name}_asked") or "").strip(),
        )

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: MultiValueDict[str, Any], name: str
    ) -> bool:
        """Tell whether the text input was not in the form."""
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template shows: text, id of the chosen one, candidates."""
        context = super().get_context(name, None, attrs)
        sent = value if isinstance(value, _Sent) else _sent(value)
        context["widget"] |= {
            "value": sent.text,
            "choice": sent.choice if sent.asked == sent.text else "",
            "candidates": self.candidates,
            "suggest_url": reverse_lazy("institution_suggest"),
        }
        return context


def _sent(value: Any) -> _Sent:
    """Return an initial value (a choice, an institution or a text) as if it had been sent."""
    if isinstance(value, InstitutionChoice):
        number = str(value.institution_id or "")
        return _Sent(value.name, number, value.name)
    if isinstance(value, Institution):
        return _Sent(value.name, str(value.pk), value.name)
    return _Sent(str(value or ""))


class InstitutionField(forms.Field):
    """An institution on the list, or the name of one that is not; see the module's first lines."""

    widget = InstitutionInput
    # The one already stored, which may stay although it is closed or still waits for an officer.
    keeps: Institution | None = None
    default_error_messages = {
        "ambiguous": _(
            "Several institutions may be meant. Choose one below, or keep the name as you typed it."
        ),
        "too_long": _("Shorten the name to at most 300 characters."),
        "gone": _("That institution cannot be chosen any more. Choose another."),
    }

    def clean(self, value: Any) -> InstitutionChoice | None:
        """Return the choice; asks back where the name may be several institutions' or none's."""
        sent = value if isinstance(value, _Sent) else _sent(value)
        if not sent.text:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        if len(sent.text) > LONGEST:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        if sent.choice and sent.asked == sent.text:
            return self._chosen(sent)
        return self._found(sent.text)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether the text or the choice differs from the initial value."""
        before, now = _sent(initial), data if isinstance(data, _Sent) else _sent(data)
        return (before.text, before.choice) != (now.text, now.choice)

    def _chosen(self, sent: _Sent) -> InstitutionChoice:
        if sent.choice == AS_TYPED:
            return InstitutionChoice(sent.text)
        if self.keeps and sent.choice == str(self.keeps.pk):
            return _choice(self.keeps)
        offered = Institution.objects.offered()
        found = offered.filter(pk=sent.choice).first() if sent.choice.isdecimal() else None
        if found is None:
            raise ValidationError(self.error_messages["gone"], code="gone")
        return _choice(found)

    def _found(self, text: str) -> InstitutionChoice:
        exact = same_name(text)
        if len(exact) == 1:
            return _choice(exact[0])
        candidates = exact or [one.institution for one in match(text)]
        if not candidates:
            return InstitutionChoice(text)
        widget: Any = self.widget
        widget.candidates = candidates
        raise ValidationError(self.error_messages["ambiguous"], code="ambiguous")


def _choice(institution: Institution) -> InstitutionChoice:
    return InstitutionChoice(institution.name, institution.pk, institution.country_id)
