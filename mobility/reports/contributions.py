"""What this room adds to the whole."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from mobility.experience.models import KINDS
from mobility.reports.access import (
    ANSWERS_FOR_PEOPLE,
    can_see_figures,
    can_see_work_list,
    top_units,
)
from mobility.reports.parameters.early_career import EARLY_CAREER
from mobility.reports.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.reports.rows import Counts
from mobility.reports.selectors import early_career
from mobility.reports.wording import WORDING
from mobility.reports.work_list import reviews_due
from mobility.stays.models import SCHEMES
from portal.core.contributions import Contribution, HomeCard, MenuEntry
from portal.people.models import Unit, User
from portal.people.rules import SEES_WORK_LIST
from portal.rulesets.selectors import NoRuleSetError


def sees_a_list(user: User) -> bool:
    """Tell whether some unit's work list opens for the user."""
    return user.holds(*SEES_WORK_LIST)


def sees_figures(user: User) -> bool:
    """Tell whether the figures open for the user."""
    return can_see_figures(user).allowed


def home(user: User) -> Sequence[HomeCard]:
    """Return what waits for a head: questions, closing windows and reviews of each unit."""
    tops = top_units(user, ANSWERS_FOR_PEOPLE)
    return [card for unit in tops for card in _cards(user, unit)]


def _cards(user: User, unit: Unit) -> list[HomeCard]:
    try:
        counts = early_career(on=timezone.localdate(), unit=unit).counts
    except NoRuleSetError:
        return []
    due = reviews_due(user, [unit]).count()
    found = [_closing(unit, counts), _unanswered(unit, counts), _reviews(unit, due)]
    return [card for card in found if card.count]


def _closing(unit: Unit, counts: Counts) -> HomeCard:
    still = counts.closing + counts.open
    text = ngettext(
        "person without international experience can still go",
        "persons without international experience can still go",
        still,
    )
    closing = ngettext(
        "For %(n)s of them the window is closing.",
        "For %(n)s of them the window is closing.",
        counts.closing,
    )
    more = closing % {"n": counts.closing} if counts.closing else ""
    return HomeCard(text, f"{unit}. {more}".strip(), _at(unit, "flagged"), still, order=10)


def _unanswered(unit: Unit, counts: Counts) -> HomeCard:
    title = ngettext("person has not answered", "persons have not answered", counts.unknown)
    text = _("%(unit)s. Ask them with one click.") % {"unit": unit}
    return HomeCard(title, text, _at(unit, "unanswered"), counts.unknown, order=11)


def _reviews(unit: Unit, due: int) -> HomeCard:
    title = ngettext("agreed step to look at again", "agreed steps to look at again", due)
    return HomeCard(title, str(unit), _at(unit, "reviews"), due, order=12)


def _at(unit: Unit, part: str) -> str:
    return f"{reverse('early_career')}?{urlencode({'unit': unit.code})}#{part}"


def about_unit(user: User, unit: Unit) -> list[HomeCard]:
    """Return the way to the unit's work list and figures, where they open for the user."""
    query = urlencode({"unit": unit.code})
    cards = []
    if can_see_work_list(user, unit):
        cards.append(
            HomeCard(gettext("Early-career staff"), "", f"{reverse('early_career')}?{query}")
        )
    if can_see_figures(user):
        cards.append(HomeCard(gettext("Figures"), "", f"{reverse('figures')}?{query}", order=110))
    return cards


_MENU: tuple[Any, ...] = (
    MenuEntry("early_career", _("Early-career staff"), sees_a_list, order=20, group="people"),
    MenuEntry("figures", _("Figures"), sees_figures, order=25, group="people"),
)
CONTRIBUTION = Contribution(
    menu=_MENU,
    home=home,
    about_unit=about_unit,
    wording=(WORDING, PARAMETER_WORDING),
    rule_sets=(EARLY_CAREER,),
    vocabularies={"schemes": SCHEMES, "evidence_kinds": KINDS},
)
