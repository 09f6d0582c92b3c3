"""Research terms: last year's round with its stays in every state, and this year's under way."""

from collections.abc import Sequence
from datetime import timedelta

from mobility.applications.models import Application
from mobility.calls.models import Call
from mobility.deciding.models import AwardDecision
from mobility.deciding.services import appealing
from mobility.management.demo.applicants import PROFESSORS
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.applying import Trip, submit
from mobility.management.demo.flows.money import write_call
from mobility.management.demo.flows.people import People, host
from mobility.management.demo.flows.rounds import CONDITIONS, GRANT, REFUSE, WAIT, Round
from mobility.management.demo.flows.walking import Walk
from portal.people.models import User

# Title, country, first and last day from today, months, companions.
_LAST_YEAR: tuple[tuple[str, str, int, int, int, tuple[str, ...]], ...] = (
    ("Kvantegasser i kalde feller", "DE", -230, -80, 5, ("partner",)),
    ("Detektorer for nøytrinoer", "CH", -215, -70, 5, ()),
    ("Katalyse på nanopartikler", "NL", -210, -60, 5, ("partner", "child")),
    ("Plankton og lys", "DK", -200, -45, 5, ()),
    ("Havstrømmer i bunnvann", "SE", -60, 95, 5, ()),
    ("Materialer for hydrogen", "FR", 15, 170, 5, ("partner",)),
    ("Topologi i praksis", "GB", 40, 195, 5, ()),
    ("Fotosyntese under is", "FI", 60, 215, 5, ()),
    ("Ikke-lineær optikk", "AT", 30, 180, 5, ()),
    ("Elektrokjemi i sjøvann", "ES", -75, 80, 5, ()),
    ("Proteiner i kulde", "IT", 35, 190, 5, ()),
    ("Algebraisk geometri", "US", 45, 200, 5, ()),
    ("Spektroskopi med synkrotron", "DE", 50, 200, 5, ()),
    ("Biogeokjemi i fjorder", "SE", 55, 205, 5, ()),
)
_THIS_YEAR = (
    ("Gravitasjonslinser", "NL", 260, 420),
    ("Organiske solceller", "DK", 270, 430),
    ("Genetikk hos laks", "GB", 280, 440),
    ("Numerisk analyse", "FR", 265, 425),
    ("Plasma i magnetfelt", "DE", 275, 435),
    ("Polymerer fra tang", "FI", 285, 445),
)


def write_research_terms(people: People) -> list[Application]:
    """Write both rounds; return the applications of last year's."""
    done = _last_year(people)
    _this_year(people)
    return done


def _last_year(people: People) -> list[Application]:
    on = people.on
    call = _call(people, str(on.year), -385, -340)
    made = [
        submit(people, people.applicant(one), _trip(people, call, row), on=on - timedelta(days=360))
        for one, row in zip(PROFESSORS, _LAST_YEAR, strict=False)
    ]
    rounds = Round(people, call)
    rounds.assess(made, on - timedelta(days=330))
    rounds.rank(on - timedelta(days=320))
    rounds.merge(on - timedelta(days=312))
    outcomes = {one.pk: GRANT for one in made[:11]}
    outcomes |= {made[11].pk: WAIT, made[12].pk: REFUSE, made[13].pk: REFUSE}
    outcomes[made[6].pk] = CONDITIONS
    decisions = rounds.finish(on - timedelta(days=300), outcomes)
    _walk(people, made)
    _appeal(people, [one for one in decisions if one.outcome == "refused"])
    return made


def _walk(people: People, made: Sequence[Application]) -> None:
    """Take the granted stays to where each of them stands today."""
    on, yes = people.on, people.on - timedelta(days=290)
    walks = [Walk(people, one) for one in made[:11]]
    for walk in walks[:4]:
        walk.go(yes, until="returned_home")
    walks[0].add_receipts(on - timedelta(days=70))
    walks[0].report(on - timedelta(days=60))
    walks[0].settle_money(on - timedelta(days=50))
    walks[1].add_receipts(on - timedelta(days=60))
    walks[1].report(on - timedelta(days=40))
    walks[1].settle_money(on - timedelta(days=20), approve=False)
    walks[2].report(on - timedelta(days=15), approve=False)
    walks[4].go(yes, until="ongoing")
    walks[4].add_receipts(on - timedelta(days=20))
    walks[5].go(yes, until="cleared")
    walks[6].go(yes, until="preparing")
    walks[6].settle_duties(on - timedelta(days=5), leave=4)
    walks[7].accept(yes)
    walks[8].go(yes, until="cleared")
    walks[8].approve(walks[8].change(on - timedelta(days=30), "postpone", by_days=120), on)
    walks[9].go(yes, until="ongoing")
    walks[9].approve(walks[9].change(on - timedelta(days=9), "interrupt", by_days=-70), on)
    walks[10].accept(yes)
    walks[10].approve(walks[10].change(on - timedelta(days=100), "cancel"), on)
    walks[5].change(on - timedelta(days=2), "shorten", by_days=-30)


def _appeal(people: People, refused: Sequence[AwardDecision]) -> None:
    """Two appeals: one forwarded to the appeals body, one that came late and waits."""
    grounds = "Rangeringen la ikke vekt på at vertens laboratorium bare er ledig dette året."
    on = people.on
    with on_day(on - timedelta(days=285)):
        first = appealing.send_appeal(
            decision=refused[0], grounds=grounds, by=_applicant(people, refused[0])
        )
    with on_day(on - timedelta(days=270)):
        text = "Vi har sett på saken på nytt. Rammen holder fortsatt ikke."
        first = appealing.maintain(appeal=first, text=text, by=people.member("dekan"))
        appealing.forward(appeal=first, by=people.member("dekan"))
    with on_day(on - timedelta(days=4)):
        appealing.send_appeal(
            decision=refused[1], grounds=grounds, by=_applicant(people, refused[1])
        )


def _applicant(people: People, decision: AwardDecision) -> User:
    return people.user(decision.application.case.person)


def _this_year(people: People) -> None:
    """Write this year's round: departments have ranked or are at it, the faculty prepares."""
    on = people.on
    call = _call(people, str(on.year + 1), -75, -24)
    made = [
        submit(
            people,
            people.applicant(one),
            _trip(people, call, (*row, 5, ())),
            on=on - timedelta(days=40),
            answered=place != 3,
        )
        for place, (one, row) in enumerate(zip(PROFESSORS[14:], _THIS_YEAR, strict=True))
    ]
    rounds = Round(people, call)
    rounds.assess(made[:4], on - timedelta(days=15))
    rounds.assess(made[4:5], on - timedelta(days=14), "not_recommended")
    done = {one.case.unit.code for one in made[:2]} - {one.case.unit.code for one in made[4:]}
    rounds.rank(on - timedelta(days=8), only=sorted(done))


def _call(people: People, year: str, opens: int, closes: int) -> Call:
    scheme = "research_term"
    return write_call(people, scheme=scheme, year=year, opens=opens, closes=closes)


def _trip(people: People, call: Call, row: tuple[str, str, int, int, int, tuple[str, ...]]) -> Trip:
    title, country, first, last, months, companions = row
    return Trip(
        scheme="research_term",
        title=title,
        host=host(country),
        first=people.on + timedelta(days=first),
        last=people.on + timedelta(days=last),
        call=call,
        months=6 if months else None,
        companions=companions,
    )
