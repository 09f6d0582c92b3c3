"""The early-career report: one selector behind page, CSV, XLSX, PDF, JSON and table.

    report = early_career(on=day, unit=unit, filters=Filters(flagged=True, window=("closing",)))
    report.counts          # of the whole cohort: Counts, with coverage and response rate
    report.found           # how many persons the filters leave
    report.rows(0, 25)     # list of EarlyCareerRow; Django's Paginator takes the report itself
    report.rule_set        # "early_career@1"
    figures(on=day, unit=unit)   # Figures: counts per sub-unit and position code, no persons

Who may ask is decided by the caller (`access.can_see_work_list`). Drill-down is asking for a
sub-unit as `unit`. Everything comes from the statement in `classification`.
"""

from datetime import date

from mobility.experience.rules import EarlyCareerParameters
from mobility.experience.selectors import RULE_SET, parameters_of
from mobility.reports.figures import Figures, figures_of
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import Counts, EarlyCareerRow, FigureRow, Filters
from portal.people.models import Unit
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on

__all__ = [
    "Counts",
    "EarlyCareerReport",
    "EarlyCareerRow",
    "FigureRow",
    "Figures",
    "Filters",
    "early_career",
    "figures",
    "parameters_of",
]


def early_career(
    *,
    on: date,
    unit: Unit,
    filters: Filters | None = None,
    rule_set: RuleSet | None = None,
    parameters: EarlyCareerParameters | None = None,
) -> EarlyCareerReport:
    """Return the report for a unit's subtree on a day.

    The rule set is the one in force on the day unless another version is given; `parameters`
    override it (a try-out). Raises NoRuleSetError.
    """
    version = rule_set or (None if parameters else rule_set_on(RULE_SET, on))
    used = parameters or (parameters_of(version) if version else EarlyCareerParameters())
    name = str(version) if version else "try-out"
    return EarlyCareerReport(on, unit, used, name, filters or Filters())


def figures(
    *,
    on: date,
    unit: Unit,
    rule_set: RuleSet | None = None,
    own_units: frozenset[int] | None = None,
) -> Figures:
    """Return the counts of a unit on a day, for each unit directly under it and each position.

    `own_units` are the ids of units whose small numbers the reader may see; None is all.
    """
    return figures_of(early_career(on=on, unit=unit, rule_set=rule_set), own_units)
