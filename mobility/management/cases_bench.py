"""Scratch cases of any number, and what the database alone needs for what a page of them shows."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import connection
from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.calls.models import Call
from mobility.deciding.models import Ranked, Ranking
from portal.casework.models import Case, Task
from portal.people.models import Employment, Unit
from portal.rulesets.selectors import rule_set_on

TASKS = 6
PAGE = 25


def seed_cases(cases: int) -> Call:
    """Write submitted applications of people of all departments in one call; return the call."""
    top, today = Unit.objects.get(code="U"), timezone.localdate()
    call = _call(top, today)
    jobs = Employment.objects.order_by("pk").values_list("person_id", "unit_id")[:cases]
    made = Case.objects.bulk_create(
        [_case(n, person, unit, call) for n, (person, unit) in enumerate(jobs)], 500
    )
    Application.objects.bulk_create([_application(one, call) for one in made], 500)
    applications = list(Application.objects.order_by("pk"))
    Segment.objects.bulk_create([_segment(one, today) for one in applications], 500)
    Task.objects.bulk_create([task for one in made for task in _tasks(one)], 500)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return call


def seed_ranking(call: Call, unit: Unit, places: int) -> Ranking:
    """Rank the first applications of a call; return the ranking."""
    ranking: Ranking = Ranking.objects.create(call=call, unit=unit)
    chosen = Application.objects.filter(call=call).order_by("pk")[:places]
    Ranked.objects.bulk_create(
        [Ranked(ranking=ranking, application=one, position=n) for n, one in enumerate(chosen, 1)],
        500,
    )
    Case.objects.filter(application__in=[one.pk for one in chosen]).update(state="ranked")
    return ranking


def list_by_hand() -> Sequence[object]:
    """Read what the first page of the list shows, and how many rows there are."""
    return _rows(
        f"""SELECT c.title, c.state, c.turn_since, p.given_name, p.family_name, u.name_nb,
               a.scheme, a.submitted_at FROM portal_case c
        JOIN mobility_application a ON a.case_id = c.id JOIN portal_person p ON p.id = c.person_id
        JOIN portal_unit u ON u.id = c.unit_id WHERE c.kind = 'application'
        ORDER BY c.created_at DESC, c.id DESC LIMIT {PAGE}""",
        """SELECT COUNT(*) FROM portal_case c JOIN mobility_application a ON a.case_id = c.id
        WHERE c.kind = 'application'""",
    )


def case_by_hand(case: Case) -> Sequence[object]:
    """Read what a case's page shows: the case, its application, its hosts and its tasks."""
    return _rows(
        f"""SELECT * FROM portal_case c JOIN mobility_application a ON a.case_id = c.id
        JOIN portal_person p ON p.id = c.person_id JOIN portal_unit u ON u.id = c.unit_id
        WHERE c.id = {case.pk}""",
        f"""SELECT * FROM mobility_segment s JOIN mobility_application a ON a.id = s.application_id
        WHERE a.case_id = {case.pk}""",
        f"SELECT * FROM portal_task WHERE case_id = {case.pk}",
    )


def ranking_by_hand(ranking: Ranking) -> Sequence[object]:
    """Read the places of a ranking with who stands there."""
    return _rows(
        f"""SELECT r.position, r.reason, a.title, a.scheme, c.state, p.given_name, p.family_name
        FROM mobility_ranked r JOIN mobility_application a ON a.id = r.application_id
        JOIN portal_case c ON c.id = a.case_id JOIN portal_person p ON p.id = c.person_id
        WHERE r.ranking_id = {ranking.pk} ORDER BY r.position"""
    )


def _rows(*statements: str) -> Sequence[object]:
    found: list[object] = []
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            found += cursor.fetchall()
    return found


def _call(unit: Unit, today: date) -> Call:
    now = timezone.now()
    call: Call = Call.objects.create(
        scheme="research_term",
        unit=unit,
        title_nb="Utlysning",
        title_nn="Utlysing",
        title_en="Call",
        state="published",
        rule_set=rule_set_on("applications", today),
        opens_at=now - timedelta(days=30),
        closes_at=now - timedelta(days=1),
        starts_from=today + timedelta(days=200),
        starts_until=today + timedelta(days=560),
    )
    return call


def _case(number: int, person: int, unit: int, call: Call) -> Case:
    now = timezone.now()
    return Case(
        kind="application",
        title=f"Research term {number}",
        person_id=person,
        unit_id=unit,
        state="submitted",
        rule_set=call.rule_set,
        turn_role="head",
        turn_unit_id=unit,
        turn_since=now,
        created_at=now - timedelta(minutes=number),
    )


def _application(case: Case, call: Call) -> Application:
    return Application(
        case=case,
        scheme="research_term",
        call=call,
        title=case.title,
        term_months=12,
        plan="Measure, write, teach.",
        submitted_at=timezone.now(),
    )


def _segment(application: Application, today: date) -> Segment:
    return Segment(
        application=application,
        institution_name="ETH Zürich",
        country_id="CH",
        starts_on=today + timedelta(days=200),
        ends_on=today + timedelta(days=400),
        is_main_host=True,
    )


def _tasks(case: Case) -> list[Task]:
    return [
        Task(case=case, key=f"trial:{n}", code="statement", person_id=case.person_id)
        for n in range(TASKS)
    ]
