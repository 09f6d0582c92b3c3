"""One step of the application as a whole: its own fields and its parts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from mobility.applications.forms.fields import StepForm
from mobility.applications.forms.parts import (
    CompanionForm,
    CoverForm,
    FundingForm,
    PartForm,
    SegmentForm,
)
from mobility.applications.models import Application
from mobility.applications.selectors.given import parts_of, values_of
from mobility.applications.services.filling import PartChange
from portal.web.forms import restore

MOST_PARTS = 30
# What is longer is not what we gave.
_MOST_TAB, _MOST_DIGITS = 40, 9


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of part: its form, what its list is called, how many blank ones stand ready."""

    form: type[PartForm]
    heading: Any
    add: Any
    blanks: int = 0


KINDS: Mapping[str, Kind] = {
    "places": Kind(SegmentForm, _("Hosts"), _("Add another host"), 1),
    "household": Kind(CompanionForm, _("Household"), _("Add somebody")),
    "money": Kind(FundingForm, _("Money from elsewhere"), _("Add a source of money")),
    "cover": Kind(CoverForm, _("Who takes over"), _("Add something that must be covered")),
}


class Sheet:
    """The forms of one step, fresh, restored or as they were posted."""

    def __init__(
        self,
        application: Application,
        step: str,
        *,
        data: QueryDict | None = None,
        typed: QueryDict | None = None,
        more: int = 0,
    ) -> None:
        self.application, self.step, self.kind = application, step, KINDS.get(step)
        scheme = application.scheme
        first = values_of(application, step)
        self.main = StepForm(data, scheme=scheme, step=step, initial=first)
        sent = data if data is not None else typed
        self.tab = (sent.get("tab", "")[:_MOST_TAB] if sent else "") or uuid4().hex
        self.turn = _number(sent.get("turn")) if sent else 0
        self.parts = list(self._parts(sent, data, more))
        if typed is not None:
            for form in (self.main, *self.parts):
                restore(form, typed)

    def is_valid(self) -> bool:
        """Tell whether everything typed can be stored; removed and blank parts are no matter."""
        sound = [form.is_valid() for form in (self.main, *self.parts)]
        return sound[0] and all(
            fine or form.cleaned_data.get("remove")
            for fine, form in zip(sound[1:], self.parts, strict=True)
        )

    @property
    def forms(self) -> list[Any]:
        """Return all forms of the step."""
        return [self.main, *self.parts]

    def values(self) -> dict[str, Any]:
        """Return what can be stored of the step's own fields."""
        return self.main.values()

    def changes(self) -> list[PartChange]:
        """Return what can be stored of the parts, in order."""
        return [
            PartChange(
                token=form.cleaned_data.get("token") or uuid4(),
                remove=bool(form.cleaned_data.get("remove")),
                values=form.values(),
            )
            for form in self.parts
            if not form.is_blank
        ]

    def _parts(self, sent: QueryDict | None, data: QueryDict | None, more: int) -> Any:
        if self.kind is None:
            return
        rows = parts_of(self.application, self.step)
        if sent is None:
            blanks = more or (0 if rows else self.kind.blanks)
            for place, row in enumerate([*rows, *([None] * blanks)]):
                yield self._form(place, row, None)
            return
        known = {str(row.public_id): row for row in rows}
        for place in range(min(_number(sent.get("parts")), MOST_PARTS)):
            row = known.get(sent.get(f"part-{place}-token", ""))
            yield self._form(place, row, data)

    def _form(self, place: int, row: Any, data: QueryDict | None) -> PartForm:
        kind = self.kind
        if kind is None:
            raise TypeError
        first = shown(row) if row else {}
        return kind.form(
            data,
            prefix=f"part-{place}",
            stored=row,
            scheme=self.application.scheme,
            initial=first,
        )


def own_parts(application: Application, step: str, data: QueryDict) -> Sheet:
    """Return a step as posted, each part that is not the application's own as a new one."""
    known, mended = {str(row.public_id) for row in parts_of(application, step)}, data.copy()
    for name in list(mended):
        if name.startswith("part-") and name.endswith("-token") and mended[name] not in known:
            mended[name] = str(uuid4())
    sheet = Sheet(application, step, data=mended)
    sheet.is_valid()
    return sheet


def shown(row: Any) -> dict[str, Any]:
    """Return a stored part as its form shows it."""
    names = (field.name for field in row._meta.concrete_fields)
    told = {name: getattr(row, name) for name in names if name not in ("id", "application")}
    if "institution" in told:
        told["host"] = row.institution or row.institution_name
    return told


def _number(text: str | None) -> int:
    return int(text[:_MOST_DIGITS]) if text and text.isdecimal() else 0
