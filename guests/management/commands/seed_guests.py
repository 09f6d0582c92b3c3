"""Fill the demo university with guests."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from guests.management.demo.seeding import seed_guests


class Command(BaseCommand):
    help = "Add made-up guests to the demo university; seed_demo calls it. Never in production."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--guests", type=int, default=300, help="how many engagements")
        parser.add_argument("--on", type=date.fromisoformat, default=None, help="the demo's today")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            message = "UTSYN_PRODUCTION is set. Made-up people stay out."
            raise CommandError(message)
        new = seed_guests(
            count=options["guests"],
            on=options["on"] or timezone.localdate(),
            progress=self.stderr.write,
        )
        self.stdout.write("guests seeded" if new else "no guests seeded")
