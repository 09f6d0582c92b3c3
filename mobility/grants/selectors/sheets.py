"""What a letter says of a calculation: its table, its sums, its rates with their sources."""

from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.shown import Shown, ShownRate, shown_calculation
from portal.documents.composing import Amount, Table
from portal.web.sentences import sentence


def grant_facts(calculation: GrantCalculation, language: str) -> dict[str, Any]:
    """Return the placeholders about money of a letter, in its language.

    They are `calculation`, `total`, `advance`, `balance` (negative where money comes back),
    `calculated_on`, `rates_source` and `notes`.
    """
    with override(language):
        shown = shown_calculation(calculation)
        payments, currency = calculation.payments, calculation.currency
        left = Decimal(payments.get("balance", 0)) - Decimal(payments.get("repay", 0))
        return {
            "calculation": _table(shown),
            "total": Amount(calculation.total, currency),
            "advance": Amount(Decimal(payments.get("advance", 0)), currency),
            "balance": Amount(left, currency),
            "calculated_on": localdate(calculation.made_at),
            "rates_source": [_rate(rate) for rate in shown.rates],
            "notes": [sentence(one, language) for one in shown.findings],
        }


def _table(shown: Shown) -> Table:
    rows = ((line.label, line.quantity, line.rate, line.amount) for line in shown.lines)
    return Table(
        columns=(_("What is paid"), pgettext("grant", "Number"), _("Rate"), shown.currency),
        rows=tuple(row for row, line in zip(rows, shown.lines, strict=True) if not line.is_gone),
        total=(_("Total") if shown.complete else _("Total so far"), "", "", shown.total),
    )


def _rate(rate: ShownRate) -> str:
    since = date_format(rate.since, "SHORT_DATE_FORMAT") if rate.since else ""
    told = _("%(rate)s: %(amount)s, in force from %(day)s. Source: %(source)s") % {
        "rate": rate.label,
        "amount": rate.amount,
        "day": since,
        "source": rate.source,
    }
    return told if rate.confirmed else f"{told} ({_('To be confirmed by your institution')})"
