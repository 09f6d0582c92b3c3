"""Rows of mobility/accrual: the research term of PhD candidate Petter, in Physics."""

from datetime import date

from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from tests.access.matrix import EVERYONE, WORK_LIST_PHYSICS, Row, holders, holders_over_physics

PETTER = frozenset({"petter"})
PERSONS = EVERYONE - {"stranger"}
SEES = PETTER | WORK_LIST_PHYSICS
HR = holders_over_physics("hr")
# Who sees Petter, but answers for nobody's research term.
SEES_PERSON_ONLY = holders_over_physics(
    "department_administrator", "international_officer", "administrator"
)


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    petter = made.petter
    period = ServicePeriod.objects.create(
        person=petter, kind="ordinary", starts_on=date(2020, 1, 1)
    )
    term = EarlierTerm.objects.create(
        person=petter, starts_on=date(2018, 1, 1), ends_on=date(2018, 6, 30), months=6
    )
    contest = Contest.objects.create(person=petter, period=period, text="It began in 2019.")
    return {"period": period, "term": term, "contest": contest}


def of_petter(cast, made):
    return {"person_id": made.petter.public_id}


def pk_of(name, **more):
    return lambda cast, made: {"pk": getattr(made, name).pk, **more}


ROWS: dict[str, Row] = {
    "research_term": Row(PERSONS, "refused"),
    "research_term_of": Row(SEES, kwargs=of_petter, refused=SEES_PERSON_ONLY),
    "accrual_contest_new": Row(PERSONS, "refused"),
    "accrual_contests": Row(holders("hr"), "refused"),
    "accrual_contest": Row(HR, kwargs=pk_of("contest"), refused=SEES - HR),
    "accrual_contest_withdraw": Row(
        PETTER, kwargs=pk_of("contest"), method="post", refused=SEES - PETTER
    ),
    "accrual_entry_new": Row(
        HR,
        kwargs=lambda c, p: {**of_petter(c, p), "entries": "periods"},
        refused=(SEES | SEES_PERSON_ONLY) - HR,
    ),
    "accrual_entry": Row(HR, kwargs=pk_of("period", entries="periods"), refused=SEES - HR),
    "accrual_entry_remove": Row(HR, kwargs=pk_of("term", entries="terms"), refused=SEES - HR),
    "accrual_counts": Row(HR, kwargs=pk_of("period"), refused=SEES - HR),
}
