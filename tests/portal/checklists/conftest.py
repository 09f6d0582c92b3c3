"""The trial event, while a test runs."""

import pytest

from portal.core import contributions
from tests.factories.cases import make_case
from tests.portal.checklists import trial


@pytest.fixture
def event(monkeypatch):
    """Return the trial event, registered; what tests told of cases is forgotten afterwards."""
    loaded = {**contributions._LOADED, "tests.trial": trial.CONTRIBUTION}
    monkeypatch.setattr(contributions, "_LOADED", loaded)
    yield trial.EVENT
    trial.TOLD.clear()


@pytest.fixture
def case(cast, event):
    """Return a running case about Petter at Physics, with a checklist to lay."""
    trial.make_version()
    return make_case(cast.petter.person, cast.FYS, kind="trial")
