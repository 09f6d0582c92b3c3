"""How the public registers write an institution: ROR's table, ROR's own JSON, and ECHE.

Plain Python. A reader yields one flat row of text per institution; `listed` and `chartered` turn
a row into values, with a fault for every column that cannot be read.
Sources: https://ror.readme.io/docs/ror-data-structure (schema 2),
https://erasmus-plus.ec.europa.eu/resources-and-tools/erasmus-charter-for-higher-education
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from portal.core.folding import fold
from portal.places.rules import ror_id

STATUSES = ("active", "inactive", "withdrawn")
ROR_COLUMNS = frozenset({"id", "name", "country_code", "aliases", "acronyms"})
ECHE_COLUMNS = frozenset({"erasmus_code", "pic", "legal_name", "country_cd"})
# The Commission's own country codes, where they differ from ISO 3166.
COMMISSION_CODES = {"EL": "GR", "UK": "GB"}
# Under these the registered name is one label longer.
_SECOND_LEVEL = frozenset({"ac", "co", "edu", "com", "org", "gov", "net", "or", "ne", "go", "sch"})
_BLOCK = 65_536
_HOST = re.compile(r"^(?:\w+:/+)?([\w.-]+\.\w+)")


@dataclass(frozen=True, slots=True)
class Fault:
    """A column that cannot be read: its value and the code of what to do about it."""

    column: str
    value: str
    remedy: str


def read_ror_json(file: TextIO) -> Iterator[dict[str, str]]:
    """Yield ROR's JSON records, one at a time, in the columns of ROR's table."""
    for record in _records(file):
        yield _flat(record)


def _records(file: TextIO) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON array without holding the whole file."""
    decoder = json.JSONDecoder()
    text = file.read(_BLOCK).lstrip("\ufeff \r\n\t[")
    while text:
        try:
            record, end = decoder.raw_decode(text)
        except json.JSONDecodeError:
            more = file.read(_BLOCK)
            if not more:
                if text.strip(" \r\n\t,]"):
                    raise
                return
            text += more
            continue
        yield record
        text = text[end:].lstrip(" \r\n\t,]")
        if not text:
            text = file.read(_BLOCK).lstrip(" \r\n\t,]")


def _flat(record: Mapping[str, Any]) -> dict[str, str]:
    names = record.get("names", [])
    shown = [one["value"] for one in names if "ror_display" in one["types"]]
    place = (record.get("locations") or [{}])[0].get("geonames_details", {})
    links = [one["value"] for one in record.get("links", []) if one["type"] == "website"]
    return {
        "id": record.get("id", ""),
        "name": shown[0] if shown else "",
        "country_code": place.get("country_code", ""),
        "city": place.get("name") or "",
        "lat": str(place.get("lat") or ""),
        "lng": str(place.get("lng") or ""),
        "website": links[0] if links else "",
        "domains": "|".join(record.get("domains", [])),
        "types": "|".join(record.get("types", [])),
        "status": record.get("status", ""),
        "names": json.dumps(
            [[one["value"], _kind(one["types"]), one.get("lang") or ""] for one in names],
            ensure_ascii=False,
        ),
    }


def _kind(types: Iterable[str]) -> str:
    for kind in ("acronym", "alias"):
        if kind in types:
            return kind
    return "label"


def listed(row: Mapping[str, str], countries: frozenset[str]) -> tuple[dict[str, Any], list[Fault]]:
    """Return what a ROR row says of an institution, and its faults.

    A table without status and types is ROR's list of active institutions of education.
    `names` are [name, kind, language], the shown name first, each once.
    """
    found = {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}
    country = found.get("country_code", "").upper()
    status = found.get("status", "active") or "active"
    faults = [
        Fault(column, found.get(column, ""), remedy)
        for column, remedy, wrong in (
            ("id", "remedy.ror_id", ror_id(found.get("id", "")) is None),
            ("name", "remedy.name_missing", not found.get("name")),
            ("name", "remedy.too_long", len(found.get("name", "")) > 400),
            ("country_code", "remedy.country", country not in countries),
            ("status", "remedy.status", status not in STATUSES),
            ("lat", "remedy.coordinate", not _is_coordinate(found.get("lat", ""), 90)),
            ("lng", "remedy.coordinate", not _is_coordinate(found.get("lng", ""), 180)),
        )
        if wrong
    ]
    if faults:
        return {}, faults
    return {
        "ror_id": ror_id(found["id"]),
        "name": found["name"],
        "country_id": country,
        "city": found.get("city", "")[:150],
        "lat": float(found["lat"]) if found.get("lat") else None,
        "lng": float(found["lng"]) if found.get("lng") else None,
        "types": found.get("types", "education")[:120],
        "status": status,
        "website": found.get("website", "")[:300],
        "domain": domain(found.get("domains", "").split("|")[0] or found.get("website", "")),
        "names": _names(found),
    }, []


def _is_coordinate(text: str, most: int) -> bool:
    try:
        return not text or abs(float(text)) <= most
    except ValueError:
        return False


def _names(row: Mapping[str, str]) -> list[list[str]]:
    named = [[row["name"], "name", ""]]
    if row.get("names"):
        named += json.loads(row["names"])
    named += [[one, "alias", ""] for one in row.get("aliases", "").split("|")]
    named += [[one, "acronym", ""] for one in row.get("acronyms", "").split("|")]
    once: dict[str, list[str]] = {}
    for name, kind, language in named:
        if name.strip():
            once.setdefault(name.strip()[:400], [name.strip()[:400], kind, language[:8]])
    return list(once.values())


def domain(website: str) -> str:
    """Return the registered name of a web address: "https://www.ntnu.edu/x" gives "ntnu.edu"."""
    text = website.strip().lower()
    found = _HOST.match(text)
    labels = found.group(1).removeprefix("www.").split(".") if found else []
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if long else -2 :])[:200] if len(labels) > 1 else ""


def chartered(
    row: Mapping[str, str], countries: frozenset[str]
) -> tuple[dict[str, Any], list[Fault]]:
    """Return what an ECHE row says of an institution, and its faults.

    Erasmus codes keep the spaces they are written with, the no-break one too.
    """
    found = {key: value or "" for key, value in row.items() if isinstance(key, str)}
    code = found["country_cd"].strip().upper()
    country = COMMISSION_CODES.get(code, code)
    pic, oid = found["pic"].strip(), found.get("oid", "").strip()
    faults = [
        Fault(column, found.get(column, ""), remedy)
        for column, remedy, wrong in (
            ("legal_name", "remedy.name_missing", not found["legal_name"].strip()),
            ("country_cd", "remedy.country", country not in countries),
            ("pic", "remedy.pic", not (pic.isdigit() and len(pic) == 9)),
            ("erasmus_code", "remedy.erasmus_code", not found["erasmus_code"].strip()),
        )
        if wrong
    ]
    return {
        "erasmus_code": found["erasmus_code"].strip("\r\n\t")[:20],
        "pic": pic,
        "oid": oid if oid.startswith("E") else "",
        "name": found["legal_name"].strip(),
        "folded": fold(found["legal_name"]),
        "country_id": country,
        "city": found.get("city", "").strip(),
        "domain": domain(found.get("website_url", "")),
    }, faults
