"""What an officer finds out about a grant."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mobility.grants.selectors.plans import Given
from portal.web.widgets import DayInput


class RecalculateForm(forms.Form):
    """Corrections of what the portal assumes; what is left empty stays as it is."""

    km = forms.DecimalField(
        label=_("Distance one way (km)"),
        min_value=Decimal(0),
        max_value=Decimal(25000),
        decimal_places=0,
        required=False,
        help_text=_("In a straight line, as the EU's distance calculator gives it."),
    )
    call_year = forms.IntegerField(
        label=_("Call year of the grant project"),
        min_value=2018,
        max_value=2100,
        required=False,
        help_text=_("Rates and country groups are those of this year."),
    )
    trip_cost = forms.DecimalField(
        label=_("Cost of one return journey for all who travel (NOK)"),
        min_value=Decimal(0),
        max_value=Decimal(9_999_999),
        decimal_places=2,
        required=False,
        help_text=_("The cheapest way."),
    )
    reason = forms.CharField(label=_("Why"), max_length=300)

    def __init__(
        self, *args: Any, kind: str, currencies: Sequence[str] = (), **options: Any
    ) -> None:
        """Ask for the exchange rate of each of the currencies that others granted money in."""
        super().__init__(*args, **options)
        for name in ("trip_cost",) if kind == "erasmus" else ("km", "call_year"):
            del self.fields[name]
        self.currencies = () if kind == "erasmus" else tuple(currencies)
        for currency in self.currencies:
            self._ask_rate(currency)
        self.order_fields([name for name in self.fields if name != "reason"])

    def _ask_rate(self, currency: str) -> None:
        self.fields[f"per_100_{currency}"] = forms.DecimalField(
            label=_("Kroner for 100 %(currency)s") % {"currency": currency},
            min_value=Decimal("0.01"),
            max_value=Decimal(9_999_999),
            decimal_places=2,
            required=False,
            help_text=_(
                "What others granted in this currency is taken off in kroner. Empty: the rate that "
                "is in force among the rates; where there is none, it is not taken off."
            ),
        )
        self.fields[f"rate_on_{currency}"] = forms.DateField(
            label=_("Day of the exchange rate for %(currency)s") % {"currency": currency},
            widget=DayInput(),
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """Ask for the day of each exchange rate; a day to come has none."""
        found = super().clean() or {}
        for currency in self.currencies:
            name = f"rate_on_{currency}"
            day = found.get(name)
            if found.get(f"per_100_{currency}") and not day and name not in self.errors:
                self.add_error(name, _("Write of which day the rate is."))
            if day and day > timezone.localdate():
                self.add_error(name, _("This day has not come yet."))
        return found

    def given(self) -> Given:
        """Return what was typed. Call it on a valid form."""
        typed = {name: self.cleaned_data.get(name) for name in ("km", "call_year", "trip_cost")}
        return Given(**typed, exchange=self._exchange() or None)

    def _exchange(self) -> Mapping[str, Mapping[str, str]]:
        data = self.cleaned_data
        return {
            currency: {
                "per_100": str(data[f"per_100_{currency}"]),
                "on": data[f"rate_on_{currency}"].isoformat(),
            }
            for currency in self.currencies
            if data.get(f"per_100_{currency}") and data.get(f"rate_on_{currency}")
        }
