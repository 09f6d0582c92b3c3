"""What the numbers mean, in plain words and with the parameters that were used."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mobility.experience.rules import EarlyCareerParameters
from portal.web.wording import word


def definitions(parameters: EarlyCareerParameters) -> list[tuple[str, str]]:
    """Return (term, meaning) of every number of the report."""
    numbers = {
        "strong": parameters.strong_days,
        "weak": parameters.weak_days,
        "margin": parameters.margin_months,
        "stay": parameters.minimum_stay_months,
        "lead": parameters.lead_months,
        "codes": ", ".join(parameters.position_codes),
    }
    return [(term, text % numbers) for term, text in _texts()]


def _texts() -> list[tuple[str, str]]:
    return [*_about_persons(), *_about_shares()]


def _about_persons() -> list[tuple[str, str]]:
    return [
        (
            _("Early-career group"),
            _(
                "Persons employed on the day in position code %(codes)s or on tenure track, not "
                "on full unpaid leave. Each person counts once."
            ),
        ),
        (
            _("Strong"),
            _(
                "A stay abroad of at least %(strong)s days with a named host, fieldwork, "
                "employment, exchange or project abroad of that length, or a degree from abroad, "
                "ended on or before the day."
            ),
        ),
        (
            _("Some"),
            _(
                "The same of at least %(weak)s days, or an international research school. Items "
                "are never added together."
            ),
        ),
        (
            _("None"),
            _(
                "Has answered, and nothing counts. Virtual stays, conferences, citizenship and "
                "place of birth never count."
            ),
        ),
    ]


def _about_shares() -> list[tuple[str, str]]:
    return [
        (
            _("Not answered"),
            _("Nothing is known. They stay in the whole when shares are computed."),
        ),
        (
            _("Window"),
            _(
                "Until when a stay of %(stay)s months can end %(margin)s months before the "
                "employment does. Open: %(lead)s months to apply are left. Closing: a stay can "
                "still start in time. Closed: it cannot."
            ),
        ),
        (
            _("Coverage"),
            _("Strong, or strong and some together, as a share of the whole group."),
        ),
    ]


def parameter_lines(parameters: EarlyCareerParameters) -> list[tuple[str, str]]:
    """Return (name, value) of every parameter, as a reader knows them."""
    language = get_language() or "nb"
    return [
        (word(f"parameter.early_career.{name}", language), _value(value))
        for name, value in parameters.to_mapping().items()
    ]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
