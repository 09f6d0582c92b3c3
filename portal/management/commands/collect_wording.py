"""Collect the strings to translate, or check that all are translated."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.management.catalogues import collect, faults


class Command(BaseCommand):
    """Keeps the catalogues in step with code and templates."""

    help = "Add strings that are not yet in the catalogues; --check only tells what is wrong."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check",
            action="store_true",
            help="write nothing; name what is missing, unused or has other placeholders",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            self.stdout.write(f"{collect(settings.BASE_DIR)} strings added")
        found = faults(settings.BASE_DIR)
        for fault in found:
            where = f"{fault.app}/locale/{fault.language}"
            self.stdout.write(f"{where}: {fault.reason}: {fault.text!r}")
        if found and options["check"]:
            message = f"{len(found)} strings need a translator, or are no longer used."
            raise CommandError(message)
