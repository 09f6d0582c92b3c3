"""Draw how an application moves."""

from typing import Any

from django.core.management.base import BaseCommand

from mobility.applications.rules import DIAGRAMS, mermaid


class Command(BaseCommand):
    help = "Print the diagrams of an application's states as they stand in the README."

    def handle(self, *args: Any, **options: Any) -> None:
        for name in DIAGRAMS:
            self.stdout.write(f"```mermaid\n{mermaid(name)}\n```")
