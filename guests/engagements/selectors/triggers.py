"""Who needs the full path, and how long a kind of guest may stay, by the rules of arrivals."""

from datetime import date

from guests.engagements.models import Engagement


def wants_full_path(engagement: Engagement, on: date) -> bool:
    """Tell whether one of the triggers asks for approval and agreement."""
    if engagement.starts_on is None or engagement.ends_on is None:
        return True
    short = (engagement.ends_on - engagement.starts_on).days < 5
    return bool(engagement.needs or engagement.fee_amount or not short)


def longest_months(kind: str, on: date) -> int | None:
    """Return how many months a kind of guest may stay at most; None without a limit."""
    return {"unpaid_guest": 48}.get(kind)
