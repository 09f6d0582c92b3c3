"""A case of PhD candidate Petter's in Physics."""

import pytest

from tests.factories.cases import make_case


@pytest.fixture
def case(cast):
    return make_case(cast.petter.person, cast.FYS)
