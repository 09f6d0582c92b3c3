"""The two semesters of the academic year, their months and weeks. Plain Python."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from portal.core.periods import add_months

Season = Literal["spring", "autumn"]


@dataclass(frozen=True, slots=True, order=True)
class Semester:
    """Spring from January, autumn from the month that the rule set names, both to the last day."""

    first_day: date
    last_day: date
    season: Season

    @property
    def code(self) -> str:
        """The semester as it stands in an address: 2027-spring."""
        return f"{self.first_day.year}-{self.season}"

    @property
    def months(self) -> tuple[tuple[date, date], ...]:
        """The first and last day of each month."""
        firsts = [self.first_day]
        while (following := add_months(firsts[-1], 1)) <= self.last_day:
            firsts.append(following)
        return tuple((first, add_months(first, 1) - timedelta(days=1)) for first in firsts)


def semester_of(day: date, autumn_month: int) -> Semester:
    """Return the semester in which a day lies."""
    autumn = date(day.year, autumn_month, 1)
    if day < autumn:
        return Semester(date(day.year, 1, 1), autumn - timedelta(days=1), "spring")
    return Semester(autumn, date(day.year, 12, 31), "autumn")


def before(semester: Semester, autumn_month: int) -> Semester:
    """Return the semester before this one."""
    return semester_of(semester.first_day - timedelta(days=1), autumn_month)


def after(semester: Semester, autumn_month: int) -> Semester:
    """Return the semester after this one."""
    return semester_of(semester.last_day + timedelta(days=1), autumn_month)


def semester_coded(code: str, autumn_month: int) -> Semester | None:
    """Return the semester of a code, or None where it is none (or out of any use)."""
    year, _, season = code.partition("-")
    if not (year.isascii() and year.isdecimal() and 1990 <= int(year) <= 2200):
        return None
    months = {"spring": 1, "autumn": autumn_month}
    return (
        semester_of(date(int(year), months[season], 1), autumn_month) if season in months else None
    )
