"""What is due after a stay, by the rules that hold for its scheme."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from mobility.applications.models import Application
from mobility.grants.selectors.history import latest_calculation
from mobility.settling.rules import RULE_SETS, AfterParameters
from portal.casework.models import Task
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import NoRuleSetError, rule_set_on

CODES = ("report", "settlement")
PARTICIPANT = "participant_report"
PREFIX = "after:"


@dataclass(frozen=True, slots=True)
class AfterRules:
    """The parameters for one stay, with what each of them rests on."""

    parameters: AfterParameters
    version: RuleSet | None = None

    def source(self, parameter: str) -> str:
        """Return what a parameter rests on."""
        basis: dict[str, Any] = self.version.basis if self.version else {}
        return str(basis.get(parameter, {}).get("source", ""))


def after_rules(application: Application) -> AfterRules:
    """Return the rules in force when the call opened, or when the application was begun."""
    call = application.call
    begun = timezone.localdate(call.opens_at if call else application.case.created_at)
    try:
        version = rule_set_on(RULE_SETS[application.scheme], begun)
    except NoRuleSetError:
        return AfterRules(AfterParameters())
    return AfterRules(AfterParameters.from_mapping(version.parameters), version)


def stay_days(application: Application) -> tuple[date | None, date | None]:
    """Return the first and the last day of a stay, confirmed ones before planned ones."""
    segments = list(application.segments.all())
    starts = [one.confirmed_starts_on or one.starts_on for one in segments]
    ends = [one.confirmed_ends_on or one.ends_on for one in segments]
    return min(filter(None, starts), default=None), max(filter(None, ends), default=None)


def ended_on(application: Application) -> date:
    """Return the last day from which the due dates run: the return, where it came earlier."""
    _, planned = stay_days(application)
    known = [day for day in (planned, application.returned_on) if day]
    return min(known, default=timezone.localdate())


def has_award(application: Application) -> bool:
    """Tell whether money was calculated for the stay, so that there is something to settle."""
    return application.wants_award and latest_calculation(application) is not None


def open_duties(codes: tuple[str, ...] = (*CODES, PARTICIPANT)) -> QuerySet[Any]:
    """Return the open tasks of travellers who are back, with what a mail says about them."""
    found: QuerySet[Any] = Task.objects.filter(
        key__startswith=PREFIX, code__in=codes, state="open", due_on__isnull=False
    )
    return found.select_related(
        "case__person", "case__unit", "case__application__call"
    ).prefetch_related("case__application__segments")
