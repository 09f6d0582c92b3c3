"""Print the early-career report of a unit on a day."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from mobility.experience.rules import BadParametersError
from mobility.reports.documents import FIELDS, coded, work_list_csv, work_list_xlsx
from mobility.reports.documents import work_list_pdf as pdf
from mobility.reports.orders import Order
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import EarlyCareerRow
from mobility.reports.selectors import early_career
from mobility.reports.services import log_export
from portal.people.models import Unit
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import NoRuleSetError, rule_set_named

BINARY = ("xlsx", "pdf")


class Command(BaseCommand):
    help = "Report who of a unit's early-career staff lacks international experience."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", required=True, help="the measure date, YYYY-MM-DD")
        parser.add_argument("--unit", required=True, help="code of the unit; its subtree counts")
        parser.add_argument("--format", default="table", help=", ".join(_FORMATS))
        parser.add_argument("--out", help="file to write; needed for xlsx and pdf")
        parser.add_argument(
            "--rule-set", help="another version than the one in force, name@version"
        )
        parser.add_argument("--language", default="nb", help="nb, nn or en (table, xlsx and pdf)")

    def handle(self, *args: Any, **options: Any) -> None:
        make = _chosen(options)
        with translation.override(options["language"]):
            report = _report(options)
            try:
                content = make(report)
                rows = report.found
            except BadParametersError as error:
                message = f"The rule set cannot be used: {error}. Correct it and try again."
                raise CommandError(message) from error
        self._deliver(content, options["out"])
        log_export(order=Order(report.unit, report.on), kind=options["format"], rows=rows, by=None)

    def _deliver(self, content: bytes, out: str | None) -> None:
        if out is None:
            self.stdout.write(content.decode(), ending="")
            return
        try:
            Path(out).write_bytes(content)
        except OSError as error:
            message = f"{out} cannot be written: {error.strerror}. Name another file with --out."
            raise CommandError(message) from error
        sys.stderr.write(f"{out}\n")


def as_json(report: EarlyCareerReport) -> bytes:
    """Return the report as one JSON object."""
    rows, counts = report.rows(), report.counts
    told = {
        "on": report.on,
        "unit": report.unit.code,
        "rule_set": report.rule_set,
        **{
            name: getattr(counts, name)
            for name in ("cohort", "strong", "some", "none", "unknown", "flagged")
        },
        "coverage_strong": counts.coverage_strong,
        "coverage_any": counts.coverage_any,
        "people": [_person(row) for row in rows],
    }
    return (json.dumps(told, default=_plain, ensure_ascii=False, indent=1) + "\n").encode()


def _person(row: EarlyCareerRow) -> dict[str, Any]:
    frame = row.window
    return {
        "person_id": row.person_id,
        "unit_code": row.unit_code,
        "position_code": row.position_code,
        "experience": row.experience,
        "flagged": row.flagged,
        "planned": row.planned,
        "window": frame.state,
        "latest_start": frame.latest_start,
        "latest_apply": frame.latest_apply,
        "longest_stay_months": frame.longest_stay_months,
        "employment_ends_on": frame.employment_ends_on,
        "reasons": [finding.code for finding in row.reasons],
    }


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def as_csv(report: EarlyCareerReport) -> bytes:
    """Return the report as CSV, in UTF-8."""
    return "".join(work_list_csv(report)).encode()


def as_table(report: EarlyCareerReport) -> bytes:
    """Return the report as text in columns, the counts first."""
    return "".join(f"{line}\n" for line in _table(report)).encode()


def _table(report: EarlyCareerReport) -> Iterator[str]:
    rows, counts = report.rows(), report.counts
    yield f"{report.unit.code} {report.unit}  {report.on}  {report.rule_set}"
    yield (
        f"cohort {counts.cohort}  strong {counts.strong}  some {counts.some}  none {counts.none}  "
        f"unknown {counts.unknown}  flagged {counts.flagged}"
    )
    yield f"coverage_strong {counts.coverage_strong}  coverage_any {counts.coverage_any}"
    yield ""
    lines = [FIELDS[:-1], *(tuple(_text(cell) for cell in coded(row)[:-1]) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(FIELDS) - 1)]
    for line in lines:
        pairs = zip(line, widths, strict=True)
        yield "  ".join(text.ljust(width) for text, width in pairs).rstrip()


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else str(value)


_FORMATS: dict[str, Callable[[EarlyCareerReport], bytes]] = {
    "table": as_table,
    "json": as_json,
    "csv": as_csv,
    "xlsx": work_list_xlsx,
    "pdf": pdf,
}


def _chosen(options: dict[str, Any]) -> Callable[[EarlyCareerReport], bytes]:
    kind = options["format"]
    if kind not in _FORMATS:
        message = f"There is no format {kind}. Choose one of {', '.join(_FORMATS)}."
        raise CommandError(message)
    if kind in BINARY and not options["out"]:
        message = f"A {kind} file cannot be printed. Name a file with --out."
        raise CommandError(message)
    return _FORMATS[kind]


def _report(options: dict[str, Any]) -> EarlyCareerReport:
    unit = Unit.objects.filter(code=options["unit"]).first()
    if unit is None:
        message = f"There is no unit {options['unit']}. Import the units, or check the code."
        raise CommandError(message)
    try:
        return early_career(on=_day(options["on"]), unit=unit, rule_set=_version(options))
    except (NoRuleSetError, BadParametersError) as error:
        message = f"{error}. Name a version with --rule-set, for example early_career@1."
        raise CommandError(message) from error


def _version(options: dict[str, Any]) -> RuleSet | None:
    named = options["rule_set"]
    return rule_set_named(named) if named else None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text} is not a date. Write it as YYYY-MM-DD, for example 2026-10-01."
        raise CommandError(message) from error
