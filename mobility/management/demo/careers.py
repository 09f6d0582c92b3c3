"""Made-up careers: which positions, in which unit, from when to when."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from portal.core.periods import add_months


@dataclass(frozen=True, slots=True)
class Job:
    """A kind of position: its code, its share of the staff, how long it lasts, from where.

    `months` are the lengths of a fixed term, empty for a permanent job; `abroad` is the share
    of people from other countries; `field` the kind of stays that such people make.
    """

    field: str
    code: str
    share: float
    abroad: float
    months: tuple[int, ...] = ()
    percent: tuple[int, ...] = (100,)
    tenure: bool = False


# Shares after the usual make-up of a Norwegian university's staff; made up, not counted.
JOBS = (
    Job("phd", "1017", 22, 0.45, (36, 36, 48)),
    Job("postdoc", "1352", 9, 0.60, (24, 36, 36, 48)),
    Job("academic", "1011", 2, 0.55, (72, 84), tenure=True),
    Job("academic", "1011", 16, 0.25),
    Job("academic", "1404", 16, 0.22),
    Job("academic", "1009", 6, 0.12),
    Job("researcher", "1108", 4, 0.45, (24, 36)),
    Job("researcher", "1110", 2, 0.30),
    Job("assistant", "1018", 1.5, 0.20, (12,), (50, 100)),
    Job("assistant", "1476", 0.5, 0.10, (36,)),
    Job("academic", "8013", 2, 0.30, (24, 48), (20,)),
    Job("support", "1408", 4, 0.06, (), (100, 100, 80)),
    Job("support", "1363", 3, 0.05),
    Job("support", "1434", 4, 0.07),
    Job("support", "1364", 2, 0.05),
    Job("support", "1087", 3, 0.12),
    Job("support", "1181", 2, 0.12),
    Job("support", "1410", 1, 0.06, (), (100, 60)),
)
_EDGES = list(accumulate(job.share for job in JOBS))
_FORMER = 0.15


@dataclass(frozen=True, slots=True)
class Spell:
    """One employment to be."""

    unit: str
    code: str
    starts_on: date
    ends_on: date | None = None
    percent: int = 100
    tenure: bool = False
    leave_starts_on: date | None = None
    leave_ends_on: date | None = None
    external_employer: str = ""


@dataclass(frozen=True, slots=True)
class Career:
    """A person's work life here: the kind of job, from elsewhere or not, and the spells."""

    job: Job
    international: bool
    spells: list[Spell] = field(default_factory=list)

    @property
    def starts_on(self) -> date:
        """The first day here."""
        return min(spell.starts_on for spell in self.spells)

    @property
    def ends_on(self) -> date | None:
        """The last day here; None is open."""
        ends = [spell.ends_on for spell in self.spells]
        return None if None in ends else max(end for end in ends if end)

    @property
    def early(self) -> bool:
        """Whether the early-career report asks about this person."""
        return self.job.field in ("phd", "postdoc") or self.job.tenure

    def active_on(self, day: date) -> bool:
        """Tell whether the person works here on the day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def make_career(rng: Random, on: date, units: Sequence[str]) -> Career:
    """Return a career in one of the units; about one in seven has left before the day."""
    place = bisect_left(_EDGES, rng.random() * _EDGES[-1])
    job, unit = JOBS[min(place, len(JOBS) - 1)], rng.choice(units)
    main = _main_spell(rng, on, unit, job)
    if rng.random() < _FORMER:
        main = _left(rng, on, main)
    career = Career(job, rng.random() < job.abroad, [main])
    career.spells.extend(_more(rng, on, career, units))
    return career


def _main_spell(rng: Random, on: date, unit: str, job: Job) -> Spell:
    percent = rng.choice(job.percent)
    if not job.months:
        starts = _first_day(rng, on - timedelta(days=rng.randint(200, 9_000)))
        return Spell(unit, job.code, starts, None, percent)
    months = rng.choice(job.months)
    starts = _first_day(rng, on - timedelta(days=int(rng.random() * months * 30.4)))
    ends = add_months(starts, months) - timedelta(days=1)
    spell = Spell(unit, job.code, starts, max(ends, on), percent, job.tenure)
    return _on_leave(rng, spell, on) if rng.random() < 0.05 else spell


def _first_day(rng: Random, day: date) -> date:
    """Most employments begin on the first of a month, August and January above all."""
    if rng.random() < 0.3:
        return day.replace(day=1, month=1 if day.month < 8 else 8)
    return day.replace(day=15 if rng.random() < 0.15 and day.day >= 15 else 1)


def _left(rng: Random, on: date, spell: Spell) -> Spell:
    """Move a spell into the past, one to eight years."""
    back = timedelta(days=rng.randint(365, 2_900))
    length = (spell.ends_on or on) - spell.starts_on
    starts = spell.starts_on - back
    ends = min(starts + length, on - timedelta(days=30))
    return replace(spell, starts_on=starts, ends_on=ends, leave_starts_on=None, leave_ends_on=None)


def _on_leave(rng: Random, spell: Spell, on: date) -> Spell:
    """Put full unpaid leave into a spell: around the day, or some time before it."""
    first = max(spell.starts_on, on - timedelta(days=rng.randint(20, 400)))
    last = first + timedelta(days=rng.choice((60, 120, 180, 365)))
    if spell.ends_on:
        last = min(last, spell.ends_on)
    external = rng.choice(("Høyfjord sykehus HF", "Nordfjell Forskning AS", ""))
    return replace(
        spell, leave_starts_on=first, leave_ends_on=max(first, last), external_employer=external
    )


def _more(rng: Random, on: date, career: Career, units: Sequence[str]) -> list[Spell]:
    """Return what came before, after or beside the main employment."""
    main, chance = career.spells[0], rng.random()
    if career.job.field == "phd" and main.ends_on and chance < 0.10:
        return [_after(main, main.code, rng.choice((2, 3, 6)))]
    if career.job.field == "postdoc" and chance < 0.30:
        return [_before(main, "1017", 36)]
    if main.code == "1404" and chance < 0.45:
        return [_before(main, "1011", 72)]
    if career.job.field == "academic" and chance > 0.96:
        starts = _first_day(rng, on - timedelta(days=rng.randint(60, 600)))
        starts = max(starts, main.starts_on)
        return [Spell(rng.choice(units), "8013", starts, add_months(starts, 48), 20)]
    return []


def _after(spell: Spell, code: str, months: int) -> Spell:
    starts = (spell.ends_on or spell.starts_on) + timedelta(days=1)
    return Spell(spell.unit, code, starts, add_months(starts, months) - timedelta(days=1))


def _before(spell: Spell, code: str, months: int) -> Spell:
    ends = spell.starts_on - timedelta(days=1)
    return Spell(spell.unit, code, add_months(spell.starts_on, -months), ends)
