"""The calculation as a letter carries it."""

from datetime import date
from decimal import Decimal

import pytest

from mobility.grants.selectors.plans import Given
from mobility.grants.selectors.sheets import grant_facts
from mobility.grants.services import calculate
from portal.documents.composing import composed, kind_of, told_facts
from portal.documents.services.letters import template_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(apply_for, cast):
    application = apply_for(companions=["partner"])
    return calculate(application=application, moment="decision", by=cast.dina)


@pytest.mark.parametrize(
    ("language", "label"),
    [("nb", "Hele måneder"), ("nn", "Heile månader"), ("en", "Whole months")],
)
def test_the_table_speaks_the_letters_language(decided, language, label):
    row = grant_facts(decided, language)["calculation"].rows[0]
    assert row[0].startswith(label)


def test_the_sheet_is_written_with_these_facts(decided):
    kind, template = kind_of("grant_sheet"), template_for("grant_sheet")
    facts = told_facts(kind, _known(kind, grant_facts(decided, "nb")), "nb")
    body = composed(
        kind, template.subjects["nb"], template.bodies["nb"], {"person_name": "P", **facts}
    )
    told = str(body.blocks)
    assert r"189\xa0750" in told
    assert "Economic+support" in told


def test_money_that_comes_back_is_negative(apply_for, cast):
    given = Given(
        paid=Decimal(100000), documented_from=date(2027, 1, 1), documented_until=date(2027, 3, 31)
    )
    made = calculate(application=apply_for(), moment="settlement", by=cast.pal, given=given)
    assert grant_facts(made, "nb")["balance"].value == Decimal(-31000)


def _known(kind, facts):
    return {name: value for name, value in facts.items() if name in kind.names}
