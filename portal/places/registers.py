"""How the public registers write an institution: ROR's table, ROR's own JSON, and ECHE.

Plain Python. Sources: https://ror.readme.io/docs/ror-data-structure (schema 2),
https://erasmus-plus.ec.europa.eu/resources-and-tools/erasmus-charter-for-higher-education
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

STATUSES = ("active", "inactive", "withdrawn")
# "record_version", "country" and "domains" are ROR's or the trimmed table's; not all are read.
ROR_COLUMNS = (
    "id",
    "name",
    "types",
    "status",
    "country_code",
    "country",
    "city",
    "lat",
    "lng",
    "acronyms",
    "aliases",
    "website",
    "domains",
    "record_version",
)
ROR_OPTIONAL = frozenset(ROR_COLUMNS) - {"id", "name", "country_code"}
ECHE_COLUMNS = (
    "proposal_number",
    "erasmus_code",
    "pic",
    "oid",
    "legal_name",
    "street",
    "post_cd",
    "city",
    "country_cd",
    "website_url",
    "erasmus_eche_start",
    "erasmus_eche_end",
)
ECHE_OPTIONAL = frozenset(ECHE_COLUMNS) - {"erasmus_code", "pic", "legal_name", "country_cd"}
NAME_LENGTH = 400
# The Commission's own country codes, where they differ from ISO 3166.
COMMISSION_CODES = {"EL": "GR", "UK": "GB"}
# Under these the registered name is one label longer.
_SECOND_LEVEL = frozenset({"ac", "co", "edu", "com", "org", "gov", "net", "or", "ne", "go", "sch"})
_HOST = re.compile(r"^(?:\w+:/+)?([\w.-]+\.\w+)")


def flat(record: Mapping[str, Any]) -> dict[str, str]:
    """Return a record of ROR's JSON in the columns of ROR's table, with its `names` as JSON."""
    names = record.get("names") or []
    shown = [one["value"] for one in names if "ror_display" in one["types"]]
    place = (record.get("locations") or [{}])[0].get("geonames_details") or {}
    links = [one["value"] for one in record.get("links") or [] if one["type"] == "website"]
    lat, lng = place.get("lat"), place.get("lng")
    return {
        "id": record.get("id", ""),
        "name": shown[0] if shown else "",
        "country_code": place.get("country_code") or "",
        "city": place.get("name") or "",
        "lat": "" if lat is None else str(lat),
        "lng": "" if lng is None else str(lng),
        "website": links[0] if links else "",
        "domains": "|".join(record.get("domains") or []),
        "types": "|".join(record.get("types") or []),
        "status": record.get("status") or "",
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


def names_of(row: Mapping[str, str]) -> list[list[str]]:
    """Return [name, kind, language] for each name of a row once, the shown name first."""
    named = [[row["name"], "name", ""]]
    if row.get("names"):
        named += json.loads(row["names"])
    named += [[one, "alias", ""] for one in row.get("aliases", "").split("|")]
    named += [[one, "acronym", ""] for one in row.get("acronyms", "").split("|")]
    once: dict[str, list[str]] = {}
    for name, kind, language in named:
        text = name.strip()[:NAME_LENGTH]
        if text and once.setdefault(text, [text, kind, language[:8]])[1] == "name":
            once[text][2] = once[text][2] or language[:8]
    return list(once.values())


def domain(website: str) -> str:
    """Return the registered name of a web address: "https://www.ntnu.edu/x" gives "ntnu.edu"."""
    found = _HOST.match(website.strip().lower())
    labels = found.group(1).removeprefix("www.").split(".") if found else []
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if long else -2 :])[:200] if len(labels) > 1 else ""
