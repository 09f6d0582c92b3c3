"""What is typed into a report and a settlement."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.settling.rules import (
    OUTCOME_KINDS,
    PROGRAMMES,
    RECEIPT_KINDS,
    TEXTS,
    WORDED,
    needed,
)
from portal.web.forms import field_of
from portal.web.widgets import DayInput
from portal.web.wording import word

CURRENCIES = ("NOK", "EUR", "USD", "GBP", "SEK", "DKK", "CHF", "AUD", "CAD", "JPY", "CNY")
MOST = Decimal("9999999999.99")
_LONG = forms.Textarea(attrs={"rows": 6})


def _said(code: str) -> str:
    return word(code, get_language() or "nb")


def _codes(prefix: str, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(code, _said(f"{prefix}.{code}")) for code in codes]


class ReportForm(forms.Form):
    """The texts of a report in the words of its scheme; all of it can be saved unfinished."""

    use_required_attribute = False
    summary = forms.CharField(max_length=20000, required=False, widget=_LONG)
    results = forms.CharField(max_length=20000, required=False, widget=_LONG)
    advice = forms.CharField(
        max_length=20000,
        required=False,
        widget=_LONG,
        help_text=_("Housing, visa, whom to ask. No health matters, and no names without asking."),
    )

    def __init__(self, *args: Any, scheme: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in TEXTS:
            code = name if name == "advice" else f"{name}.{WORDED[scheme]}"
            self.fields[name].label = _said(f"report_asks.{code}")
            # Whether "(optional)" stands at the label; the rules say what is missing.
            self.fields[name].required = name in needed(scheme)

    def unfinished(self) -> dict[str, str]:
        """Return what has been typed, whether it is enough or not."""
        self.is_valid()
        texts = {name: str(self.data.get(name, "")).strip() for name in TEXTS}
        wrong = {name for name in TEXTS if any(e.code != "required" for e in self._errors_of(name))}
        return {name: text for name, text in texts.items() if name not in wrong}

    def _errors_of(self, name: str) -> list[Any]:
        return list(self.errors.as_data().get(name, []))


class HandInForm(forms.Form):
    """The consent that is given, or not, when a report is handed in."""

    share = forms.BooleanField(
        label=_("Share it as experience with all staff"),
        required=False,
        help_text=_(
            "Your name and e-mail address, the host, the period, what you did and your advice. You "
            "can take it back at any time; then it is gone at once."
        ),
    )


class OutcomeForm(forms.Form):
    """One thing that came of the stay."""

    kind = forms.ChoiceField(label=pgettext_lazy("outcome", "What"))
    programme = forms.ChoiceField(
        label=_("Programme"), required=False, help_text=_("For an application for funding.")
    )
    text = forms.CharField(label=_("In a few words"), max_length=300)
    link = forms.URLField(label=_("Link"), required=False, assume_scheme="https")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "kind", forms.ChoiceField).choices = _codes("outcome_kind", OUTCOME_KINDS)
        field_of(self, "programme", forms.ChoiceField).choices = [
            ("", "–"),
            *_codes("programme", PROGRAMMES),
        ]

    def clean(self) -> dict[str, Any]:
        """Keep the programme only with an application."""
        found = super().clean() or {}
        if found.get("kind") != "funding_application":
            found["programme"] = ""
        return found


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(label=_("File"), help_text=_("PDF, picture or document."))


class JudgeForm(forms.Form):
    """Approve, or send back with a reason."""

    reason = forms.CharField(
        label=_("What should be changed"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only where you send it back."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a reason where it is sent back."""
        found = super().clean() or {}
        if "return" in self.data and not found.get("reason", "").strip():
            self.add_error("reason", _("Write why, so that the person knows what to do."))
        return found


class SettlementForm(forms.Form):
    """The days that are documented and the money that has been paid; the receipts come beside."""

    use_required_attribute = False
    documented_from = forms.DateField(label=_("First day you can document"), widget=DayInput())
    documented_until = forms.DateField(
        label=_("Last day you can document"),
        widget=DayInput(),
        help_text=_("Tickets, rent or the host's certificate show it."),
    )
    advance_paid = forms.DecimalField(
        label=_("Paid to you so far"), min_value=0, max_value=MOST, max_digits=12, decimal_places=2
    )
    other_support = forms.DecimalField(
        label=_("Support from others, in kroner"),
        min_value=0,
        max_value=MOST,
        max_digits=12,
        decimal_places=2,
    )
    commuter_declared = forms.BooleanField(
        label=_("I kept my home in Norway during the stay and went back to it"),
        required=False,
        help_text=_("The commuter declaration. Without it covered rent may be taxed."),
    )

    def __init__(self, *args: Any, monthly: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not monthly:
            del self.fields["commuter_declared"]

    def clean(self) -> dict[str, Any]:
        """Refuse a last day before the first."""
        found = super().clean() or {}
        first, last = found.get("documented_from"), found.get("documented_until")
        if first and last and last < first:
            self.add_error("documented_until", _("The last day is before the first."))
        return found


class ReceiptForm(forms.Form):
    """One receipt with its file."""

    kind = forms.ChoiceField(label=pgettext_lazy("receipt", "For what"))
    paid_on = forms.DateField(label=_("Paid on"), widget=DayInput())
    amount = forms.DecimalField(
        label=_("Amount"),
        min_value=Decimal("0.01"),
        max_value=MOST,
        max_digits=12,
        decimal_places=2,
    )
    currency = forms.ChoiceField(
        label=_("Currency"), choices=[(one, one) for one in CURRENCIES], initial="NOK"
    )
    kroner = forms.DecimalField(
        label=_("In kroner, as it left your account"),
        min_value=Decimal("0.01"),
        max_value=MOST,
        max_digits=12,
        decimal_places=2,
        required=False,
        help_text=_("Only for other currencies. Leave it empty until you know."),
    )
    text = forms.CharField(label=_("In a few words"), max_length=200, required=False)
    file = forms.FileField(
        label=_("File"), required=False, help_text=_("A picture of the receipt is enough.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field_of(self, "kind", forms.ChoiceField).choices = _codes("receipt_kind", RECEIPT_KINDS)

    def clean_paid_on(self) -> Any:
        """Refuse a day to come."""
        day = self.cleaned_data["paid_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def values(self) -> dict[str, Any]:
        """Return what was typed as fields of a receipt."""
        names = ("kind", "paid_on", "amount", "currency", "kroner", "text")
        return {name: self.cleaned_data[name] for name in names}


def texts_of(report: Any) -> dict[str, str]:
    """Return a report as the form shows it."""
    return {name: getattr(report, name) for name in TEXTS} if report else {}


def settlement_shown(settlement: Any, days: Any) -> dict[str, Any]:
    """Return a settlement as the form shows it; the stay's own days stand there to begin with.

    Both buttons of the page store what it shows.
    """
    starts_on, ends_on = days
    return {
        "documented_from": settlement.documented_from or starts_on,
        "documented_until": settlement.documented_until or ends_on,
        "advance_paid": settlement.advance_paid,
        "other_support": settlement.other_support,
        "commuter_declared": settlement.commuter_declared,
    }
