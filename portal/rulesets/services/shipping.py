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


def ship_rule_set(rule_sets: Any, name: str) -> Any:
    """Add one shipped version, once; return it, or None if it has been added before.

    Where the institution has an approved version of its own, the shipped one comes as a
    proposal that somebody must look at and approve; otherwise it is in force from its first day.
    """
    entry = read_shipped(name)
    same = rule_sets.objects.filter(name=entry["name"])
    if same.filter(shipped_as=entry["shipped_as"]).exists():
        return None
    edited = same.filter(state="approved", shipped_as="").exists()
    latest = same.order_by("-version").values_list("version", flat=True).first() or 0
    days = {key: date.fromisoformat(entry.pop(key)) for key in ("valid_from", "last_verified_on")}
    return rule_sets.objects.create(
        **entry, **days, version=latest + 1, state="proposed" if edited else "approved"
    )
