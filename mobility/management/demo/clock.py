"""Let the demo's past happen in the past: a clock set to a day while services are called."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta, tzinfo
from unittest import mock
from zoneinfo import ZoneInfo

from django.conf import settings

_MORNING = time(8, 15)


@contextmanager
def on_day(day: date) -> Iterator[None]:
    """Make Django's clock begin on the morning of a day; it goes on a second at each look.

    Everything in the portal asks `django.utils.timezone` for the time, fields' defaults too, so
    that a service called in here writes its moments as if it were that day.
    """
    start = datetime.combine(day, _MORNING, ZoneInfo(settings.TIME_ZONE))
    looks = iter(range(86_400))

    class Clock(datetime):
        """The day's clock."""

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            """Return the next second of the day."""
            return (start + timedelta(seconds=next(looks))).astimezone(tz)

    with mock.patch("django.utils.timezone.datetime", Clock):
        yield
