"""Granted stays that shall be otherwise."""

from datetime import date, timedelta

import pytest

from mobility.changes.selectors.stages import standing
from mobility.changes.services.requests import propose
from tests.mobility.duties.conftest import stay  # noqa: F401


def moved(application, *, days=0, last=0):
    """Return the hosts of a stay some days later, and some days longer."""

    def later(text, number):
        return (date.fromisoformat(text) + timedelta(days=number)).isoformat()

    return [
        {
            **one,
            "starts_on": later(one["starts_on"], days),
            "ends_on": later(one["ends_on"], days + last),
        }
        for one in standing(application)
    ]


def asked(application, by, kind, proposed=None):
    """Ask for a change."""
    return propose(
        application=application,
        kind=kind,
        proposed=standing(application) if proposed is None else proposed,
        reason="The host asked for it",
        by=by,
    )


@pytest.fixture
def extension(cast, stay):  # noqa: F811
    """Petter asks for thirty days more."""
    return asked(stay, cast.petter, "extend", moved(stay, last=30))
