"""What is typed to ask for a change, and to answer it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Application, Segment
from mobility.changes.rules import DATES, REASONS, interrupted
from mobility.changes.selectors.stages import Kept, kept, stage_of
from mobility.changes.services.requests import check_proposal
from mobility.duties.selectors.page import stages
from mobility.stays.selectors import countries
from portal.places.fields import InstitutionField
from portal.places.models import Country
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word


class ChangeForm(forms.Form):
    """A change of one kind: new days, another host, a last day, or only the reason."""

    reason = forms.CharField(
        label=_("Why do you ask for it?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever decides reads it. Do not write about anybody's health."),
    )

    def __init__(self, *args: Any, application: Application, kind: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.application, self.kind = application, kind
        self.segments: Sequence[Segment] = stages(application)
        self.before: list[Kept] = kept(self.segments)
        if kind in DATES:
            self._add_days()
        elif kind == "change_host":
            self._add_host()
        elif kind == "interrupt":
            self.fields["last_day"] = forms.DateField(label=_("Last day there"), widget=DayInput())
        self.order_fields([name for name in self.fields if name != "reason"])

    def _add_days(self) -> None:
        for one in self.segments:
            named = {"host": one.host}
            for part, label in (
                ("starts", _("First day at %(host)s")),
                ("ends", _("Last day at %(host)s")),
            ):
                self.fields[f"{part}_{one.pk}"] = forms.DateField(
                    label=label % named, widget=DayInput(), initial=getattr(one, f"{part}_on")
                )

    def _add_host(self) -> None:
        choices = [(str(one.public_id), one.host) for one in self.segments]
        self.fields["segment"] = forms.ChoiceField(
            label=_("Which host shall be another one?"),
            choices=choices,
            initial=choices[0][0] if choices else None,
            widget=forms.RadioSelect,
        )
        self.fields["host"] = InstitutionField(label=_("New host"))
        self.fields["country"] = forms.ModelChoiceField(
            countries(),
            label=_("Country"),
            required=False,
            empty_label=pgettext_lazy("country", "The host's country"),
            help_text=_("Follows from a host on the list."),
        )
        self.fields["city"] = forms.CharField(label=_("City"), max_length=120, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse what the kind of change cannot mean."""
        found = super().clean() or {}
        if self.errors:
            return found
        try:
            self._check(found)
            check_proposal(self.application, self.kind, self.proposed())
        except ValidationError as error:
            self.add_error(None, error)
        return found

    def proposed(self) -> list[Kept]:
        """Return the hosts and days as they shall be."""
        if self.kind in DATES:
            return [self._dated(one, was) for one, was in self._pairs()]
        if self.kind == "change_host":
            chosen = self.cleaned_data["segment"]
            return [self._moved(was) if was["segment"] == chosen else was for was in self.before]
        if self.kind == "interrupt":
            return self._until(self.cleaned_data["last_day"])
        return list(self.before)

    def _check(self, found: dict[str, Any]) -> None:
        if self.kind == "interrupt":
            first, last = self._span()
            if not first <= found["last_day"] < last:
                text = word("change_problem.no_interrupt", get_language() or "nb")
                raise ValidationError({"last_day": text})
        host = found.get("host")
        if self.kind == "change_host" and not (found["country"] or (host and host.country_id)):
            raise ValidationError({"country": _("Choose the country.")})

    def _pairs(self) -> list[tuple[Segment, Kept]]:
        return list(zip(self.segments, self.before, strict=True))

    def _span(self) -> tuple[date, date]:
        held = [stage_of(one) for one in self.before]
        return min(one.starts_on for one in held), max(one.ends_on for one in held)

    def _dated(self, segment: Segment, was: Kept) -> Kept:
        days = {
            f"{part}_on": self.cleaned_data[f"{part}_{segment.pk}"].isoformat()
            for part in ("starts", "ends")
        }
        return {**was, **days}

    def _moved(self, was: Kept) -> Kept:
        data = self.cleaned_data
        host, country = data["host"], data["country"]
        return {
            **was,
            "institution_id": host.institution_id,
            "institution_name": host.name,
            "country": _code(country) or host.country_id,
            "city": data["city"],
        }

    def _until(self, last_day: date) -> list[Kept]:
        left = interrupted([stage_of(one) for one in self.before], last_day)
        return [
            {**was, "ends_on": stage.ends_on.isoformat()}
            for was, stage in zip(self.before, left, strict=True)
            if stage is not None
        ]


def _code(country: Country | None) -> str:
    return str(country.pk) if country else ""


class AnswerForm(forms.Form):
    """An approval, with or without words."""

    answer = forms.CharField(
        label=_("Answer to the traveller"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class RefusalForm(forms.Form):
    """A refusal: a reason, and words."""

    reason_code = forms.ChoiceField(label=_("Reason"))
    answer = forms.CharField(
        label=_("Answer to the traveller"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stands in the letter."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        choices = [(code, word(f"change_reason.{code}", language)) for code in REASONS]
        field_of(self, "reason_code", forms.ChoiceField).choices = choices
