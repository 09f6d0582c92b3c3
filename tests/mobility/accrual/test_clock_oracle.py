"""The clock reckons in stretches; a second telling walks day by day and must agree."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from mobility.accrual.rules import AccrualParameters, History, Post, Service, Term, clock

ON = date(2024, 1, 1)
RULES = AccrualParameters(min_percent=50)
PERCENTS = st.sampled_from([Decimal(20), Decimal(50), Decimal(80), Decimal(100)])
KINDS = st.sampled_from(["ordinary", "parental", "buyout", "leave_other", "unknown"])


@st.composite
def spans(draw):
    first = draw(st.dates(date(2020, 1, 1), date(2023, 12, 31)))
    return first, first + timedelta(days=draw(st.integers(0, 500)))


@st.composite
def histories(draw):
    posts = [
        Post(draw(st.sampled_from(["1013", "1352"])), *draw(spans()), draw(PERCENTS))
        for _ in range(draw(st.integers(1, 3)))
    ]
    service = [
        Service(draw(KINDS), *draw(spans()), draw(PERCENTS)) for _ in range(draw(st.integers(0, 4)))
    ]
    terms = [Term(*draw(spans()))] if draw(st.booleans()) else []
    return History(posts=posts, service=service, terms=terms)


def share_of(history, day):
    """What a day counts for certain, told for one day at a time."""
    posts = [p for p in history.posts if p.holds(day)]
    rows = [r for r in history.service if r.holds(day)]
    earning = [p for p in posts if p.position_code == "1013"]
    if posts and not earning:
        return Fraction(0)
    base = min(100, sum(Fraction(p.percent) for p in earning)) if posts else (100 if rows else 0)
    if base < RULES.min_percent:
        return Fraction(0)
    if not rows:
        return Fraction(0)
    counted, left = Fraction(0), Fraction(base)
    for kind, counts in (("parental", 1), ("buyout", 0), ("leave_other", 0), ("unknown", 0)):
        for row in rows:
            if row.kind == kind:
                taken = min(left, Fraction(row.percent))
                left, counted = left - taken, counted + taken * counts
    return (counted + left) / 100


@settings(max_examples=150, deadline=None)
@given(histories())
def test_stretches_and_days_agree(history):
    found = clock(history, ON, date(2060, 1, 1), RULES)
    day = found.since or date(2020, 1, 1)
    expected = Fraction(0)
    while day < ON:
        expected += share_of(history, day) / monthrange(day.year, day.month)[1]
        day += timedelta(days=1)
    assert found.earned == expected
    assert found.at_most >= found.earned
