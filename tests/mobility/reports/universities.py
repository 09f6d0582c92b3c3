"""Random small universities whose dates stand where a rule could go wrong."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from tests.mobility.reports.oracle import DEFAULTS, back

DAYS_ASKED = [
    dt.date(2024, 2, 29),
    dt.date(2025, 8, 31),
    dt.date(2026, 10, 1),
    dt.date(2025, 11, 30),
    dt.date(2027, 2, 28),
]
ONE = dt.timedelta(days=1)
LENGTHS = [1, 27, 28, 29, 60, 89, 90, 91, 365]
MONTHS = [-24, -12, -9, -6, -3, 0, 3, 6, 9, 12, 15, 24]
EVIDENCE = [
    "degree_phd",
    "degree_master",
    "employment",
    "exchange",
    "project",
    "fieldwork",
    "research_school",
    "none",
]
SCHEMES = ["research_term", "phd_stay", "short_stay", "fieldwork", "virtual"]
SETTINGS = [
    {},
    {},
    {},
    {"fieldwork": False},
    {"sum_parts": True},
    {"states": {"documented", "register"}},
    {"tenure": False, "codes": {"1017"}, "flagged": {"none", "unknown"}},
    {"strong": 60, "weak": 20, "fieldwork_strong": 89, "evidence_strong": 91},
    {"margin": 0, "minimum": 1, "lead": 0, "cap": 24},
    {"home": "SE", "states": set()},
]


def near(on):
    """Days at and beside the edges that the rules draw around the day asked about."""
    edges = [back(on, -months) + dt.timedelta(days=d) for months in MONTHS for d in (-1, 0, 1)]
    edges += [on + dt.timedelta(days=d) for d in (-90, -89, -28, -27, 27, 28, 89, 90)]
    return st.sampled_from(sorted(set(edges)))


@st.composite
def periods(draw, on, *, may_miss=True):
    """A first and a last day, one of them possibly missing."""
    ends = draw(near(on))
    starts = ends - dt.timedelta(days=draw(st.sampled_from(LENGTHS)) - 1)
    missing = draw(st.sampled_from(["", "", "", "", "start", "end", "both"])) if may_miss else ""
    return (
        None if missing in {"start", "both"} else starts,
        None if missing in {"end", "both"} else ends,
    )


@st.composite
def placements(draw, on):
    """A tree of dated placements; a unit may move, begin, end, or be away for a while."""
    rows = []
    for unit in range(draw(st.integers(2, 5))):
        above = st.just(None) if unit == 0 else st.integers(0, unit - 1)
        moved = draw(st.sampled_from([None, None, None, 0, 1, 5]))
        first = draw(st.sampled_from([None, None, None, on, on + dt.timedelta(days=1)]))
        if moved is None:
            row = {"unit": unit, "parent": draw(above), "starts_on": first, "ends_on": None}
            rows.append(row)
            continue
        day = draw(near(on))
        later = day + dt.timedelta(days=1 + moved)
        rows.append({"unit": unit, "parent": draw(above), "starts_on": None, "ends_on": day})
        rows.append({"unit": unit, "parent": draw(above), "starts_on": later, "ends_on": None})
    return rows


@st.composite
def employments(draw, on, person, units):
    """A person's employments: beside each other, one after the other, with and without gaps."""
    rows, keys = [], set()
    for _ in range(draw(st.integers(1, 4))):
        starts = draw(near(on))
        if not rows:
            starts = min(starts, draw(st.sampled_from([on, on, on + ONE])))
        if rows and rows[-1]["ends_on"] and draw(st.booleans()):
            starts = rows[-1]["ends_on"] + dt.timedelta(days=draw(st.sampled_from([0, 1, 2])))
        least = starts if rows else max(starts, on - ONE)
        ends = draw(near(on).filter(lambda day, least=least: day >= least) | st.none())
        on_leave = draw(st.sampled_from([False, False, False, True]))
        leave_starts = draw(near(on)) if on_leave else None
        leave_ends = draw(near(on) | st.none())
        row = {
            "person": person,
            "unit": draw(st.integers(0, units - 1)),
            "position_code": draw(
                st.sampled_from(["1017", "1017", "1352", "1378", "1352", "1011"])
            ),
            "percent": draw(st.sampled_from([Decimal(100), Decimal("50.50"), Decimal("50.5")])),
            "starts_on": starts,
            "ends_on": ends,
            "tenure_track": draw(st.sampled_from([False, False, True])),
            "leave_starts_on": leave_starts,
            "leave_ends_on": leave_ends,
        }
        key = (row["unit"], row["position_code"], starts)
        if key not in keys:
            keys.add(key)
            rows.append(row)
    return rows


# One thing at a time that keeps an otherwise good item from counting, or nothing.
STAY_FLAWS = [
    {},
    {},
    {},
    {},
    {"country": "NO"},
    {"country": "SE"},
    {"country": None},
    {"host": ""},
    {"host": " ", "scheme": "fieldwork"},
    {"scheme": "virtual"},
    {"state": "cancelled"},
    {"starts_on": None},
    {"ends_on": None},
]
EVIDENCE_FLAWS = [
    {},
    {},
    {},
    {},
    {"kind": "fieldwork"},
    {"kind": "none"},
    {"country": "NO"},
    {"country": "SE"},
    {"country": None},
    {"state": "self_declared"},
    {"starts_on": None},
    {"ends_on": None},
    {"kind": "degree_phd", "starts_on": None},
    {"kind": "research_school", "starts_on": None},
    {"kind": "research_school", "ends_on": None},
]


@st.composite
def edge_stays(draw, on, person, last_days):
    """A stay that misses or reaches what counts by one day, or by one flaw."""
    planned = draw(st.booleans())
    ahead = st.sampled_from(last_days) if last_days else near(on).filter(lambda day: day > on)
    ends = draw(ahead if planned else st.sampled_from([on, on - ONE, on + ONE]))
    length = draw(st.sampled_from([27, 28, 59, 60, 89, 90, 90]))
    good = {
        "person": person,
        "scheme": draw(st.sampled_from(["phd_stay", "fieldwork"])),
        "state": "planned" if planned else "completed",
        "country": "DE",
        "host": "ETH",
        "group": draw(st.sampled_from(["", "g1"])),
        "starts_on": ends - dt.timedelta(days=length - 1),
        "ends_on": ends,
    }
    return good | draw(st.sampled_from(STAY_FLAWS))


@st.composite
def edge_evidence(draw, on, person):
    """Evidence that misses or reaches what counts by one day, or by one flaw."""
    ends = on + draw(st.sampled_from([dt.timedelta(0), -ONE, ONE]))
    length = draw(st.sampled_from([27, 28, 89, 90, 90]))
    good = {
        "person": person,
        "kind": draw(st.sampled_from(["employment", "exchange", "project"])),
        "state": "register",
        "country": "DE",
        "starts_on": ends - dt.timedelta(days=length - 1),
        "ends_on": ends,
    }
    return good | draw(st.sampled_from(EVIDENCE_FLAWS))


@st.composite
def stays(draw, on, person):
    starts, ends = draw(periods(on))
    return {
        "person": person,
        "scheme": draw(st.sampled_from(SCHEMES)),
        "state": draw(st.sampled_from(["planned", "completed", "completed", "cancelled"])),
        "country": draw(st.sampled_from(["DE", "DE", "DE", "NO", "SE", None])),
        "host": draw(st.sampled_from(["ETH", "ETH", "", "  ", "listed"])),
        "group": draw(st.sampled_from(["", "", "g1", "g2"])),
        "starts_on": starts,
        "ends_on": ends,
    }


@st.composite
def evidence(draw, on, person):
    starts, ends = draw(periods(on))
    return {
        "person": person,
        "kind": draw(st.sampled_from(EVIDENCE)),
        "state": draw(st.sampled_from(["documented", "self_declared", "register"])),
        "country": draw(st.sampled_from(["DE", "DE", "NO", "SE", None])),
        "starts_on": starts,
        "ends_on": ends,
    }


def plan_ends(on, employments):
    """Days at and beside the ends of a person's employments, where a plan may be too late."""
    ends = {row["ends_on"] for row in employments if row["ends_on"]}
    return sorted(end + step for end in ends for step in (-ONE, 0 * ONE, ONE) if end + step > on)


@st.composite
def universities(draw):
    """(university, top unit, day, the oracle's parameters)"""
    on = draw(st.sampled_from(DAYS_ASKED))
    tree = draw(placements(on))
    units = 1 + max(row["unit"] for row in tree)
    made = {"placements": tree, "employments": [], "stays": [], "evidence": []}
    for person in range(draw(st.integers(2, 6))):
        made["employments"] += draw(employments(on, person, units))
        last_days = plan_ends(on, [row for row in made["employments"] if row["person"] == person])
        made["stays"] += draw(
            st.lists(edge_stays(on, person, last_days) | stays(on, person), max_size=3)
        )
        made["evidence"] += draw(
            st.lists(edge_evidence(on, person) | evidence(on, person), max_size=2)
        )
    for number, row in enumerate(made["employments"]):
        row["id"] = number
    top = draw(st.integers(0, units - 1))
    parameters = DEFAULTS | draw(st.sampled_from(SETTINGS))
    return made, draw(st.sampled_from([0, 0, 0, top])), on, parameters
