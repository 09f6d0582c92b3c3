"""Made-up stays abroad and earlier experience, as a career of its kind would bring them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from mobility.management.demo.careers import Career

YEARS = 10


@dataclass(frozen=True, slots=True)
class Host:
    """Where a stay goes: the listed institution's id, its name, country and city."""

    pk: int | None
    name: str
    country: str
    city: str


@dataclass(frozen=True, slots=True)
class StayRow:
    """One stay to be; `host` is None for fieldwork without one."""

    scheme: str
    state: str
    host: Host | None
    country: str
    starts_on: date
    ends_on: date | None
    purpose: str
    agreement: str
    funding: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence to be."""

    kind: str
    state: str
    host: Host | None = None
    starts_on: date | None = None
    ends_on: date | None = None


# For each kind of job: scheme, chance a year, shortest and longest in days.
_HABITS: Mapping[str, tuple[tuple[str, float, int, int], ...]] = {
    "phd": (("phd_stay", 0.13, 60, 200), ("short_stay", 0.12, 5, 45), ("virtual", 0.02, 30, 90)),
    "postdoc": (("postdoc_stay", 0.12, 60, 365), ("short_stay", 0.14, 5, 45)),
    "academic": (
        ("research_term", 0.06, 120, 340),
        ("short_stay", 0.14, 7, 60),
        ("staff_teaching", 0.05, 5, 14),
        ("virtual", 0.02, 14, 90),
    ),
    "researcher": (("short_stay", 0.16, 7, 90), ("research_term", 0.02, 90, 200)),
    "assistant": (("short_stay", 0.05, 5, 20),),
    "support": (("staff_training", 0.06, 3, 7),),
}
_FIELDWORK = ("BIO", "GEO", "HAV", "ANT", "HIS", "ARK", "KUL")
_PURPOSES = {
    "research_term": ("Forskningstermin", "Sabbatical with the host group", "Bokprosjekt"),
    "phd_stay": (
        "Laboratory work with the host group",
        "Felles artikkel",
        "Kurs og datainnsamling",
    ),
    "postdoc_stay": ("Joint project", "New methods", "Preparing an ERC application"),
    "staff_training": (
        "Jobbskygging",
        "Erasmus+ training week",
        "Besøk hos studieadministrasjonen",
    ),
    "staff_teaching": ("Guest lectures", "Sommarskule", "Undervisning på masternivå"),
    "short_stay": ("Prosjektmøte og felles arbeid", "Use of an instrument", "Gjesteopphold"),
    "fieldwork": ("Data collection", "Arkivstudier", "Prøvetaking", "Interviews"),
    "virtual": ("Joint online course", "Virtual visiting scholar"),
}
_AGREEMENTS = ("INDIVID",) * 6 + ("ERASMUS+", "BILATERAL", "NORDPLUS", "CURIE", "FULBRIGHT")
_FUNDING = (
    "Instituttet",
    "Forskningsrådet",
    "Erasmus+",
    "EU-prosjekt",
    "Egne midler",
    "Fakultetet",
)
_FIELD_COUNTRIES = ("GL", "IS", "TZ", "NP", "PE", "ID", "KE", "SE", "IT", "ZA")


def stays_of(rng: Random, career: Career, on: date, hosts: Sequence[Host]) -> Iterator[StayRow]:
    """Yield the stays of the last ten years and the next, within the employment."""
    habits = _HABITS[career.job.field]
    if career.spells[0].unit.endswith(_FIELDWORK) and career.job.field != "support":
        habits = (*habits, ("fieldwork", 0.12, 10, 120))
    for year in range(on.year - YEARS, on.year + 2):
        for scheme, chance, shortest, longest in habits:
            if rng.random() < chance:
                starts = _start(rng, year, scheme)
                ends = starts + timedelta(days=rng.randint(shortest, longest) - 1)
                # Of what lies far ahead, little is planned yet.
                known = starts < on + timedelta(days=90) or rng.random() < 0.25
                if known and career.active_on(starts) and career.active_on(ends):
                    yield _stay(rng, scheme, starts, ends, on, hosts)


def _start(rng: Random, year: int, scheme: str) -> date:
    month = rng.choice((1, 8, 8)) if scheme == "research_term" else rng.randint(1, 12)
    return date(year, month, rng.randint(1, 28))


def _stay(
    rng: Random, scheme: str, starts: date, ends: date, on: date, hosts: Sequence[Host]
) -> StayRow:
    host = rng.choice(hosts)
    if scheme == "fieldwork":
        nameless = rng.random() < 0.6
        country = rng.choice(_FIELD_COUNTRIES) if nameless else host.country
        found = None if nameless else host
    else:
        found, country = host, host.country
    state = _state(rng, ends, on)
    # Registers are like that: a few ends were never entered.
    last = None if state == "completed" and rng.random() < 0.01 else ends
    return StayRow(
        scheme,
        state,
        found,
        country,
        starts,
        last,
        rng.choice(_PURPOSES[scheme]),
        rng.choice(_AGREEMENTS),
        rng.choice(_FUNDING),
    )


def _state(rng: Random, ends: date, on: date) -> str:
    chance = rng.random()
    if chance < 0.04:
        return "cancelled"
    if ends >= on:
        return "planned"
    # Some came home and never said so.
    return "planned" if chance < 0.06 and ends > on - timedelta(days=200) else "completed"


def evidence_of(
    rng: Random, career: Career, hosts: Mapping[str, Sequence[Host]], home: str
) -> list[EvidenceRow]:
    """Return a person's earlier experience, or nothing from those who have not answered.

    `hosts` are by country; `home` is the person's first country.
    """
    abroad = _abroad(rng, career, hosts, home)
    if abroad:
        return abroad
    if rng.random() > (0.60 if career.early else 0.35):
        return []
    return _answer(rng, career, hosts)


def _abroad(
    rng: Random, career: Career, hosts: Mapping[str, Sequence[Host]], home: str
) -> list[EvidenceRow]:
    """Return the degree that a colleague from elsewhere brought, mostly known to the register."""
    if not career.international or rng.random() < 0.3:
        return []
    doctor = career.job.field in ("postdoc", "academic", "researcher")
    kind = "degree_phd" if doctor else "degree_master"
    host = _some_host(rng, hosts, home if rng.random() < 0.7 else "")
    state = rng.choice(("register", "register", "documented", "self_declared"))
    ends = _before(rng, career, 30, 900)
    return [EvidenceRow(kind, state, host, None, ends)]


def _answer(rng: Random, career: Career, hosts: Mapping[str, Sequence[Host]]) -> list[EvidenceRow]:
    """Return what somebody educated at home answers; a good third has nothing to tell."""
    chance, state = rng.random(), rng.choice(("self_declared", "self_declared", "documented"))
    host, ends = _some_host(rng, hosts), _before(rng, career, 100, 2_500)
    if chance < (0.38 if career.early else 0.20):
        return [EvidenceRow("none", "self_declared")]
    if chance < 0.46:
        return [EvidenceRow("research_school", state, host, ends - timedelta(days=6), ends)]
    kind = "employment" if chance > 0.80 else "exchange"
    days = rng.randint(90, 300) if chance > 0.58 else rng.randint(28, 80)
    starts = ends - timedelta(days=days - 1)
    if chance > 0.97:  # the dates are forgotten, and asked for on the report
        return [EvidenceRow(kind, state, host, None, ends)]
    return [EvidenceRow(kind, state, host, starts, ends)]


def _some_host(rng: Random, hosts: Mapping[str, Sequence[Host]], country: str = "") -> Host:
    at_home = hosts.get(country) or hosts[""]
    return rng.choice(at_home)


def _before(rng: Random, career: Career, nearest: int, furthest: int) -> date:
    return career.starts_on - timedelta(days=rng.randint(nearest, furthest))
