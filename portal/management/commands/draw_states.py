"""Draw how cases move."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.core.contributions import contributions


class Command(BaseCommand):
    help = "Print the diagrams of the states of each kind of case as they stand in the README."

    def handle(self, *args: Any, **options: Any) -> None:
        for one in contributions():
            for draw in one.diagrams:
                self.stdout.write(f"```mermaid\n{draw()}\n```")
