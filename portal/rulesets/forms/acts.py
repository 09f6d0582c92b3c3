"""Small forms: a rate, an owner, an effect to look at, a case to try."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.core.contributions import RuleToTry
from portal.people.models import Unit, User
from portal.rulesets.models import Rate
from portal.web.widgets import DayInput


class RateForm(forms.ModelForm):  # type: ignore[type-arg]
    """A new rate."""

    class Meta:
        model = Rate
        fields = ("name", "key", "amount", "currency", "valid_from", "source")
        labels = {
            "name": _("Name"),
            "key": _("For what or where"),
            "amount": _("Amount"),
            "currency": _("Currency"),
            "valid_from": _("In force from"),
            "source": _("Source"),
        }
        help_texts = {
            "name": _("Small letters, digits and hyphens, for example daily-allowance."),
            "key": _("For example a country code or a band. Empty where there is only one."),
            "currency": _("Three capital letters, for example NOK."),
            "source": _("The address where the rate is published."),
        }
        widgets = {"valid_from": DayInput()}

    def clean_currency(self) -> str:
        """Return the currency in capitals."""
        code = str(self.cleaned_data["currency"]).upper()
        if not (len(code) == 3 and code.isascii() and code.isalpha()):
            raise forms.ValidationError(_("Three capital letters, for example NOK."))
        return code


class OwnerForm(forms.Form):
    """Who looks after an entry, by e-mail of the sign-in; empty is the administrators."""

    owner = forms.EmailField(label=_("Who looks after it (e-mail)"), required=False)

    def clean_owner(self) -> User | None:
        """Return the sign-in with the address."""
        address = self.cleaned_data["owner"]
        if not address:
            return None
        found: User | None = User.objects.filter(email__iexact=address, is_active=True).first()
        if found is None:
            raise forms.ValidationError(_("Nobody signs in with this address."))
        return found


class EffectForm(forms.Form):
    """For which unit and day the effect of a version is shown."""

    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        to_field_name="code",
        empty_label=_("Choose a unit"),
    )
    on = forms.DateField(label=_("Day"), widget=DayInput(), initial=timezone.localdate)

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["unit"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Unit.objects.visible_to(user).order_by("code")


class TryForm(forms.Form):
    """A case for one of the rules, as JSON."""

    rule = forms.ChoiceField(label=_("Rule"))
    case = forms.CharField(
        label=_("Case (JSON)"),
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false", "class": "code"}),
        max_length=50_000,
    )

    def __init__(self, *args: Any, rules: Sequence[RuleToTry], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["rule"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(rule.name, rule.name) for rule in rules]

    def clean_case(self) -> Mapping[str, Any]:
        """Return the case as an object."""
        try:
            case = json.loads(self.cleaned_data["case"])
        except ValueError as error:
            text = _("This is not JSON: %(error)s")
            raise forms.ValidationError(text, params={"error": str(error)}) from error
        if not isinstance(case, dict):
            raise forms.ValidationError(_("A case is an object between braces."))
        return case
