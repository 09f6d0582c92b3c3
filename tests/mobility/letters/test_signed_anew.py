"""A new agreement closes what a postponement asked again; one of the old days closes nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.changes.services.requests import approve
from mobility.duties.services.steps import take_up
from mobility.letters.services import Typed, write
from portal.documents.services.signatures import note_signed, sign
from tests.mobility.changes.conftest import asked, moved
from tests.mobility.duties.conftest import stay  # noqa: F401

KIND = "workplace_agreement"


def written(application, by):
    values = {"extra_terms": "yes", "pay_currency": "NOK", "duration": "90 days"}
    return write(application=application, typed=Typed(KIND, "en", values), by=by)


def sign_all(letter, cast):
    for one in letter.signatures.all():
        if one.party == "employee":
            sign(signature=one, by=cast.petter)
        else:
            note_signed(signature=one, name="N. N.", note="On paper", by=cast.hanne)


def postponed(application, cast):
    change = asked(application, cast.petter, "postpone", moved(application, days=100))
    approve(change=change, answer="", by=cast.frida)
    application.case.refresh_from_db()
    take_up(case=application.case, by=cast.petter)


def open_agreements(application):
    return set(
        application.case.tasks.filter(
            code__in=("workplace_agreement", "contract_terms"), state="open"
        ).values_list("key", flat=True)
    )


@pytest.mark.parametrize("signed_before", [True, False])
def test_the_agreement_task_is_closed_when_the_new_one_is_signed(cast, stay, signed_before):  # noqa: F811
    if signed_before:
        sign_all(written(stay, cast.frida), cast)
        assert not open_agreements(stay)
    stay.case.refresh_from_db()
    postponed(stay, cast)
    assert open_agreements(stay)
    sign_all(written(stay, cast.frida), cast)
    assert not open_agreements(stay)


def test_an_agreement_of_the_old_dates_closes_nothing(cast, stay, time_machine):  # noqa: F811
    old = written(stay, cast.frida)
    time_machine.move_to(timezone.now() + timedelta(minutes=1))
    postponed(stay, cast)
    sign_all(old, cast)
    assert open_agreements(stay)
