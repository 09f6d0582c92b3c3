"""The register, at hand for every test of this room."""

import pytest

from tests.portal.places.register import make_register


@pytest.fixture
def register(db):
    """A small register of institutions, indexed."""
    return make_register()
