"""Read the cells of one imported row: each wrong cell becomes a remark, never an exception."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from portal.core.importing import Importer
from portal.core.tablefiles import RawRow

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_EMAIL = re.compile(r"[^@\s,;<>()\[\]\"]+@[^@\s,;<>()\[\]\"]+\.[^@\s,;<>()\[\]\".]{2,}")
_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])")
_TRUE = frozenset({"true", "t", "1", "yes", "y", "ja", "j", "x", "sann", "sant"})
_FALSE = frozenset({"", "false", "f", "0", "no", "n", "nei", "usann", "usant"})
OPEN_END = date(9999, 12, 31)


def parse_day(text: str) -> date | None:
    """Return the date written as YYYY-MM-DD or dd.mm.yyyy, or None where it is neither."""
    found = _ISO.fullmatch(text)
    if found:
        year, month, day = found.groups()
    else:
        found = _DOTTED.fullmatch(text)
        if not found:
            return None
        day, month, year = found.groups()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def orcid_checksum_holds(digits: str) -> bool:
    """Tell whether the last of 16 characters is the ISO 7064 11,2 check of the others."""
    total = 0
    for char in digits[:-1]:
        total = (total + int(char)) * 2
    check = (12 - total % 11) % 11
    return digits[-1].upper() == ("X" if check == 10 else str(check))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


class Cells:
    """The cells of one row; `bad` tells afterwards whether any of them was refused."""

    def __init__(self, row: RawRow, importer: Importer) -> None:
        self.line = row.line
        self.bad = False
        self._values = row.values
        self._importer = importer

    def refuse(self, column: str, code: str, value: object = None, **facts: object) -> None:
        """Note an error about a cell of this row."""
        shown = self._values.get(column, "") if value is None else value
        self._importer.error(self.line, column, code, shown, **facts)
        self.bad = True

    def warn(self, column: str, code: str, **facts: object) -> None:
        """Note a warning about a cell of this row."""
        self._importer.warn(self.line, column, code, self._values.get(column, ""), **facts)

    def raw(self, column: str) -> str:
        """Return the cell as it stands."""
        return self._values.get(column, "")

    def text(self, column: str, limit: int, *, required: bool = False) -> str:
        """Return the text, refused where it is too long or missing."""
        value = self._values.get(column, "")
        if not value and required:
            self.refuse(column, "empty")
        if len(value) > limit:
            self.refuse(column, "too_long", limit=limit, length=len(value))
        return value

    def day(self, column: str, *, required: bool = False) -> date | None:
        """Return the date; empty and 9999-12-31 are None."""
        value = self._values.get(column, "")
        if not value:
            if required:
                self.refuse(column, "empty")
            return None
        found = parse_day(value)
        if found is None or (found == OPEN_END and required):
            self.refuse(column, "not_a_date")
        return None if found == OPEN_END else found

    def period(
        self, first: str, last: str, *, required: bool = False
    ) -> tuple[str | None, str | None]:
        """Return two dates as ISO text (None where open), refused where the last comes first."""
        starts, ends = self.day(first, required=required), self.day(last)
        if starts and ends and ends < starts:
            self.refuse(last, "ends_before_start", start=starts.isoformat(), first=first)
        return _iso(starts), _iso(ends)

    def percent(self, column: str) -> str:
        """Return a percentage of 0 to 100 with two decimals as text; empty is 100."""
        value = self._values.get(column, "")
        text = value.rstrip("%").rstrip().replace(",", ".") if value else "100"
        if not _NUMBER.fullmatch(text):
            self.refuse(column, "not_a_percentage")
            return "0.00"
        number = Decimal(text)
        if number > 100:
            self.refuse(column, "not_a_percentage")
            return "0.00"
        rounded = number.quantize(Decimal("0.01"))
        if rounded != number:
            self.refuse(column, "too_many_decimals")
        return str(rounded)

    def truth(self, column: str) -> bool:
        """Return yes or no; empty is no."""
        value = self._values.get(column, "").casefold()
        if value not in _TRUE and value not in _FALSE:
            self.refuse(column, "not_yes_or_no")
        return value in _TRUE

    def choice(self, column: str, allowed: Sequence[str]) -> str:
        """Return one of the allowed codes; case does not matter."""
        value = self._values.get(column, "").casefold()
        if value not in allowed:
            self.refuse(column, "not_one_of", allowed=", ".join(allowed))
        return value

    def email(self, column: str) -> str:
        """Return an e-mail address in lower case, or an empty text."""
        value = self.text(column, 254).lower()
        if value and not _EMAIL.fullmatch(value):
            self.refuse(column, "not_an_email")
        return value

    def orcid(self, column: str) -> str:
        """Return an ORCID iD as 0000-0000-0000-0000, or an empty text."""
        value = self._values.get(column, "")
        if not value:
            return ""
        found = _ORCID.fullmatch(value)
        if not found or not orcid_checksum_holds("".join(found.groups())):
            self.refuse(column, "not_an_orcid")
            return ""
        return "-".join(found.groups()).upper()
