"""The institution's profile as an administrator writes it."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from portal.core.contributions import vocabulary
from portal.rulesets.forms.parameters import said
from portal.rulesets.models import InstitutionProfile
from portal.rulesets.rules import BadLogoError, Logo
from portal.rulesets.services.profile import ADDRESSES, LISTS, NAMES, Problem

_PREFIXES = {"schemes": "scheme", "evidence_kinds": "evidence_kind"}
MOST_BYTES = 1_000_000


def worded(problem: Problem) -> str:
    """Return a problem in the reader's language."""
    return said(problem.code).format(**problem.facts)


class GroupsField(forms.CharField):
    """Groups of position codes, one a line: three names and the codes, with bars between."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """Show the stored groups as they are typed."""
        if not isinstance(value, list):
            return value
        return "\n".join(
            " | ".join((group["nb"], group["nn"], group["en"], ", ".join(group["codes"])))
            for group in value
        )

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """Return the groups in order, each with a code made from the English name."""
        groups: list[dict[str, Any]] = []
        for number, line in enumerate(str(super().clean(value)).splitlines(), start=1):
            parts = [part.strip() for part in line.split("|")]
            if not line.strip():
                continue
            if len(parts) != 4 or not all(parts):
                text = _("Line %(number)s needs three names and the codes, with bars between.")
                raise forms.ValidationError(text, params={"number": number})
            nb, nn, en, codes = parts
            listed = [code.strip() for code in codes.split(",") if code.strip()]
            code = slugify(en) or str(number)
            groups.append({"code": code, "nb": nb, "nn": nn, "en": en, "codes": listed})
        return groups


class ProfileForm(forms.Form):
    """All of the profile; what it means is checked where it is stored."""

    name_nb = forms.CharField(label=_("Name in Bokmål"), max_length=120)
    name_nn = forms.CharField(label=_("Name in Nynorsk"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120)
    short_name = forms.CharField(label=_("Short name"), max_length=30)
    logo_file = forms.FileField(
        label=_("New logo"),
        required=False,
        help_text=_("PNG, or SVG that only draws; 100 kB at most."),
    )
    remove_logo = forms.BooleanField(label=_("Remove the logo"), required=False)
    accent = forms.CharField(
        label=_("Colour"),
        required=False,
        max_length=7,
        help_text=_(
            "For buttons and links, for example #1d5b73. It must stand out from white. "
            "Empty is Utsyn's own."
        ),
    )
    sender_address = forms.EmailField(label=_("Mail is sent from"), required=False)
    reply_address = forms.EmailField(label=_("Answers to mail go to"), required=False)
    feedback_address = forms.EmailField(
        label=_("Feedback on accessibility goes to"), required=False
    )
    accessibility_statement = forms.URLField(
        label=_("Address of the accessibility statement"), required=False, assume_scheme="https"
    )
    home_country = forms.CharField(
        label=_("Home country"), max_length=2, help_text=_("Two capital letters, for example NO.")
    )
    position_groups = GroupsField(
        label=_("Groups of position codes"),
        required=False,
        help_text=_("One group a line: Bokmål | Nynorsk | English | codes with commas between."),
    )
    schemes = forms.MultipleChoiceField(
        label=_("Schemes in use"), widget=forms.CheckboxSelectMultiple
    )
    evidence_kinds = forms.MultipleChoiceField(
        label=_("Kinds of experience in use"), widget=forms.CheckboxSelectMultiple
    )
    import_max_ended_percent = forms.DecimalField(
        label=_("An import stops before it ends more than (percent)"),
        min_value=0,
        max_value=100,
        decimal_places=1,
    )

    def __init__(self, *args: Any, profile: InstitutionProfile, **options: Any) -> None:
        super().__init__(*args, **options)
        self.profile = profile
        for name in LISTS:
            choices = [(code, said(f"{_PREFIXES[name]}.{code}")) for code in vocabulary(name)]
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = choices
        self.initial = {**self._stored(), **self.initial}

    def _stored(self) -> dict[str, Any]:
        profile = self.profile
        names = (*NAMES, *ADDRESSES, *LISTS)
        return {
            **{name: getattr(profile, name) for name in names},
            "accessibility_statement": profile.accessibility_statement,
            "home_country": profile.home_country,
            "position_groups": profile.position_groups,
            "accent": profile.colours.get("accent", ""),
            "import_max_ended_percent": profile.settings.get("import_max_ended_percent", 2),
        }

    def clean_logo_file(self) -> str:
        """Return the new logo as it is stored, or nothing."""
        file = self.cleaned_data["logo_file"]
        if file is None:
            return ""
        try:
            return Logo.from_bytes(file.read(MOST_BYTES)).stored
        except BadLogoError as error:
            code = f"problem.profile.logo.{error.code}"
            raise forms.ValidationError(said(code)) from error

    def clean_accent(self) -> str:
        """Return the colour in small letters."""
        return str(self.cleaned_data["accent"]).strip().lower()

    def values(self) -> dict[str, Any]:
        """Return what was written as the profile stores it. Call it on a valid form."""
        data = self.cleaned_data
        logo = "" if data["remove_logo"] else self.profile.logo
        percent = float(data["import_max_ended_percent"])
        names = (*NAMES, *ADDRESSES, *LISTS)
        return {
            **{name: data[name] for name in names},
            "accessibility_statement": data["accessibility_statement"],
            "home_country": data["home_country"].upper(),
            "position_groups": self._groups(data["position_groups"]),
            "logo": data["logo_file"] or logo,
            "colours": {"accent": data["accent"]} if data["accent"] else {},
            "settings": {"import_max_ended_percent": percent},
        }

    def _groups(self, written: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Let a group that was there keep its code; its English name tells it."""
        known = {group["en"]: group["code"] for group in self.profile.position_groups}
        return [{**group, "code": known.get(group["en"], group["code"])} for group in written]

    def add_problems(self, problems: Mapping[str, Problem]) -> None:
        """Tell at each field what is wrong with it."""
        fields = {
            "colours": "accent",
            "logo": "logo_file",
            "settings": "import_max_ended_percent",
        }
        for name, problem in problems.items():
            self.add_error(fields.get(name, name), worded(problem))


class ImportForm(forms.Form):
    """An exported profile."""

    file = forms.FileField(label=_("Exported profile (JSON)"))

    def clean_file(self) -> Any:
        """Return what the file holds."""
        try:
            return json.loads(self.cleaned_data["file"].read(MOST_BYTES))
        except ValueError as error:
            raise forms.ValidationError(_("This file is not JSON.")) from error
