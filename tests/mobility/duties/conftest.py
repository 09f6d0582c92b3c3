"""Granted stays to prepare."""

import pytest

from tests.factories.granted import granted, step


@pytest.fixture
def stay(cast):
    """Petter's stay of ninety days in Germany, accepted by him."""
    application = granted(cast)
    step(application, "accept", cast.petter)
    return application
