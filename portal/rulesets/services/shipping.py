"""Lay in what comes with the portal: position codes, rule sets, the first profile.

Used by data migrations, so the tables come as arguments (a migration has its own historical
models). What an institution wrote itself is never replaced: see `ship_rule_set`.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

_SHIPPED = Path(__file__).resolve().parent.parent / "shipped"


def read_shipped(name: str) -> Any:
    """Return the content of a shipped file."""
    return json.loads((_SHIPPED / name).read_text(encoding="utf-8"))


def ship_position_codes(codes: Any, name: str = "position_codes.json") -> int:
    """Add the position codes that are not there yet; a code that is keeps its own texts."""
    rows = [codes(**row) for row in read_shipped(name)]
    known = set(codes.objects.values_list("code", flat=True))
    new = [row for row in rows if row.code not in known]
    codes.objects.bulk_create(new)
    return len(new)


def ship_profile(profiles: Any, name: str = "profile.json") -> bool:
    """Write the first profile; one that is there stays as it is."""
    _, new = profiles.objects.get_or_create(pk=1, defaults=read_shipped(name))
    return bool(new)


def ship_rates(rates: Any, name: str) -> int:
    """Add the rates of a shipped file, each once; return how many are new.

    Beside a rate of the institution's own for the same thing, a shipped one is only a proposal.
    """
    rows = read_shipped(name)
    known = set(rates.objects.exclude(shipped_as="").values_list("shipped_as", flat=True))
    own = rates.objects.filter(state="approved", shipped_as="")
    edited = set(own.values_list("name", "key"))
    new = [rates(**_rate(row, edited)) for row in rows if row["shipped_as"] not in known]
    rates.objects.bulk_create(new)
    return len(new)


def _rate(row: dict[str, Any], edited: set[tuple[str, str]]) -> dict[str, Any]:
    days = ("valid_from", "valid_to", "last_verified_on")
    read = {day: date.fromisoformat(row[day]) for day in days if row.get(day)}
    state = "proposed" if (row["name"], row["key"]) in edited else "approved"
    return {**row, **read, "state": state}


def ship_rule_set(rule_sets: Any, name: str) -> Any:
    """Add one shipped version, once; return it, or None if it has been added before.

    Where the institution has an approved version of its own, the shipped one comes as a
    proposal that somebody must look at and approve; otherwise it is in force from its first day.
    One whose file says `draft` rests on what is not known well enough to be in force anywhere.
    """
    entry = read_shipped(name)
    is_draft = entry.pop("state", "") == "draft"
    same = rule_sets.objects.filter(name=entry["name"])
    if same.filter(shipped_as=entry["shipped_as"]).exists():
        return None
    edited = same.filter(state="approved", shipped_as="").exists()
    latest = same.order_by("-version").values_list("version", flat=True).first() or 0
    days = {key: date.fromisoformat(entry.pop(key)) for key in ("valid_from", "last_verified_on")}
    state = "draft" if is_draft else "proposed" if edited else "approved"
    return rule_sets.objects.create(**entry, **days, version=latest + 1, state=state)
