"""Erasmus+ weeks of staff: first come, first served."""

from dataclasses import dataclass
from datetime import timedelta

from mobility.applications.models import Application
from mobility.calls.models import Budget
from mobility.deciding.services import assessing, first_come
from mobility.management.demo.applicants import OFFICE, Applicant
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.applying import Trip, draft, submit
from mobility.management.demo.flows.early_careers import recommend, reserve
from mobility.management.demo.flows.money import budget_for
from mobility.management.demo.flows.people import People, host
from mobility.management.demo.flows.rounds import REFUSE
from mobility.management.demo.flows.walking import Walk


@dataclass(frozen=True, slots=True)
class Week:
    """One week abroad: who, under which scheme, where, from which day, how many days."""

    who: Applicant
    scheme: str
    title: str
    country: str
    first: int
    days: int = 5


_WEEKS = (
    Week(OFFICE[0], "staff_training", "Jobbskygging i studieadministrasjon", "NL", -120),
    Week(OFFICE[1], "staff_combined", "Laboratoriesikkerhet, kurs og undervisning", "DE", -45),
    Week(OFFICE[2], "staff_training", "Arkiv og dokumentasjon", "DK", -2, 9),
    Week(OFFICE[3], "staff_training", "Drift av forskningsstasjon", "FI", 25),
    Week(OFFICE[4], "staff_training", "Økonomistyring i EU-prosjekter", "BE", 60),
    Week(OFFICE[5], "staff_training", "Bibliometri", "SE", 75),
    Week(OFFICE[6], "staff_training", "Personvern i forskning", "AT", 80),
    Week(OFFICE[7], "staff_training", "Formidling på nett", "IT", 90),
)


def write_training(people: People) -> None:
    """Write the weeks: reported, back home, away, prepared, offered, refused, waiting."""
    office = people.member("internasjonal")
    budget = budget_for("staff_training")
    for week in _WEEKS[:4]:
        _go(people, budget, week)
    offered = _recommended(people, _WEEKS[4], -12)
    with on_day(people.on - timedelta(days=3)):
        reserve(offered, budget, office)
    refused = _recommended(people, _WEEKS[5], -15)
    with on_day(people.on - timedelta(days=6)):
        first_come.refuse(application=refused, outcome=REFUSE, by=office)
    _not_recommended(people, _WEEKS[6])
    _recommended(people, _WEEKS[7], -8)
    _library(people)


def _go(people: People, budget: Budget, week: Week) -> None:
    """Take a week from application to where it stands today."""
    on, office = people.on, people.member("internasjonal")
    asked = week.first - 75
    made = _recommended(people, week, asked)
    with on_day(on + timedelta(days=asked + 9)):
        reserve(made, budget, office)
    walk = Walk(people, made)
    yes = on + timedelta(days=asked + 12)
    home = week.first + week.days + 2 < 0
    away = "ongoing" if week.first <= 0 else "cleared"
    walk.go(yes, until="returned_home" if home else away)
    if week.first < -100:
        walk.report(on + timedelta(days=week.first + 30))


def _recommended(people: People, week: Week, asked: int) -> Application:
    day = people.on + timedelta(days=asked)
    made = submit(people, people.applicant(week.who), _trip(people, week), on=day)
    recommend(people, made, day + timedelta(days=4))
    return made


def _not_recommended(people: People, week: Week) -> None:
    day = people.on - timedelta(days=11)
    made = submit(people, people.applicant(week.who), _trip(people, week), on=day)
    with on_day(day + timedelta(days=5)):
        assessing.assess(
            application=made,
            recommendation="not_recommended",
            criteria={},
            text="Uken faller i eksamensperioden. Finn en annen uke, så støtter jeg den.",
            by=people.head_of(made.case.unit),
            reason_code="teaching_harm",
        )


def _library(people: People) -> None:
    """Write the librarian's week that waits for the head, and a draft for later."""
    librarian = people.member("bibliotekar")
    first = Week(OFFICE[0], "staff_training", "Åpen vitenskap i Utrecht", "NL", 70)
    submit(people, librarian, _trip(people, first), on=people.on - timedelta(days=1))
    later = Week(OFFICE[0], "staff_teaching", "Informasjonskompetanse", "DE", 200)
    with on_day(people.on - timedelta(days=1)):
        draft(people, librarian, _trip(people, later))


def _trip(people: People, week: Week) -> Trip:
    first = people.on + timedelta(days=week.first)
    return Trip(
        scheme=week.scheme,
        title=week.title,
        host=host(week.country),
        first=first,
        last=first + timedelta(days=week.days - 1),
    )
