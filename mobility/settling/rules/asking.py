"""What a report needs by scheme, and what is worth a remark in a settlement."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mobility.settling.rules.parameters import AfterParameters
from portal.core.findings import Finding, Severity

STATES = ("draft", "submitted", "returned", "approved")
OPEN_STATES = ("draft", "returned")
OUTCOME_KINDS = ("joint_publication", "funding_application", "agreement", "course", "other")
PROGRAMMES = ("msca", "erc", "erasmus", "other")
RECEIPT_KINDS = ("travel", "rent", "moving", "entry", "insurance", "school", "commuting", "other")
TEXTS = ("summary", "results", "advice")
# How the questions are worded: a professor is asked of research, a librarian of the week.
WORDED = {
    "research_term": "research",
    "phd_stay": "research",
    "postdoc_stay": "research",
    "short_stay": "visit",
    "staff_training": "training",
    "staff_teaching": "teaching",
    "staff_combined": "teaching",
}
# A visit of some days needs no list of results.
_NEEDED: Mapping[str, tuple[str, ...]] = {"visit": ("summary",)}
# Receipts from before and after the stay: visa and tickets are bought long before.
EARLY, LATE = timedelta(days=365), timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as these rules need it."""

    scheme: str
    summary: str = ""
    results: str = ""
    certificates: int = 0


@dataclass(frozen=True, slots=True)
class Paid:
    """One receipt: its worth in kroner, None where unknown, and whether its file is there."""

    kind: str
    paid_on: date
    kroner: Decimal | None
    has_file: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A settlement as these rules need it; a monthly grant rests on receipts and housing.

    `elsewhere` names the support in other currencies that is not told in kroner.
    """

    monthly: bool
    starts_on: date | None = None
    ends_on: date | None = None
    documented_from: date | None = None
    documented_until: date | None = None
    commuter_declared: bool = False
    elsewhere: str = ""
    receipts: Sequence[Paid] = ()


def needed(scheme: str) -> tuple[str, ...]:
    """Return the texts that a report of the scheme cannot do without."""
    return _NEEDED.get(WORDED[scheme], ("summary", "results"))


def report_findings(report: Report, parameters: AfterParameters, source: str = "") -> list[Finding]:
    """Return what is missing in a report before it can be handed in."""
    texts = {"summary": report.summary, "results": report.results}
    found = [
        Finding(f"report.missing_{name}", "blocking", source=source)
        for name in needed(report.scheme)
        if not texts[name].strip()
    ]
    if not report.certificates:
        hard: Severity = "blocking" if parameters.certificate_required else "info"
        found.append(Finding("report.missing_certificate", hard, source=source))
    return found


def settlement_findings(account: Account) -> list[Finding]:
    """Return what is missing or worth a remark in a settlement; only missing days block."""
    return [*_days(account), *_support(account), *_receipts(account)]


def _support(account: Account) -> Iterator[Finding]:
    if account.elsewhere:
        yield Finding("settlement.foreign_support", "warning", {"amounts": account.elsewhere})


def _days(account: Account) -> Iterator[Finding]:
    first, last = account.documented_from, account.documented_until
    if first is None or last is None:
        yield Finding("settlement.missing_days", "blocking")
        return
    if account.starts_on and account.ends_on:
        if first < account.starts_on or last > account.ends_on:
            yield Finding("settlement.more_days", "warning")
        elif first > account.starts_on or last < account.ends_on:
            yield Finding("settlement.fewer_days", "info")
    if account.monthly and not account.commuter_declared:
        yield Finding("settlement.no_commuter_declaration", "warning")


def _receipts(account: Account) -> Iterator[Finding]:
    if account.monthly and not account.receipts:
        yield Finding("settlement.no_receipts", "warning")
    counts = {
        "settlement.receipt_without_file": sum(not one.has_file for one in account.receipts),
        "settlement.receipt_without_kroner": sum(one.kroner is None for one in account.receipts),
        "settlement.receipt_outside": sum(_is_outside(one, account) for one in account.receipts),
    }
    for code, count in counts.items():
        if count:
            yield Finding(code, "warning", {"count": count})


def _is_outside(receipt: Paid, account: Account) -> bool:
    early = account.starts_on and receipt.paid_on < account.starts_on - EARLY
    late = account.ends_on and receipt.paid_on > account.ends_on + LATE
    return bool(early or late)


def kroner_by_kind(receipts: Sequence[Paid]) -> dict[str, Decimal]:
    """Return the sum in kroner of each kind that has receipts, in the order of the kinds."""
    sums = {kind: Decimal(0) for kind in RECEIPT_KINDS}
    for one in receipts:
        sums[one.kind] += one.kroner or Decimal(0)
    held = {one.kind for one in receipts}
    return {kind: total for kind, total in sums.items() if kind in held}
