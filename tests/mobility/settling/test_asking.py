"""What a report needs by scheme, and what is worth a remark in a settlement."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from mobility.applications.models import SCHEMES
from mobility.settling.rules import (
    RULE_SETS,
    WORDED,
    Account,
    AfterParameters,
    Paid,
    Report,
    kroner_by_kind,
    report_findings,
    settlement_findings,
)

STARTS, ENDS = date(2026, 1, 15), date(2026, 6, 30)
ACCOUNT = Account(
    monthly=True,
    starts_on=STARTS,
    ends_on=ENDS,
    documented_from=STARTS,
    documented_until=ENDS,
    commuter_declared=True,
    receipts=(Paid("rent", date(2026, 2, 1), Decimal(9000), has_file=True),),
)


def test_every_scheme_has_its_questions_and_its_rule_set():
    assert set(WORDED) == set(RULE_SETS) == set(SCHEMES)


@pytest.mark.parametrize(
    ("report", "codes"),
    [
        (Report("phd_stay"), ["report.missing_summary", "report.missing_results"]),
        (Report("phd_stay", "Work", " "), ["report.missing_results"]),
        (Report("short_stay", "Work"), []),
    ],
)
def test_what_is_missing_blocks(report, codes):
    found = report_findings(report, AfterParameters())
    assert [one.code for one in found if one.severity == "blocking"] == codes


def test_the_certificate_blocks_only_where_the_scheme_needs_it():
    report = Report("staff_training", "Work", "Results")
    needs = AfterParameters(certificate_required=True)
    assert [one.severity for one in report_findings(report, needs)] == ["blocking"]
    assert [one.severity for one in report_findings(report, AfterParameters())] == ["info"]
    assert report_findings(replace(report, certificates=1), needs) == []


def remarks(**changes):
    return [one.code for one in settlement_findings(replace(ACCOUNT, **changes))]


def test_a_whole_settlement_has_no_remark():
    assert remarks() == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"documented_until": None}, "settlement.missing_days"),
        ({"documented_until": ENDS - timedelta(days=1)}, "settlement.fewer_days"),
        ({"documented_until": ENDS + timedelta(days=1)}, "settlement.more_days"),
        ({"commuter_declared": False}, "settlement.no_commuter_declaration"),
        ({"receipts": ()}, "settlement.no_receipts"),
    ],
)
def test_each_lack_is_told(changes, code):
    assert remarks(**changes) == [code]


def test_an_erasmus_week_needs_no_receipts_and_no_declaration():
    assert remarks(monthly=False, receipts=(), commuter_declared=False) == []


@pytest.mark.parametrize(
    ("receipt", "code"),
    [
        ({"has_file": False}, "settlement.receipt_without_file"),
        ({"kroner": None}, "settlement.receipt_without_kroner"),
        ({"paid_on": ENDS + timedelta(days=93)}, "settlement.receipt_outside"),
    ],
)
def test_a_doubtful_receipt_is_counted(receipt, code):
    one = replace(ACCOUNT.receipts[0], **receipt)
    assert remarks(receipts=(one,)) == [code]


def test_a_ticket_bought_long_before_is_inside():
    early = replace(ACCOUNT.receipts[0], paid_on=STARTS - timedelta(days=365))
    assert remarks(receipts=(early,)) == []


def test_receipts_are_summed_by_kind_in_kroner():
    receipts = [
        Paid("travel", STARTS, Decimal("1200.50"), has_file=True),
        Paid("travel", ENDS, Decimal(800), has_file=True),
        Paid("rent", ENDS, None, has_file=True),
    ]
    assert kroner_by_kind(receipts) == {"travel": Decimal("2000.50"), "rent": Decimal(0)}
