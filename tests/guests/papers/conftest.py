"""Guests with papers, written, given out and signed."""

import pytest

from guests.papers.models import Paper
from guests.papers.services.writing import Typed, give_out, write
from portal.documents.services.signatures import note_signed
from tests.factories.engagements import a_guest, an_engagement

SAID = {"work_description": "Measure light.\nWrite it up.", "housing_address": "Fjordveien 1"}


@pytest.fixture
def guest(cast):
    """Return an engagement of Pia's whose agreement is to be signed; the guest signs in."""
    return an_engagement(
        cast.pia, "agreement_signing", guest=a_guest(signs_in=True), administrator_id=None
    )


def written(engagement, by, kind="access_agreement", language="en", **values):
    """Write a paper as its form would."""
    return write(engagement=engagement, typed=Typed(kind, language, {**SAID, **values}), by=by)


def given(engagement, by, kind="access_agreement", **values):
    """Write a paper and give it out."""
    letter = written(engagement, by, kind, **values)
    return give_out(paper=Paper.objects.get(letter=letter), by=by)


def signed_by_all(letter, by):
    """Note the signature of every party who has not signed."""
    for one in letter.signatures.filter(way=""):
        note_signed(signature=one, name="N. N.", note="On paper", by=by)
