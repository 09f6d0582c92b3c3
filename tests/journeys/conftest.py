"""The library on its day."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.journeys.library import build_library

TODAY = datetime(2026, 11, 26, 9, tzinfo=UTC)


@pytest.fixture
def clock():
    """A morning in November from which the clock ticks on, and can be moved."""
    with time_machine.travel(TODAY) as moving:
        yield moving


@pytest.fixture
def library(clock, db):
    """The cast, a library with two librarians and their head, two officers, money for one week."""
    return build_library()
