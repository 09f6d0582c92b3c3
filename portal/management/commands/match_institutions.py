"""Say for each typed name in a file which institutions it may mean."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.places.selectors import match


class Command(BaseCommand):
    """Print one JSON line per line of the file, blank ones too: the name and its candidates."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="A text file in UTF-8, one typed name a line; - reads in")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in _lines(options["file"]):
            found = {
                "name": name,
                "candidates": [
                    {
                        "ror_id": one.institution.ror_id,
                        "name": one.institution.name,
                        "score": round(one.score, 3),
                    }
                    for one in match(name)
                ],
            }
            self.stdout.write(json.dumps(found, ensure_ascii=False))


def _lines(name: str) -> list[str]:
    """Return the lines of a file; a name may hold any character but a line break."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{name} cannot be read as UTF-8 text: {error}"
        raise CommandError(message) from error
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
