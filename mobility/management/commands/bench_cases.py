"""Measure the list, the page and the ranking of cases on scratch universities of several sizes."""

from collections.abc import Callable
from datetime import date
from statistics import quantiles
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse

from mobility.management.bench import best, measure, seed
from mobility.management.cases_bench import (
    case_by_hand,
    list_by_hand,
    ranking_by_hand,
    seed_cases,
    seed_ranking,
)
from portal.casework.models import Case
from portal.people.models import Mandate, Person, Unit, User

RUNS = 20
MOST_PLACES = 200
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class Command(BaseCommand):
    help = "Seed scratch cases and print what their list, page and ranking cost."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--cases", nargs="+", type=int, default=[10, 10_000])

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{connection.vendor}: cases, page | queries | p50, p95 ms | by hand ms")
        for cases in options["cases"]:
            self._one(cases)

    def _one(self, cases: int) -> None:
        kept = connection.settings_dict["NAME"]
        if connection.vendor == "sqlite":
            # In a file, as in use; in memory the database itself would be measured.
            connection.settings_dict["TEST"]["NAME"] = str(settings.DATA_DIR / "bench.sqlite3")
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            seed(max(cases, 100))
            self._measure(cases)
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)

    @override_settings(ALLOWED_HOSTS=["localhost"], DEBUG=False)
    def _measure(self, cases: int) -> None:
        call = seed_cases(cases)
        top = Unit.objects.get(code="U")
        client = _reader(top)
        case = Case.objects.order_by("pk")[0]
        self._page(client, cases, "list", reverse("applications"), list_by_hand)
        address = reverse("application", args=[case.public_id])
        self._page(client, cases, "case", address, lambda: case_by_hand(case))
        ranking = seed_ranking(call, top, min(cases, MOST_PLACES))
        address = reverse("ranking", args=[ranking.public_id])
        self._page(client, cases, "ranking", address, lambda: ranking_by_hand(ranking))

    def _page(
        self, client: Client, cases: int, name: str, address: str, by_hand: Callable[[], Any]
    ) -> None:
        _look(client, address)
        with CaptureQueriesContext(connection) as asked:
            _look(client, address)
        queries = len(asked)  # the next request empties the log
        cuts = quantiles((1000 * _look(client, address) for _ in range(RUNS)), n=20)
        hand = 1000 * best(by_hand, 5).seconds
        self.stdout.write(
            f"{cases}, {name} | {queries} | {cuts[9]:.0f}, {cuts[18]:.0f} | {hand:.1f}"
        )


def _reader(top: Unit) -> Client:
    """Return the client of somebody who sees and ranks everything: the dean of it all."""
    person = Person.objects.create(given_name="Dekan", family_name="Leder", hr_id="dean")
    for role in ("dean", "faculty_officer", "hr"):
        Mandate.objects.create(person=person, role=role, unit=top, starts_on=date(2000, 1, 1))
    user = User.objects.create_user("dean@bench.example", person=person)
    client = Client(SERVER_NAME="localhost")
    client.force_login(user, backend=BACKEND)
    return client


def _look(client: Client, address: str) -> float:
    answers = []
    took = measure(lambda: answers.append(client.get(address)))
    if answers[0].status_code != 200:
        message = f"{address} answered {answers[0].status_code}"
        raise RuntimeError(message)
    return took.seconds
