"""A round of the Faculty of Nature: two in Physics, one in Biology."""

import pytest

from tests.cast import make_employment, make_person, make_user
from tests.factories.deciding import a_budget, a_call, an_application


class Round:
    """The call, its budget and its applications by the applicant's name."""

    def __init__(self, cast, state):
        self.cast = cast
        self.budget = a_budget(cast.NAT)
        self.call = a_call(cast.NAT, budget=self.budget)
        self.berit = make_user(make_person("Berit", hr_id="H-berit"))
        make_employment(self.berit.person, cast.BIO)
        cast.users["berit"] = self.berit
        who = (("petter", cast.FYS), ("pia", cast.FYS), ("berit", cast.BIO))
        self.of = {
            name: an_application(cast.users[name].person, unit, self.call, state)
            for name, unit in who
        }

    def __getitem__(self, name):
        return self.of[name]

    def fresh(self, name):
        """Return an application as it stands now."""
        return type(self.of[name]).objects.select_related("case").get(pk=self.of[name].pk)


@pytest.fixture
def make_round(cast):
    """Make the round with its applications in a state."""
    return lambda state="submitted": Round(cast, state)
