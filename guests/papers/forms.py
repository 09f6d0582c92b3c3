"""What is typed for a paper, and the home institution's own form."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.papers.rules import AGREEMENTS
from guests.papers.selectors.facts import Fact
from guests.papers.services.writing import HomeForm
from portal.web.wording import word

PARTIES = ("guest", "host", "leader", "home")


class PaperForm(forms.Form):
    """What is to be said in one paper beside what the portal knows for certain."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, facts: list[Fact], **options: Any) -> None:
        super().__init__(*args, **options)
        # What the paper cannot do without and is not typed here.
        self.missing: list[str] = []
        language = get_language() or "nb"
        for fact in facts:
            if fact.is_fixed:
                continue
            long = fact.is_list or fact.is_long
            widget = forms.Textarea(attrs={"rows": 4}) if long else forms.TextInput()
            self.fields[fact.name] = forms.CharField(
                label=word(f"placeholder.{fact.name}", language),
                required=fact.needed,
                initial=fact.value,
                max_length=6000 if long else 300,
                widget=widget,
                help_text=_("One on each line.") if fact.is_list else "",
            )


class HomeFormForm(forms.Form):
    """A home institution's own form, what it replaces, and who signs it."""

    file = forms.FileField(label=_("The form"), help_text=_("PDF, picture or document."))
    title = forms.CharField(
        label=_("What the form is called"),
        help_text=_("For example “Learning agreement” or “Confirmation of host”."),
        max_length=200,
    )
    stands_for = forms.ChoiceField(
        label=_("Does it take the place of one of our agreements?"), required=False
    )
    parties = forms.MultipleChoiceField(
        label=_("Who signs it"), widget=forms.CheckboxSelectMultiple, initial=("guest", "leader")
    )
    home_name = forms.CharField(
        label=_("Who signs for the home institution"), max_length=200, required=False
    )
    home_email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("You send the link to sign afterwards, from the list of papers."),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        kinds = [(kind, word(f"letter_kind.{kind}", language)) for kind in AGREEMENTS]
        stands_for: Any = self.fields["stands_for"]
        stands_for.choices = [("", _("No, it comes beside ours")), *kinds]
        names = [(one, word(f"party.{one}", language)) for one in PARTIES]
        parties: Any = self.fields["parties"]
        parties.choices = names

    def told(self) -> HomeForm:
        """Return what was typed. Call it on a valid form."""
        return HomeForm(**self.cleaned_data)
