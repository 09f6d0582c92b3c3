"""Take an import back while nothing later touches its rows."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.imports.models import ImportBatch
from portal.imports.selectors import remedy
from portal.imports.services.undoing import NotUndoableError, undo


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("batch", type=int, help="the number that the import printed")

    def handle(self, *, batch: int, **options: Any) -> None:
        found = ImportBatch.objects.filter(pk=batch).first()
        if found is None:
            message = f"There is no import {batch}."
            raise CommandError(message)
        try:
            undo(batch=found)
        except NotUndoableError as error:
            self._refuse(found, error)
        self.stdout.write(f"Import {batch} ({found}) is taken back.")

    def _refuse(self, batch: ImportBatch, error: NotUndoableError) -> None:
        self.stderr.write(f"Import {batch.pk} cannot be taken back; nothing was changed.")
        if not error.obstacles:
            self.stderr.write(f"It is {batch.state}; only a written import can be.")
        for one in error.obstacles:
            place = f"line {one.line}" if one.line else "not in the file"
            self.stderr.write(f"{place} {one.text}: {remedy(one.code, {}, 'en')}")
        sys.exit(1)
