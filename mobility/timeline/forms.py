"""What the calendar is asked for."""

from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from mobility.stays.models import SCHEMES
from mobility.timeline.access import calendar_units
from portal.people.models import Unit
from portal.web.forms import field_of
from portal.web.wording import word


class CalendarForm(forms.Form):
    """The unit, the semester and, if one likes, one scheme."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), to_field_name="code", empty_label=None
    )
    semester = forms.ChoiceField(label=_("Semester"), required=False)
    scheme = forms.ChoiceField(label=_("Scheme"), required=False)

    def __init__(
        self, *args: Any, user: Any, semesters: list[tuple[str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        language = get_language() or "nb"
        field_of(self, "unit", forms.ModelChoiceField).queryset = calendar_units(user)
        field_of(self, "semester", forms.ChoiceField).choices = semesters
        everything = ("", pgettext_lazy("filter", "All"))
        away = [code for code in SCHEMES if code != "virtual"]
        worded = [(code, word(f"scheme.{code}", language)) for code in away]
        field_of(self, "scheme", forms.ChoiceField).choices = [everything, *worded]
