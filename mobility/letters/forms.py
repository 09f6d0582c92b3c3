"""What is typed for a letter, and where a link to sign it goes."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mobility.letters.selectors import Fact
from portal.web.wording import word

# What is longer than this gets room to be read.
_LONG = 90


class LetterForm(forms.Form):
    """What is to be said in one letter beside what the portal knows for certain."""

    def __init__(self, *args: Any, facts: list[Fact], **options: Any) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        for fact in facts:
            if fact.is_fixed:
                continue
            long = fact.is_list or len(fact.value) > _LONG
            widget = forms.Textarea(attrs={"rows": 4}) if long else forms.TextInput()
            self.fields[fact.name] = forms.CharField(
                label=word(f"placeholder.{fact.name}", language),
                required=fact.needed,
                initial=fact.value,
                max_length=4000,
                widget=widget,
                help_text=_("One on each line.") if fact.is_list else "",
            )


class HostForm(forms.Form):
    """To whom at the host a link to sign is sent."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"))
