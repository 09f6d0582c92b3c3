"""Measure how well typed names find their institution, and how fast."""

import json
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand

from portal.places.models import Institution
from portal.places.selectors import match

NONSENSE = (
    "asdf qwer",
    "my home office",
    "Ministry of Silly Walks",
    "Nowhere Consulting AS",
    "University of Nowhere",
    "blablabla university hospital of blabla",
    "to be decided",
    "?",
)


class Command(BaseCommand):
    """Print top-1 and top-5 over the labelled names in the register, false offers and times."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help='JSON list of {"affiliation", "ror-id"}')
        parser.add_argument("--show", action="store_true", help="List what went wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        labelled = json.loads(Path(options["file"]).read_text(encoding="utf-8"))
        offered = set(Institution.objects.offered().values_list("ror_id", flat=True))
        times: list[float] = []
        ranks: list[int] = []
        false: list[str] = []
        for one in labelled:
            found = self._timed(one["affiliation"], times)
            if one["ror-id"] in offered:
                ranks.append(found.index(one["ror-id"]) + 1 if one["ror-id"] in found else 0)
                if not ranks[-1] and options["show"]:
                    self.stdout.write(f"missed  {one['affiliation']}")
            elif found:
                false.append(one["affiliation"])
        for name in false if options["show"] else ():
            self.stdout.write(f"offered {name}")
        self._report(ranks, false, len(labelled) - len(ranks), times)

    def _timed(self, name: str, times: list[float]) -> list[str | None]:
        started = perf_counter()
        found = match(name)
        times.append(perf_counter() - started)
        return [one.institution.ror_id for one in found]

    def _report(
        self, ranks: list[int], false: list[str], unlisted: int, times: list[float]
    ) -> None:
        first, five = ranks.count(1), sum(rank > 0 for rank in ranks)
        nonsense = [name for name in NONSENSE if match(name)]
        slow = sorted(times)
        known = max(len(ranks), 1)
        self.stdout.write(f"names whose institution is listed: {len(ranks)}")
        self.stdout.write(f"  top-1 {first / known:.1%}  top-5 {five / known:.1%}")
        self.stdout.write(f"names whose institution is not listed: {unlisted}")
        self.stdout.write(f"  something offered {len(false) / max(unlisted, 1):.1%}")
        self.stdout.write(f"nonsense names: {len(NONSENSE)}, something offered {len(nonsense)}")
        if slow:
            p95 = slow[int(0.95 * len(slow))] * 1000
            self.stdout.write(
                f"time a name: median {slow[len(slow) // 2] * 1000:.1f} ms, p95 {p95:.1f} ms, "
                f"worst {slow[-1] * 1000:.1f} ms"
            )
