"""Norwegian public holidays and the working days between them.

Helligdagsfredloven § 2 and lov om 1. og 17. mai som høgtidsdager § 1.
"""

from datetime import date, timedelta

_FIXED = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
# Days from Easter Sunday: Maundy Thursday to Whit Monday.
_MOVABLE = (-3, -2, 0, 1, 39, 49, 50)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a year after 1582, by the Gregorian computus (Butcher's)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leaps, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    weekday = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of a year; Sundays besides them are not named."""
    easter = easter_sunday(year)
    fixed = {date(year, month, day) for month, day in _FIXED}
    return frozenset(fixed | {easter + timedelta(days=days) for days in _MOVABLE})


def is_working_day(day: date) -> bool:
    """Tell whether the day is neither Saturday, Sunday nor public holiday."""
    return day.weekday() < 5 and day not in public_holidays(day.year)


def working_day_from(day: date) -> date:
    """Return the day itself if it is a working day, else the next one."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_day_until(day: date) -> date:
    """Return the day itself if it is a working day, else the last one before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def working_days_from(day: date, count: int) -> date:
    """Return the day `count` working days after a day, or before it where `count` is negative.

    None at all is the day itself, or the next working day.
    """
    if not count:
        return working_day_from(day)
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day
