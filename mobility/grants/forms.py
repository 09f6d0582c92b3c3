"""What an officer finds out about a grant."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mobility.grants.selectors.plans import Given


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

    def __init__(self, *args: Any, kind: str, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("trip_cost",) if kind == "erasmus" else ("km", "call_year"):
            del self.fields[name]

    def given(self) -> Given:
        """Return what was typed. Call it on a valid form."""
        typed = {name: self.cleaned_data.get(name) for name in ("km", "call_year", "trip_cost")}
        return Given(**typed)
