"""The number by which people speak of an engagement: G-2026-0001."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from guests.engagements.models import Engagement

MOST_TRIES = 20


def give_number(engagement: Engagement) -> None:
    """Give an engagement the next number of the year, once."""
    if engagement.number:
        return
    start = f"G-{timezone.localdate().year}-"
    for extra in range(MOST_TRIES):
        number = f"{start}{_last(start) + 1 + extra:04d}"
        try:
            with transaction.atomic():
                Engagement.objects.filter(pk=engagement.pk).update(number=number)
        except IntegrityError:  # somebody else was faster
            continue
        engagement.number = number
        return
    message = "no free number"
    raise RuntimeError(message)


def _last(start: str) -> int:
    numbers = Engagement.objects.filter(number__startswith=start)
    taken = numbers.order_by("-number").values_list("number", flat=True)
    # More than 9999 in a year would sort wrong, so the longest come first.
    longest = max(taken[:1], key=len, default=None)
    return int(str(longest).rpartition("-")[2]) if longest else 0
