"""The Erasmus+ export: the rows of a call year, what each lacks, and the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from mobility.partners.access import can_export_erasmus
from mobility.partners.forms import ErasmusForm
from mobility.partners.rules.columns import Column
from mobility.partners.selectors.erasmus import (
    Mobility,
    call_years,
    columns_in,
    columns_of,
    mobilities,
)
from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.requests import SignedInRequest
from portal.rulesets.selectors import NoRuleSetError
from portal.web.exports import TYPES, file_answer

PER_PAGE = 25
# Where to mend what is missing; all else stands in the application itself.
OF_THE_PERSON = frozenset({"given_name", "family_name", "email", "gender"})
OF_THE_HOST = frozenset({"receiving_erasmus_code"})
OF_THE_GRANT = frozenset({"distance_km", "distance_band", "total_grant", "individual_support"})


@dataclass(frozen=True, slots=True)
class Lack:
    """A field that a row lacks, and the page where it is mended."""

    field: str
    address: str


@require_GET
def erasmus_export(request: SignedInRequest) -> HttpResponse:
    """Show the staff mobilities of a call year with what is missing, or give them as a file."""
    require(can_export_erasmus(request.user))
    asked = ErasmusForm(request.GET, years=call_years(request.user))
    year = asked.year
    try:
        rule_set, parameters = columns_of(year)
    except NoRuleSetError as error:
        raise NotAllowedError(deny("no_columns")) from error
    rows = mobilities(request.user, year, finished=asked.chosen("finished"))
    kept = [one for one in rows if one.missing] if asked.chosen("lacking") else rows
    kind = request.GET.get("export", "")
    columns = columns_in(parameters)
    if kind in TYPES:
        return _file(request, kind, year, columns, kept)
    page = Paginator(kept, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": asked,
        "year": year,
        "page": page,
        "rows": [(one, _lacks(one)) for one in page.object_list],
        "lacking": sum(bool(one.missing) for one in rows),
        "total": len(rows),
        "rule_set": rule_set,
        "columns": columns,
        "confirmed": bool(rule_set.basis.get("columns", {}).get("confirmed")),
        "left_out": [one for one in columns if one.is_left_out],
    }
    return render(request, "mobility/partners/erasmus.html", context)


def _lacks(row: Mobility) -> list[Lack]:
    return [Lack(name, _mended_at(row, name)) for name in row.missing]


def _mended_at(row: Mobility, name: str) -> str:
    case = row.application.case
    if name in OF_THE_PERSON:
        return reverse("person", args=[case.person.public_id])
    if name in OF_THE_HOST and row.host and row.host.institution_id:
        return reverse("institution", args=[row.host.institution_id])
    if name in OF_THE_GRANT:
        return reverse("grant", args=[case.public_id])
    return reverse("application", args=[case.public_id])


def _file(
    request: SignedInRequest,
    kind: str,
    year: int,
    columns: Sequence[Column],
    rows: Sequence[Mobility],
) -> HttpResponse:
    changes = {"call_year": year, "rows": len(rows), "list": "erasmus_export"}
    record(action="erasmus.exported", by=request.user, changes=changes)
    name = f"erasmus-{year}-{timezone.localdate():%Y-%m-%d}"
    header = [one.heading for one in columns]
    return file_answer(kind, name, header, [one.cells(columns) for one in rows])
