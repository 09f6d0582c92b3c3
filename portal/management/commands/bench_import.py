"""Measure an import of staff: check, write, again, undo; leave nothing behind."""

import csv
import resource
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import BaseCommand

from portal.imports.models import ImportBatch
from portal.imports.services.checking import check
from portal.imports.services.undoing import undo
from portal.imports.services.writing import write
from portal.people.services.staff_import import COLUMNS

UNITS = 50


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rows", type=int, default=100_000)

    def handle(self, *, rows: int, **options: Any) -> None:
        with TemporaryDirectory() as folder:
            units, staff = Path(folder) / "units.csv", Path(folder) / "staff.csv"
            _write_units(units)
            _write_staff(staff, rows)
            tree = self._import("units", units)
            first = self._import("staff", staff)
            self._measure("the same file again, check", lambda: _check("staff", staff))
            self._measure("staff: undo", lambda: undo(batch=first))
            undo(batch=tree)
        ImportBatch.objects.filter(file_name__startswith="bench-").delete()

    def _import(self, kind: str, path: Path) -> ImportBatch:
        batch: ImportBatch = self._measure(f"{kind}: check", lambda: _check(kind, path))
        self._measure(f"{kind}: write (holds the lock)", lambda: write(batch=batch))
        self.stdout.write(f"    {batch.ordered_counts}")
        return batch

    def _measure(self, name: str, work: Callable[[], Any]) -> Any:
        started = time.monotonic()
        result = work()
        seconds = time.monotonic() - started
        unit = 1024 * 1024 if sys.platform == "darwin" else 1024
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
        self.stdout.write(f"{name:40} {seconds:7.1f} s   peak {peak} MB")
        return result


def _check(kind: str, path: Path) -> ImportBatch:
    batch = ImportBatch.objects.create(kind=kind, file_name=f"bench-{path.name}", options={})
    return check(batch=batch, path=path)


def _write_units(path: Path) -> None:
    lines = ["code,parent_code,kind,name_nb,name_nn,name_en,valid_from,valid_to"]
    lines += ["BENCH,,institution,Bench,,Bench,,"]
    lines += [f"BENCH-{n},BENCH,department,Institutt {n},,Unit {n},," for n in range(UNITS)]
    path.write_text("\n".join(lines), encoding="utf-8")


def _write_staff(path: Path, rows: int) -> None:
    """Write employments: every fifth person has two, one after the other."""
    random = Random(2026)  # noqa: S311 -- made-up people, the same each time
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(rows):
            second = number % 6 == 5
            person = number - 1 if second else number
            kind = Random(person)  # noqa: S311
            starts, ends = ("2022-01-01", "") if second else ("2018-01-01", "2021-12-31")
            writer.writerow(
                [
                    f"BENCH{person}",
                    kind.choice(["Åse", "Bjørn", "Wei", "Fatima"]),
                    kind.choice(["Nordmann", "Østby", "Li", "Haddad"]),
                    f"bench{person}@example.org",
                    kind.choice("KM"),
                    kind.choice(["NO", "DE;SE", "CN", ""]),
                    "",
                    f"BENCH-{random.randrange(UNITS)}",
                    random.choice(["1017", "1352", "1378"]),
                    "100",
                    starts,
                    ends,
                    "false",
                    "",
                    "",
                ]
            )
