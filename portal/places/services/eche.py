"""Join the ECHE list on to institutions: which of them is meant by a charter.

Source of the list: https://erasmus-plus.ec.europa.eu/resources-and-tools/erasmus-charter-for-higher-education
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from portal.core.folding import fold
from portal.places.models import Institution, InstitutionName
from portal.places.rules import words

CHARTER = ("erasmus_code", "pic", "name", "country_id", "city", "domain")


@dataclass(frozen=True, slots=True)
class Charter:
    """One row of the list, as far as it tells whose it is."""

    erasmus_code: str
    pic: str
    name: str
    country_id: str
    city: str
    domain: str


@dataclass(frozen=True, slots=True)
class Joined:
    """The institutions that a charter may belong to; certain where it is surely the one."""

    ids: tuple[int, ...] = ()
    certain: bool = False
    by_code: bool = False


class Joiner:
    """The institutions of some countries, to be found by code, name and web address.

    A code that stands there already decides. Else a name that is the same but for case, accents
    and the order of its telling words; of several the one in the same city. Else a web address
    that one charter and one institution have alone. Where name and address point to different
    ones, or two charters to one, nothing is guessed.
    """

    def __init__(self, countries: Iterable[str], columns: Sequence[str]) -> None:
        self.standing: dict[int, dict[str, Any]] = {}
        self._by: dict[tuple[str, str, Any], set[int]] = defaultdict(set)
        places = set(countries)
        rows = Institution.objects.offered().filter(country_id__in=places)
        for row in rows.values("id", *columns):
            self.standing[row["id"]] = row
            for key in ("erasmus_code", "pic", "domain"):
                self._by[row["country_id"], key, row[key]].add(row["id"])
        names = InstitutionName.objects.offered().filter(institution__country_id__in=places)
        for pk, country, its_words in names.exclude(kind="acronym").values_list(
            "institution_id", "institution__country_id", "words"
        ):
            self._by[country, "name", frozenset(its_words.split())].add(pk)

    def find(self, charters: Sequence[Charter]) -> dict[str, Joined]:
        """Return for each Erasmus code whose it is, or may be."""
        alone = Counter((one.country_id, one.domain) for one in charters)
        found = {one.erasmus_code: self._find(one, alone) for one in charters}
        known = {joined.ids[0] for joined in found.values() if joined.by_code}
        claims = Counter(one.ids[0] for one in found.values() if one.certain and not one.by_code)
        return {
            code: one
            if one.by_code or not _disputed(one, known, claims)
            else replace(one, certain=False)
            for code, one in found.items()
        }

    def _find(self, charter: Charter, alone: Counter[tuple[str, str]]) -> Joined:
        country = charter.country_id
        for key, value in (("erasmus_code", charter.erasmus_code), ("pic", charter.pic)):
            if ids := self._by.get((country, key, value)):
                return Joined(tuple(sorted(ids)), certain=len(ids) == 1, by_code=len(ids) == 1)
        named = self._named(charter)
        addressed: set[int] = set()
        if charter.domain and alone[country, charter.domain] == 1:
            addressed = self._by.get((country, "domain", charter.domain), set())
        both = (named & addressed) or (named | addressed)
        return Joined(tuple(sorted(both)), certain=len(both) == 1)

    def _named(self, charter: Charter) -> set[int]:
        telling = frozenset(words(charter.name))
        ids = self._by.get((charter.country_id, "name", telling), set()) if telling else set()
        near = {pk for pk in ids if fold(self.standing[pk]["city"]) == fold(charter.city)}
        return set(near or ids)


def _disputed(joined: Joined, known: set[int], claims: Counter[int]) -> bool:
    """Tell whether another charter of the list claims the same institution."""
    return joined.certain and (joined.ids[0] in known or claims[joined.ids[0]] > 1)
