"""How an engagement stands for its rules, and what is left before a step."""

from dataclasses import asdict, replace
from datetime import date

from django.urls import reverse
from django.utils import timezone

from guests.engagements.access import works_here
from guests.engagements.models import Engagement
from guests.engagements.rules import NAME, EngagementParameters, Gap, Standing, gaps, machine
from guests.engagements.selectors.triggers import longest_months, wants_full_path
from portal.casework.models import Task
from portal.casework.rules import Machine
from portal.casework.selectors import mailed_title, task_address
from portal.checklists.selectors.lists import blocking
from portal.core.contributions import Missing, StepAsked, guarded
from portal.rulesets.selectors import rule_set_on

# Where each gap is filled; what is not named is filled among the facts of the stay.
_PAGES = {
    "kind": "engagement_department",
    "funding": "engagement_department",
    "agreement": "engagement_department",
    "agreement_lasts": "engagement_department",
    "area_judged": "engagement_department",
    "host": "engagement_department",
    "wanted_end": "",
    "full_path": "",
    "begun": "",
    "at_end": "",
}


def parameters_on(day: date) -> EngagementParameters:
    """Return the rules of engagements in force on the day. Raises NoRuleSetError."""
    return EngagementParameters.from_mapping(rule_set_on(NAME, day).parameters)


def machine_now() -> Machine:
    """Return the machine by which engagements move, with the days in force today."""
    told = asdict(parameters_on(timezone.localdate()))
    return machine({name: days for name, days in told.items() if name.endswith("_days")})


def standing_of(engagement: Engagement) -> Standing:
    """Return how an engagement stands today."""
    today = timezone.localdate()
    return Standing(
        today=today,
        kind=engagement.kind,
        starts_on=engagement.starts_on,
        ends_on=engagement.ends_on,
        purpose=engagement.purpose,
        funding=engagement.funding,
        needs_full_path=wants_full_path(engagement, today),
        full_path=engagement.full_path,
        agreement_signed_on=engagement.agreement_signed_on,
        agreement_ends_on=engagement.agreement_ends_on,
        area_sensitive=engagement.area_sensitive,
        wanted_ends_on=engagement.wanted_ends_on,
        longest_months=longest_months(engagement.kind, today),
        host_employed=works_here(engagement.host_id),
    )


def left_before(
    engagement: Engagement, step: str, *, wanted_ends_on: date | None = None
) -> list[Missing]:
    """Return what is missing before a step: own rules, blocking tasks, and what rooms add.

    `wanted_ends_on` is the last day that an extension would ask for, before it is stored.
    """
    standing = standing_of(engagement)
    if wanted_ends_on is not None:
        standing = replace(standing, wanted_ends_on=wanted_ends_on)
    own = [_missing(engagement, gap) for gap in gaps(step, standing)]
    own += [_undone(task) for task in blocking(engagement.case, step)]
    ends_on = standing.wanted_ends_on if "extension" in step else engagement.ends_on
    added = guarded(StepAsked(engagement.case, step, ends_on))
    said = {one.instead_of for one in added}
    return [*(one for one in own if one.code not in said), *added]


def _undone(task: Task) -> Missing:
    """Return an open task as what is missing; a strict one is not named."""
    who = "" if task.person_id else task.role
    facts = {"task": mailed_title(task), "who": str(task.person) if task.person else ""}
    return Missing("task_of" if task.person_id else "task", who, task_address(task), facts)


def _missing(engagement: Engagement, gap: Gap) -> Missing:
    name = _PAGES.get(gap.code, "engagement_edit")
    url = reverse(name, args=[engagement.case.public_id]) if name else ""
    return Missing(gap.code, gap.who, url, gap.facts)
