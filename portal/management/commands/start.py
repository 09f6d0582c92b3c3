"""Start web, worker and scheduler on this machine, and stop them together."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.management.embedded import (
    Children,
    EmbeddedError,
    answers,
    commands,
    environment,
    only_one,
    refuse_taken_port,
)


class Command(BaseCommand):
    """The embedded portal: no server to install, localhost only."""

    help = "Start web, worker and scheduler on this machine; Ctrl-C stops all of it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="on localhost (8000)")
        parser.add_argument(
            "--then", default="", metavar="COMMAND", help="print this command when the web answers"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port, then = options["port"], options["then"]
        address = f"http://localhost:{port}"
        children = Children(settings.BASE_DIR, environment(address=address))
        try:
            with only_one(settings.DATA_DIR / "running", address):
                refuse_taken_port(port)
                self._run(children, port, address, then)
        except EmbeddedError as error:
            raise CommandError(str(error)) from error

    def _run(self, children: Children, port: int, address: str, then: str) -> None:
        def announce() -> None:
            self.stdout.write(f"\nUtsyn answers at {address}\n")
            if then:
                call_command(then, stdout=self.stdout)
            self.stdout.write("Ctrl-C stops it.")

        try:
            children.start(commands(port=port, schedule=settings.DATA_DIR / "schedule"))
            children.watch(lambda: answers(f"{address}/healthz"), announce)
        finally:
            children.stop()
            self.stdout.write("Stopped.")
