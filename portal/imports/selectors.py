"""Which importers there are, and reads of batches."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.core.contributions import contributions
from portal.core.importing import Importer
from portal.imports.models import ImportBatch, ImportRemark
from portal.web.wording import word

# An ended limit is a question to the person who imports, not a fault of a row.
LIMIT_CODE = "too_many_ended"


def importers() -> dict[str, type[Importer]]:
    """Return the importers of all rooms by kind."""
    return {one.kind: one for room in contributions() for one in room.importers}


def make_importer(kind: str, *, today: date, options: Mapping[str, Any]) -> Importer:
    """Return a fresh importer for one run. Raises KeyError for an unknown kind."""
    return importers()[kind](today=today, options=options)


def errors_of(batch: ImportBatch) -> Any:
    """Return the errors about rows and the file, without the question about ended rows."""
    return ImportRemark.objects.filter(batch=batch, severity="error").exclude(code=LIMIT_CODE)


def over_limit(batch: ImportBatch) -> bool:
    """Tell whether the import would end more than the institution's limit."""
    return ImportRemark.objects.filter(batch=batch, code=LIMIT_CODE).exists()


def remedy(code: str, facts: Mapping[str, Any], language: str) -> str:
    """Return what to do about a remark, in a language."""
    return word(f"import.{code}", language).format_map(_Shown(facts))


class _Shown(dict[str, Any]):
    """Facts for a text; one that is missing shows its name instead of an exception."""

    def __missing__(self, key: str) -> str:
        return key
