"""What this room adds to the whole."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Application
from mobility.settling.access import (
    COLLECTS,
    HOME,
    can_see_list,
    can_settle,
    can_write_report,
    is_own,
)
from mobility.settling.models import Settlement, StayReport
from mobility.settling.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.settling.rules import OPEN_STATES, RULE_SETS, AfterParameters
from mobility.settling.selectors.due import CODES, PARTICIPANT, open_duties
from mobility.settling.selectors.notices import notices
from mobility.settling.selectors.pages import overdue, report_of, settlement_of
from mobility.settling.selectors.shared import at_institution
from mobility.settling.services.opening import follow
from mobility.settling.trail.wording import WORDING as TRAIL
from mobility.settling.wording import WORDING
from portal.casework.models import Task
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import (
    CaseSection,
    Contribution,
    HomeCard,
    MenuEntry,
    Parameter,
    RuleSetKind,
)
from portal.core.parameters import BadParametersError

PAGES = {"report": "stay_report_write", "settlement": "settlement_write"}


def home(user: Any) -> list[HomeCard]:
    """Return the own reports and settlements that are due, and what waits for approval."""
    return [*_own(user), *_approvals(user)] if user.person_id else []


def _own(user: Any) -> list[HomeCard]:
    titles = {"report": gettext("Write the report"), "settlement": gettext("Settle the stay")}
    return [
        HomeCard(
            title=titles[task.code],
            text=_when(task),
            url=reverse(PAGES[task.code], args=[task.case.public_id]),
            order=8,
        )
        for task in open_duties(CODES).filter(person_id=user.person_id)[:5]
    ]


def _when(task: Task) -> str:
    due: Any = task.due_on
    late = overdue(due)
    if late:
        told = ngettext("%(days)s day overdue", "%(days)s days overdue", late)
        return told % {"days": late}
    return gettext("Due %(day)s.") % {"day": date_format(due, "j F")}


def _approvals(user: Any) -> list[HomeCard]:
    codes = ("report_approval", "settlement_approval")
    count = Task.objects.waiting_for(user).filter(code__in=codes).count()
    if not count:
        return []
    title = ngettext("report or settlement to approve", "reports and settlements to approve", count)
    return [HomeCard(title, "", f"{reverse('after_stays')}?waiting=on", count, order=15)]


def sections(user: Any, case: Any) -> list[CaseSection]:
    """Return report and settlement on the page of a stay that has begun."""
    if case.kind != "application" or case.state not in (*COLLECTS, "closed"):
        return []
    application = case.application
    report, settlement = report_of(application), settlement_of(application)
    context = {
        "case": case,
        "may_begin": can_write_report(user, application, report),
        "report": report,
        "report_open": report is not None and report.state in OPEN_STATES,
        "report_overdue": _late(report),
        "participant": _participant(case) if is_own(user, application) else None,
        "settlement": settlement,
        "settlement_open": settlement is not None and settlement.state in OPEN_STATES,
        "settlement_overdue": _late(settlement),
        "acts": _acts(user, application, report, settlement),
    }
    template = "mobility/settling/section.html"
    # What is to be done next stands first; before the return it is not this.
    order = 35 if case.state in ("returned_home", "reported", "closed") else 80
    return [CaseSection(gettext("After the stay"), template, context, order=order)]


def _acts(
    user: Any, application: Application, report: StayReport | None, settlement: Settlement | None
) -> list[tuple[str, str]]:
    """Return what the reader does next, each as an address and a text; the first is the button."""
    key, acts = application.case.public_id, []
    if application.case.state in HOME and can_write_report(user, application, report):
        acts.append((reverse("stay_report_write", args=[key]), gettext("Write the report")))
    if settlement is not None and can_settle(user, settlement):
        # Once its days are told, what is left is to look at it and hand it in.
        told = settlement.documented_from is not None and settlement.state == "draft"
        page, text = ("settlement", gettext("Hand in the settlement"))
        if not told:
            page, text = ("settlement_write", gettext("Write the settlement"))
        acts.append((reverse(page, args=[key]), text))
    return acts


def _participant(case: Any) -> Task | None:
    found: Task | None = case.tasks.filter(code=PARTICIPANT, state="open").first()
    return found


def _late(duty: Any) -> int:
    return overdue(duty.due_on) if duty is not None and duty.state in OPEN_STATES else 0


def about_institution(user: Any, institution: Any) -> list[HomeCard]:
    """Return how many colleagues share what they saw at an institution."""
    count = at_institution(institution).count()
    if not count:
        return []
    address = f"{reverse('shared_experience')}?{urlencode({'q': institution.name})}"
    return [HomeCard(gettext("Colleagues who have been here"), "", address, count, order=20)]


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        AfterParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


PARAMETERS = (
    Parameter("report_due_months", "number", "months"),
    Parameter("settlement_due_months", "number", "months"),
    Parameter("report_reminder_days", "numbers", "days"),
    Parameter("settlement_reminder_days", "numbers", "days"),
    Parameter("overdue_days", "numbers", "days"),
    Parameter("certificate_required", "switch"),
    Parameter("participant_report_days", "number", "days"),
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "after_stays",
            _("Reports and settlements"),
            lambda user: bool(can_see_list(user)),
            33,
        ),
        MenuEntry(
            "shared_experience", _("Who has been where?"), lambda user: bool(user.person_id), 45
        ),
    ),
    home=home,
    notices=notices,
    followers=(follow,),
    case_sections=sections,
    task_pages=dict.fromkeys(
        ("report", "settlement", "report_approval", "settlement_approval"), "after_task"
    ),
    about_institution=about_institution,
    rule_sets=tuple(
        RuleSetKind(name, PARAMETERS, check) for name in dict.fromkeys(RULE_SETS.values())
    ),
    retention=dict.fromkeys(
        (
            "mobility.Outcome",
            "mobility.Receipt",
            "mobility.Settlement",
            "mobility.StayReport",
        ),
        KEPT_WITH_CASE,
    ),
    wording=(WORDING, PARAMETER_WORDING, TRAIL),
)
