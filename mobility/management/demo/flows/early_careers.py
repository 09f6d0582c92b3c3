"""Stays of PhD candidates and postdocs: an open call, and first come, first served."""

from datetime import date, timedelta
from decimal import Decimal

from mobility.applications.models import Application
from mobility.applications.services import steps
from mobility.calls.models import Budget, Call
from mobility.deciding.services import assessing, first_come
from mobility.grants.selectors.history import latest_calculation
from mobility.management.demo.applicants import CANDIDATES, POSTDOCS, Applicant
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.applying import Trip, draft, submit
from mobility.management.demo.flows.money import budget_for, open_call, write_call
from mobility.management.demo.flows.people import People, host
from mobility.management.demo.flows.rounds import CONDITIONS, GRANT, Round
from mobility.management.demo.flows.walking import Walk
from portal.people.models import User

# Title, country, first and last day from today.
_IN_CALL = (
    ("Målinger ved Delft", "NL", 150, 330),
    ("Modeller for is", "DK", 160, 280),
    ("Simulering av plasma", "DE", 170, 290),
    ("Syntese i flyt", "GB", 155, 300),
    ("Membraner", "SE", 165, 285),
)


def write_early_careers(people: People) -> None:
    """Write the open call's applications and those outside it."""
    _in_call(people, open_call("phd_stay", people.on))
    year = str(people.on.year + 1)
    closed = write_call(people, scheme="postdoc_stay", year=year, opens=-95, closes=-45)
    _offered(people, closed)
    _outside(people, budget_for("phd_stay"))


def _in_call(people: People, call: Call) -> None:
    """Write one each: returned, withdrawn, submitted with and without a statement, drafts."""
    on = people.on
    trips = [_trip(people, *row, call=call) for row in _IN_CALL]
    users = [people.applicant(one) for one in CANDIDATES]
    returned = submit(people, users[0], trips[0], on=on - timedelta(days=18))
    with on_day(on - timedelta(days=12)):
        assessing.assess(
            application=returned,
            recommendation="returned",
            criteria={},
            text="Skriv hvem som tar over laboratoriekurset, og legg ved invitasjonen.",
            by=people.head_of(returned.case.unit),
        )
    withdrawn = submit(people, users[1], trips[1], on=on - timedelta(days=17))
    with on_day(on - timedelta(days=10)):
        steps.withdraw(application=withdrawn, by=users[1])
    submit(people, users[3], trips[3], on=on - timedelta(days=6))
    submit(people, users[4], trips[4], on=on - timedelta(days=3), answered=False)
    submit(people, users[8], trips[1], on=on - timedelta(days=2), answered=False)
    candidate = people.member("stipendiat")
    with on_day(on - timedelta(days=5)):
        draft(people, candidate, trips[2])
    done = submit(people, users[2], trips[2], on=on - timedelta(days=16))
    Round(people, call).assess([done], on - timedelta(days=9))


def _offered(people: People, call: Call) -> None:
    """Decide the postdocs' round last week: two offers wait for an answer, one was declined."""
    on = people.on
    rows = (
        ("Kvantesensorer", "FR", 95, 215),
        ("Membranproteiner", "CH", 110, 250),
        ("Økosystemmodeller", "NZ", 125, 245),
    )
    made = [
        submit(
            people,
            people.applicant(one),
            _trip(people, *row, call=call, scheme="postdoc_stay"),
            on=on - timedelta(days=60),
        )
        for one, row in zip(POSTDOCS[3:], rows, strict=True)
    ]
    rounds = Round(people, call)
    rounds.assess(made, on - timedelta(days=40))
    rounds.rank(on - timedelta(days=35))
    rounds.merge(on - timedelta(days=28))
    outcomes = {made[0].pk: GRANT, made[1].pk: CONDITIONS, made[2].pk: GRANT}
    rounds.finish(on - timedelta(days=11), outcomes)
    Walk(people, made[2]).decline(on - timedelta(days=2))


def _outside(people: People, budget: Budget) -> None:
    """Take a stay outside calls through recommendation, money, duties and departure."""
    on, officer = people.on, people.member("fakultet")
    first = _first_come(people, CANDIDATES[5], ("Felles felttokt", "GB", -35, 60), -120)
    with on_day(on - timedelta(days=105)):
        reserve(first, budget, officer)
    Walk(people, first).go(on - timedelta(days=100), until="ongoing")
    offered = _first_come(people, CANDIDATES[6], ("Genomanalyse", "FI", 100, 190), -14)
    with on_day(on - timedelta(days=4)):
        reserve(offered, budget, officer)
    _first_come(people, POSTDOCS[0], ("Laserspektroskopi", "DE", 120, 240), -9)
    waiting = _trip(people, "Kolloider", "FR", 130, 220, scheme="postdoc_stay")
    submit(people, people.applicant(POSTDOCS[1]), waiting, on=on - timedelta(days=2))
    cleared = _first_come(people, POSTDOCS[2], ("Algeoppblomstring", "SE", 12, 110), -90)
    with on_day(on - timedelta(days=75)):
        reserve(cleared, budget, officer)
    Walk(people, cleared).go(on - timedelta(days=70), until="cleared")


def _first_come(
    people: People, one: Applicant, row: tuple[str, str, int, int], on: int
) -> Application:
    """Submit an application outside calls and let the head recommend it a week later."""
    scheme = "postdoc_stay" if one in POSTDOCS else "phd_stay"
    day = people.on + timedelta(days=on)
    made = submit(people, people.applicant(one), _trip(people, *row, scheme=scheme), on=day)
    recommend(people, made, day + timedelta(days=5))
    return made


def recommend(people: People, application: Application, day: date) -> None:
    """Let the head recommend an application."""
    with on_day(day):
        assessing.assess(
            application=application,
            recommendation="recommended",
            criteria={},
            text="",
            by=people.head_of(application.case.unit),
        )


def reserve(application: Application, budget: Budget, by: User) -> None:
    """Set the calculated amount aside and offer it."""
    related = Application.objects.select_related("case__person", "case__unit")
    fresh = related.get(pk=application.pk)
    made = latest_calculation(fresh)
    amount = made.total if made else Decimal(10_000)
    budget.refresh_from_db()
    first_come.reserve_funds(application=fresh, budget=budget, amount=amount, by=by)


def _trip(
    people: People,
    title: str,
    country: str,
    first: int,
    last: int,
    *,
    call: Call | None = None,
    scheme: str = "phd_stay",
) -> Trip:
    return Trip(
        scheme=scheme,
        title=title,
        host=host(country, 1),
        first=people.on + timedelta(days=first),
        last=people.on + timedelta(days=last),
        call=call,
    )
