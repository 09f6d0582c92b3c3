"""What the tests of applications have at hand."""

import pytest

from portal.people.models import Relation
from tests.factories.applications import a_draft


@pytest.fixture
def draft(cast):
    """Petter's draft of a PhD stay that lacks nothing."""
    return a_draft(cast.petter)


@pytest.fixture
def supervised(cast):
    """Petter, supervised by Bjarne."""
    return Relation.objects.create(
        person=cast.petter.person,
        kind="supervisor",
        other=cast.bjarne.person,
        starts_on=cast.petter.person.employments.first().starts_on,
    )
