"""What is typed with a step or an answer: reasons, yes or no, statements."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReasonForm(forms.Form):
    """A reason in words, which the applicant reads."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The applicant reads this."),
    )


class CoverAnswerForm(forms.Form):
    """Whether a colleague takes over."""

    answer = forms.ChoiceField(
        label=_("Do you take over?"),
        choices=(("yes", _("Yes, I take over")), ("no", _("No, I cannot"))),
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=300,
        required=False,
        help_text=_("The applicant reads this. No health or family matters."),
    )


class StatementForm(forms.Form):
    """What the supervisor says about a candidate's stay."""

    supports = forms.ChoiceField(
        label=_("Do you support the stay?"),
        choices=(("yes", _("Yes")), ("no", _("No"))),
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Statement"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Why the stay is needed, why there and why then. The candidate reads the statement."
        ),
    )
