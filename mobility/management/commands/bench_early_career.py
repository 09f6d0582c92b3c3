"""Measure the early-career report on scratch universities of several sizes."""

from datetime import date
from statistics import quantiles
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse

from mobility.management.bench import ON, best, by_hand, measure, seed
from mobility.reports.selectors import early_career
from portal.people.models import Mandate, Person, Unit, User

RUNS = 40
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Command(BaseCommand):
    help = "Seed scratch universities and print what the early-career report costs on them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--persons", nargs="+", type=int, default=[10_000, 100_000])

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(
            f"{connection.vendor}: persons, cohort | by hand s | counts s (x) | report s (x), MB | "
            "department page p50 ms, p95 ms"
        )
        for persons in options["persons"]:
            self._one(persons)

    def _one(self, persons: int) -> None:
        kept = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite":
            # In a file, as in use; in memory the database itself would be measured.
            connection.settings_dict["TEST"]["NAME"] = str(settings.DATA_DIR / "bench.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            took = measure(lambda: seed(persons))
            self.stderr.write(f"seeded {persons} in {took.seconds:.0f} s")
            self._measure(persons)
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)

    def _measure(self, persons: int) -> None:
        top = Unit.objects.get(code="U")
        hand = best(lambda: by_hand(top), 3)
        told = dict(by_hand(top))
        counts = best(lambda: early_career(on=ON, unit=top).counts, 3)
        report = measure(lambda: sum(1 for _ in early_career(on=ON, unit=top).stream()))
        found = early_career(on=ON, unit=top).counts
        same = {name: getattr(found, name) for name in told}
        if same != told:
            self.stderr.write(f"the counts differ: {same} and by hand {told}")
        half, most = _page()
        self.stdout.write(
            f"{persons}, {found.cohort} | {hand.seconds:.3f} | "
            f"{counts.seconds:.3f} ({counts.seconds / hand.seconds:.2f}) | "
            f"{report.seconds:.3f} ({report.seconds / hand.seconds:.2f}), {report.peak_mb:.0f} | "
            f"{half:.0f}, {most:.0f}"
        )


@override_settings(ALLOWED_HOSTS=["localhost"])
def _page() -> tuple[float, float]:
    """Return median and p95 of a department head's page, in milliseconds."""
    unit = Unit.objects.get(code="D3-3")
    person = Person.objects.create(given_name="Hode", family_name="Leder", hr_id="head")
    Mandate.objects.create(person=person, role="head", unit=unit, starts_on=date(2000, 1, 1))
    user = User.objects.create_user("head@bench.example", person=person)
    client = Client(SERVER_NAME="localhost")
    client.force_login(user, backend=BACKEND)
    address = f"{reverse('early_career')}?unit={unit.code}&on={ON}"
    runs = [_look(client, address) for _ in range(RUNS)]
    cuts = quantiles((1000 * one for one in runs[2:]), n=20)
    return cuts[9], cuts[18]


def _look(client: Client, address: str) -> float:
    answers = []
    took = measure(lambda: answers.append(client.get(address)))
    if answers[0].status_code != 200:
        message = f"{address} answered {answers[0].status_code}"
        raise RuntimeError(message)
    return took.seconds
