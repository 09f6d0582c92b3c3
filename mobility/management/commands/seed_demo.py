"""Fill an empty database with the demo university."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from mobility.management.demo.seeding import NotEmptyError, seed


class Command(BaseCommand):
    help = "Fill an empty database with a made-up university. Never in production."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--staff", type=int, default=2000, help="how many persons")
        parser.add_argument("--seed", type=int, default=1, help="another number, other people")
        parser.add_argument(
            "--without-flows", action="store_true", help="people and stays only, no applications"
        )
        parser.add_argument(
            "--on", type=date.fromisoformat, default=None, help="the demo's today, YYYY-MM-DD"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            message = "UTSYN_PRODUCTION is set. Made-up people and public passwords stay out."
            raise CommandError(message)
        try:
            new = seed(
                staff=options["staff"],
                seed_number=options["seed"],
                on=options["on"] or timezone.localdate(),
                progress=self.stderr.write,
                flows=not options["without_flows"],
            )
        except NotEmptyError as error:
            message = "There are units or persons already. Use an empty database for the demo."
            raise CommandError(message) from error
        if new and not options["without_flows"]:
            # The guests' half writes its own; the halves do not know each other.
            call_command(
                "seed_guests",
                guests=min(300, options["staff"] * 3 // 20),
                on=options["on"] or timezone.localdate(),
                stdout=self.stderr,
                stderr=self.stderr,
            )
        self.stdout.write("seeded" if new else "already seeded")
