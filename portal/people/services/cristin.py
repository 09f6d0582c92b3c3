"""Read Cristin's units: its API's JSON, and the flattened CSV of all institutions."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from portal.core.importing import Importer
from portal.core.tablefiles import RawRow, read_csv, read_json_items

CRISTIN_COLUMNS = ("unit_id", "lang", "name", "acronym", "institution", "parent_unit_id")


def cristin_csv(path: Path, importer: Importer) -> Iterator[RawRow]:
    """Yield the rows of Cristin's CSV, in which a unit has one row for each language."""
    for row in read_csv(path, CRISTIN_COLUMNS, importer):
        lang = row.values.get("lang", "")
        yield RawRow(
            row.line,
            {
                "code": row.values.get("unit_id", ""),
                "parent_code": row.values.get("parent_unit_id", ""),
                f"name_{lang}": row.values.get("name", ""),
                "acronym": row.values.get("acronym", ""),
                "institution": row.values.get("institution", ""),
                "lang": lang,
            },
            row.broken,
        )


def cristin_json(path: Path, importer: Importer) -> Iterator[RawRow]:
    """Yield the units of Cristin's JSON."""
    for line, item in read_json_items(path, importer):
        values = _cristin_values(item)
        if values is None:
            importer.error(line, "", "not_a_cristin_unit")
        yield RawRow(line, values or {}, broken=values is None)


def _cristin_values(item: Any) -> dict[str, str] | None:
    try:
        names = item.get("unit_name") or {}
        parent = item.get("parent_unit") or {}
        return {
            "code": str(item["cristin_unit_id"]).strip(),
            "parent_code": str(parent.get("cristin_unit_id") or "").strip(),
            **{f"name_{lang}": str(names.get(lang) or "").strip() for lang in ("nb", "nn", "en")},
            "acronym": str(item.get("acronym") or "").strip(),
            "institution": str((item.get("institution") or {}).get("acronym") or ""),
            "lang": "",
        }
    except (AttributeError, KeyError, TypeError):
        return None
