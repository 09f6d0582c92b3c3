"""Replace the institution's profile by an exported one."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.rulesets.services.profile import BadProfileError, import_profile
from portal.web.wording import word


class Command(BaseCommand):
    help = "Replace the institution's profile by an exported one. With an error nothing changes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            data = json.loads(options["file"].read_text(encoding="utf-8"))
            profile = import_profile(data=data, by=None)
        except BadProfileError as error:
            lines = [
                f"{name}: {word(one.code, 'en').format(**one.facts)}"
                for name, one in error.problems.items()
            ]
            raise CommandError("\n".join(lines)) from error
        except (OSError, ValueError) as error:
            message = f"{options['file']} cannot be read as JSON: {error}"
            raise CommandError(message) from error
        self.stdout.write(f"the portal is now that of {profile.name_en}")
