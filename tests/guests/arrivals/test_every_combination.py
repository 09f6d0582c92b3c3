"""Citizenship x kind x duration x pay: no contradiction, no missing path, always a reason."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from guests.arrivals.reasons.wording import WORDING as REASONS
from guests.arrivals.rules import (
    KINDS,
    PAY,
    PERMITS_FIRST,
    REGISTRATIONS,
    UNKNOWN,
    VALUES,
    ArrivalCase,
    arrival_facts,
)
from guests.arrivals.wording import WORDING
from portal.core.periods import add_months
from tests.guests.arrivals.imagined import PARAMETERS, START

CITIZENSHIPS = [
    (),
    ("NO",),
    ("DK",),
    ("DE",),
    ("CH",),
    ("GB",),
    ("BR",),
    ("UA",),
    ("VU",),
    ("IR",),
    ("KP",),
    ("IR", "DE"),
    ("IR", "US"),
]
PARAMETERS = replace(PARAMETERS, visa_required=("KP",))
DAY = timedelta(days=1)
LASTS = [
    None,
    *(START + timedelta(days=days - 1) for days in (1, 2, 3, 13, 14, 15, 89, 90, 91)),
    *(
        add_months(START, months) + shift
        for months in (6, 12, 48)
        for shift in (-2 * DAY, -DAY, 0 * DAY)
    ),
]
# Unknown for want of a list, not for want of a fact.
NOT_LISTED = {"visa.not_on_list", "visa.doubtful", "visa.permit_ends", "tuberculosis.not_on_list"}
SHORT = {"exempt_short", "visa_short"}


def every_case(citizenships):
    for kind, last, pay in product(("", *KINDS), LASTS, ("", *PAY)):
        yield ArrivalCase(
            kind=kind,
            citizenships=citizenships,
            residence=citizenships[0] if citizenships else "",
            starts_on=START,
            ends_on=last,
            pay=pay,
            partner_coming=pay == "salary",
        )


def unworded(findings):
    """Yield the findings that cannot be said in all three languages with their facts."""
    for one in findings:
        texts = REASONS.get(one.code, {})
        if set(texts) != {"nb", "nn", "en"}:
            yield one.code
        for text in texts.values():
            text.format(**one.facts)  # raises where a fact is missing


def unexplained(facts):
    """Yield the answers whose reason, or whose not being known, is not accounted for."""
    for name, values in VALUES.items():
        value, why = getattr(facts, name), facts.why[name]
        if value not in values:
            yield f"{name} is {value}"
        if f"arrival_{name}.{value}" not in WORDING:
            yield f"{name}.{value} has no words"
        if not why.source:
            yield f"{why.code} has no source"
        if (value == UNKNOWN) != (why.severity == "warning") and name != "permit_path":
            yield f"{name} is {value} with {why.severity}"
        listed = why.code.removeprefix("arrival.") in NOT_LISTED
        # Nobody asks for the citizenship of a guest who stays away.
        idle = name == "citizenship_group" and facts.case.kind == "remote_guest"
        if value == UNKNOWN and not (listed or idle or facts.missing):
            yield f"{name} is not known and nothing is missing"


def contradictions(facts):
    """Yield what cannot be true together."""
    rules = {
        "only who comes from elsewhere applies": facts.permit_first
        and facts.citizenship_group != "other",
        "only EEA citizens register": facts.permit_path in REGISTRATIONS
        and (facts.citizenship_group != "eea" or facts.duration_class == "up_to_90"),
        "an exemption is short": facts.permit_path in SHORT
        and (facts.duration_class, facts.citizenship_group) != ("up_to_90", "other"),
        "a visa and its path go together": (facts.permit_path == "visa_short")
        > (facts.visa == "needed"),
        "an exemption needs no known visa": facts.permit_path == "exempt_short"
        and facts.visa == "needed",
        "a visa is for a short stay": facts.visa == "needed"
        and facts.permit_path not in {"visa_short", "legal_check", UNKNOWN},
        "a skilled worker has our salary and a long stay": facts.permit_path == "skilled_worker"
        and (not facts.employed or facts.duration_class == "up_to_90"),
        "own funds are not our salary": facts.permit_path in {"own_funds", "student_check"}
        and facts.employed,
        "the code is for skilled workers": facts.employer_code
        and facts.permit_path != "skilled_worker",
        "who reports a move gets the national number": bool(facts.report_move)
        != (facts.number_path == "national_number")
        and facts.decided_by != "NO",
        "Nordic citizens report a move or do nothing": facts.citizenship_group == "nordic"
        and facts.permit_path not in {"none", "report_move", UNKNOWN},
        "an ID check is for a number": facts.id_check == "needed"
        and facts.number_path not in {"d_number", "national_number"},
        "a tax card takes a number": facts.tax in {"card_id_check", "card_no_id_check"}
        and facts.number_path == "none"
        and facts.decided_by != "NO",
        "no tax card with an ID check without one": facts.tax == "card_id_check"
        and facts.number_path == "d_number"
        and facts.id_check != "needed",
        "our employees are members or show whose they are": facts.employed
        and facts.social_security
        not in {"member", "a1", "certificate_of_coverage", "not_relevant"},
        "we insure our employees and nobody else": facts.insurance == "needed" and facts.employed,
        "an examination is for a long stay": facts.tuberculosis == "needed"
        and facts.duration_class == "up_to_90",
        "family applies where the guest does": facts.family == "apply_together"
        and facts.permit_path not in PERMITS_FIRST,
        "who stays away enters nothing": facts.case.kind == "remote_guest"
        and (facts.permit_path, facts.visa, facts.number_path, facts.tuberculosis)
        != ("none", "not_needed", "none", "not_needed"),
        "a path that is not known lacks a fact": facts.permit_path == UNKNOWN and not facts.missing,
        "all facts give a path": facts.permit_path == UNKNOWN
        and not {*facts.missing} - {"partner_coming"},
        "missing facts are named once": len(facts.missing) != len(set(facts.missing)),
    }
    yield from (rule for rule, broken in rules.items() if broken)


def leaks(facts):
    """Yield the findings that name a citizenship: it is strict, reasons are read by others."""
    for one in facts.findings():
        if set(map(str, one.facts.values())) & set(facts.case.citizenships):
            yield one.code


@pytest.mark.parametrize("citizenships", CITIZENSHIPS, ids="+".join)
def test_every_combination_has_a_path_with_a_reason_and_contradicts_nothing(citizenships):
    seen, wrong = 0, []
    for case in every_case(citizenships):
        facts = arrival_facts(case, PARAMETERS)
        told = [
            *contradictions(facts),
            *unexplained(facts),
            *unworded(facts.findings()),
            *leaks(facts),
        ]
        wrong += [(case, one) for one in told]
        seen += 1
    assert wrong[:3] == []
    assert seen == (len(KINDS) + 1) * len(LASTS) * (len(PAY) + 1)


@pytest.mark.parametrize(
    ("changes", "broken"),
    [
        ({"permit_path": "skilled_worker", "citizenship_group": "eea"}, "only who comes from"),
        ({"visa": "needed", "permit_path": "none"}, "a visa is for a short stay"),
        ({"permit_path": UNKNOWN, "missing": ()}, "a path that is not known"),
        ({"number_path": "none", "report_move": True}, "who reports a move"),
    ],
)
def test_a_contradiction_is_caught(changes, broken):
    case = next(one for one in every_case(("US",)) if one.kind and one.ends_on and one.pay)
    told = [*contradictions(replace(arrival_facts(case, PARAMETERS), **changes))]
    assert any(one.startswith(broken) for one in told)


def test_every_group_length_number_and_id_check_comes_up():
    given = {
        why.code
        for citizenships in ((), ("NO",), ("DE",), ("CH",), ("US",))
        for case in every_case(citizenships)
        for why in arrival_facts(case, PARAMETERS).why.values()
    }
    answers = tuple(f"arrival.{name}" for name in ("group", "duration", "number", "id_check"))
    assert {code for code in REASONS if code.startswith(answers)} <= given
