"""The reference data that ships with the portal: countries, memberships, alliance members.

Names come from CLDR (Babel), codes and dates from the tables in `data/`. Written by a migration
with historical models, so nothing here imports the room's models.
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale

from portal.core.folding import fold

DATA = Path(__file__).parent / "data"
LANGUAGES = ("nb", "nn", "en")


def read(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table in `data/`."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def countries() -> Iterator[dict[str, str]]:
    """Yield every country with its codes, its name in three languages and what finds it."""
    named = {language: Locale.parse(language).territories for language in LANGUAGES}
    for row in read("iso3166"):
        names = [str(named[language][row["code"]]) for language in LANGUAGES]
        known = [row["code"], row["alpha3"], *names, *filter(None, row["also"].split("|"))]
        yield {
            "code": row["code"],
            "alpha3": row["alpha3"],
            "numeric": row["numeric"],
            "folded": f"|{'|'.join(dict.fromkeys(fold(one) for one in known))}|",
            **{f"name_{language}": name for language, name in zip(LANGUAGES, names, strict=True)},
        }


def fill_places(get_model: Callable[[str, str], Any]) -> None:
    """Write the reference data through the given models."""
    country = get_model("portal", "Country")
    country.objects.bulk_create(country(**row) for row in countries())
    add_memberships(get_model("portal", "CountryMembership"), "memberships")
    alliance = get_model("portal", "AllianceMembership")
    alliance.objects.bulk_create(
        alliance(alliance=row["alliance"], institution_id=row["ror_id"], **_dated(row))
        for row in read("alliances")
    )


def add_memberships(membership: Any, name: str) -> None:
    """Write the countries on the dated lists of a table in `data/`."""
    membership.objects.bulk_create(
        membership(
            country_id=row["country"],
            group=row["group"],
            suspended=bool(row["suspended"]),
            **_dated(row),
        )
        for row in read(name)
    )


def _dated(row: dict[str, str]) -> dict[str, str | None]:
    return {
        "starts_on": row["starts_on"],
        "ends_on": row["ends_on"] or None,
        "source": row["source"],
        "last_verified_on": row["last_verified_on"] or None,
    }
