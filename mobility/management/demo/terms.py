"""What earns research terms in the demo, and the calls and budgets in which one applies."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from django.utils import timezone

from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from mobility.calls.models import Budget, Call
from mobility.calls.rules import CallParameters, suggested
from mobility.calls.selectors import rules_at
from mobility.management.demo.cast import DOMAIN
from mobility.management.demo.writing import BATCH, new_id
from portal.core.periods import add_months
from portal.people.models import Employment, Person, Unit

_EARNING = ("1404", "1011")
FACULTY, TOP = "UIH-NAT", "UIH"


def write_service(rng: Random, on: date) -> None:
    """Give permanent academics their service and earlier terms, some of it unknown."""
    jobs = list(
        Employment.objects.filter(
            position_code__in=_EARNING, ends_on=None, starts_on__lte=on
        ).order_by("pk")
    )
    terms = {job.pk: _term(rng, job, on) for job in jobs if rng.random() < 0.5}
    EarlierTerm.objects.bulk_create([one for one in terms.values() if one], batch_size=BATCH)
    rows = [row for job in jobs for row in _service(rng, job, on)]
    ServicePeriod.objects.bulk_create(rows, batch_size=BATCH)


def _term(rng: Random, job: Employment, on: date) -> EarlierTerm | None:
    """Return a term taken after five years or more, if there were so many."""
    starts = add_months(job.starts_on.replace(day=1), 12 * rng.randint(5, 8))
    months = rng.choice((6, 12))
    ends = add_months(starts, months) - timedelta(days=1)
    if ends >= on:
        return None
    return EarlierTerm(
        person_id=job.person_id,
        starts_on=starts,
        ends_on=ends,
        months=months,
        report_approved=rng.choice((True, True, True, None)),
    )


def _service(rng: Random, job: Employment, on: date) -> Iterator[ServicePeriod]:
    served = (on - job.starts_on).days
    # Of one in eight nobody knows the first years.
    known = rng.random() > 0.125 or served < 2000
    first = job.starts_on if known else job.starts_on + timedelta(days=1500)
    yield ServicePeriod(person_id=job.person_id, kind="ordinary", starts_on=first)
    kind, percent = rng.choice(
        (("parental", 100), ("buyout", 50), ("office", 100), ("leave_other", 100), ("", 0), ("", 0))
    )
    if kind and served > 1200:
        starts = on - timedelta(days=rng.randint(500, 1100))
        yield ServicePeriod(
            person_id=job.person_id,
            kind=kind,
            role="Forskningsleder" if kind == "office" else "",
            starts_on=starts,
            ends_on=starts + timedelta(days=rng.randint(120, 365)),
            percent=percent,
        )


def write_the_professors_clock(on: date) -> None:
    """Let the professor who can sign in have a buy-out, a term behind her and a question to HR."""
    person = Person.objects.get(email=f"professor@{DOMAIN}")
    EarlierTerm.objects.filter(person=person).delete()
    ServicePeriod.objects.filter(person=person).delete()
    starts = on - timedelta(days=900)
    EarlierTerm.objects.create(
        person=person,
        starts_on=starts,
        ends_on=starts + timedelta(days=180),
        months=6,
        report_approved=True,
    )
    job = Employment.objects.filter(person=person).earliest("starts_on")
    ServicePeriod.objects.create(person=person, kind="ordinary", starts_on=job.starts_on)
    bought = ServicePeriod.objects.create(
        person=person,
        kind="buyout",
        percent=50,
        starts_on=on - timedelta(days=600),
        ends_on=on - timedelta(days=420),
    )
    Contest.objects.create(
        person=person, period=bought, text="Frikjøpet var 40 prosent, ikkje 50. Sjå avtala."
    )


def write_calls(rng: Random, on: date, *, closed: bool) -> None:
    """Write budgets, and calls that are open, coming, not published yet and, if asked, closed."""
    faculty, top = Unit.objects.get(code=FACULTY), Unit.objects.get(code=TOP)
    money = _budget(rng, on, faculty, "Utenlandsopphold", ("phd_stay", "postdoc_stay"), 2_000_000)
    _budget(rng, on, faculty, "Forskningstermin", ("research_term",), 3_200_000)
    _budget(rng, on, faculty, "Korte opphold", ("short_stay",), 150_000)
    staff = ("staff_training", "staff_teaching", "staff_combined")
    _budget(rng, on, top, "Erasmus+ ansattmobilitet", staff, 60_000, "EUR")
    _research_terms(rng, on, faculty, (1, 0) if closed else (0,))
    window = (add_months(on, 4), add_months(on, 16))
    open_days = (on - timedelta(days=20), on + timedelta(days=25))
    _call(rng, faculty, "phd_stay", "published", open_days, window, budget=money, places=12)
    later = (on + timedelta(days=40), on + timedelta(days=90))
    _call(rng, faculty, "postdoc_stay", "draft", later, window, budget=money)


def _research_terms(rng: Random, on: date, faculty: Unit, ago: tuple[int, ...]) -> None:
    """Write the call for research terms that is coming (0), and last year's, closed (1)."""
    version = rules_at("research_term", faculty, on)
    dates = suggested(on, CallParameters.of(version.parameters if version else {}))
    for years in ago:
        back = -12 * years
        days = (add_months(dates.opens_on, back), add_months(dates.closes_on, back))
        window = (add_months(dates.starts_from, back), add_months(dates.starts_until, back))
        _call(rng, faculty, "research_term", "published", days, window, rule_set=version, places=8)


def _budget(
    rng: Random,
    on: date,
    unit: Unit,
    title: str,
    schemes: tuple[str, ...],
    amount: int,
    currency: str = "NOK",
) -> Budget:
    made: Budget = Budget.objects.create(
        public_id=new_id(rng),
        unit=unit,
        title=f"{title} {on.year}–{on.year + 1}",
        schemes=list(schemes),
        starts_on=date(on.year, 1, 1),
        ends_on=date(on.year + 1, 12, 31),
        amount=Decimal(amount),
        currency=currency,
    )
    return made


_TITLES = {
    "research_term": ("Forskningstermin", "Forskingstermin", "Research term"),
    "phd_stay": ("Utenlandsopphold for stipendiater", "Utanlandsopphald for stipendiatar",
                 "Stays abroad for PhD candidates"),
    "postdoc_stay": ("Utenlandsopphold for postdoktorer", "Utanlandsopphald for postdoktorar",
                     "Stays abroad for postdocs"),
}  # fmt: skip


def _call(
    rng: Random,
    unit: Unit,
    scheme: str,
    state: str,
    days: tuple[date, date],
    window: tuple[date, date],
    **more: object,
) -> None:
    nb, nn, en = (f"{title} {window[0].year}" for title in _TITLES[scheme])
    Call.objects.create(
        public_id=new_id(rng),
        scheme=scheme,
        unit=unit,
        state=state,
        title_nb=nb,
        title_nn=nn,
        title_en=en,
        opens_at=_moment(days[0], time.min),
        closes_at=_moment(days[1], time(23, 59)),
        starts_from=window[0],
        starts_until=window[1],
        ranking_due_on=days[1] + timedelta(weeks=4),
        decision_due_on=days[1] + timedelta(weeks=10),
        **{"rule_set": rules_at(scheme, unit, days[0]), **more},
    )


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
