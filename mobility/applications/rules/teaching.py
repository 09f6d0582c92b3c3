"""How many hours a teaching stay must teach (Erasmus+ programme guide, staff mobility)."""

from decimal import ROUND_CEILING, Decimal

DAYS_OF_A_WEEK = 7


def teaching_hours(days: int, per_week: int, week_divisor: int) -> int:
    """Return the hours that a stay of so many activity days must teach at least.

    A week or anything shorter asks for the full number. After whole weeks the remaining days ask
    for their share: a day is 1/`week_divisor` of a week, never more than the whole. Rounded up.
    """
    if days <= 0:
        return 0
    weeks, rest = divmod(days, DAYS_OF_A_WEEK)
    if not weeks:
        return per_week
    share = Decimal(per_week) * min(rest, week_divisor) / Decimal(week_divisor)
    return weeks * per_week + int(share.to_integral_value(ROUND_CEILING))
