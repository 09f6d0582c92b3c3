"""Write the institution's profile to a file."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.rulesets.services.profile import export_profile


class Command(BaseCommand):
    help = "Write the institution's profile as one JSON file, or to standard output."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="where to; standard output if left out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        text = json.dumps(export_profile(), indent=2, ensure_ascii=False)
        if options["file"] is None:
            self.stdout.write(text)
        else:
            options["file"].write_text(text + "\n", encoding="utf-8")
