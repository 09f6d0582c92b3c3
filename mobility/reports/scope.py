"""What a request asks of the report: which unit, which day, which filters."""

from dataclasses import dataclass, field, fields

from django.http import Http404
from django.utils.timezone import localdate

from mobility.reports.access import (
    can_see_figures,
    can_see_work_list,
    figure_tops,
    top_units,
)
from mobility.reports.filters import filters_from, position_names
from mobility.reports.forms import MeasureDateForm, WorkListForm
from mobility.reports.orders import Order
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import Filters
from mobility.reports.selectors import early_career
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.models import Unit
from portal.people.requests import SignedInRequest
from portal.rulesets.selectors import NoRuleSetError


@dataclass(frozen=True, slots=True)
class Scope:
    """The unit, the day and the report of a request, with the forms that asked for them."""

    unit: Unit
    report: EarlyCareerReport
    day_form: MeasureDateForm
    filter_form: WorkListForm | None = None
    positions: dict[str, str] = field(default_factory=dict)

    @property
    def order(self) -> Order:
        """Return what a file with the same content is made of."""
        return Order(self.unit, self.report.on, self.report.filters)


def work_list_scope(request: SignedInRequest) -> Scope:
    """Return what the work list is asked for; a unit out of reach does not exist."""
    user, code = request.user, request.GET.get("unit", "")
    unit = _unit(code) if code else next(iter(top_units(user)), None)
    if unit is None:
        raise NotAllowedError(deny("needs_role"))
    if not can_see_work_list(user, unit).allowed:
        raise Http404
    day_form = _day_form(request)
    report = _report(unit, day_form)
    positions = position_names(unit, report.on, report.parameters)
    choices = [(code, f"{code} {name}") for code, name in positions.items()]
    asked = WorkListForm(request.GET, positions=choices)
    asked.is_valid()
    filters = filters_from(asked.cleaned_data, request.GET.get("sort", ""))
    changes = {one.name: getattr(filters, one.name) for one in fields(filters)}
    return Scope(unit, report.filtered(**changes), day_form, asked, positions)


def figures_scope(request: SignedInRequest) -> Scope:
    """Return what the figures are asked for; every unit has figures, without names."""
    require(can_see_figures(request.user))
    code = request.GET.get("unit", "")
    unit = _unit(code) if code else next(iter(figure_tops(request.user)), None)
    if unit is None:
        raise Http404
    day_form = _day_form(request)
    return Scope(unit, _report(unit, day_form), day_form)


def _day_form(request: SignedInRequest) -> MeasureDateForm:
    return MeasureDateForm({"on": request.GET.get("on") or localdate().isoformat()})


def _unit(code: str) -> Unit:
    found: Unit | None = Unit.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def _report(unit: Unit, day_form: MeasureDateForm) -> EarlyCareerReport:
    try:
        return early_career(on=day_form.day, unit=unit, filters=Filters())
    except NoRuleSetError as error:
        raise NotAllowedError(deny("no_rule_set")) from error
