"""An employee says what is wrong; HR corrects or says why not; both are told."""

from decimal import Decimal

import pytest
from django.core import mail
from django.core.exceptions import ValidationError

from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from mobility.accrual.services import contesting
from mobility.accrual.services.correcting import add, correct, fingerprint_of, override, remove
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from portal.messages.services import send_waiting
from tests.cast import give

pytestmark = pytest.mark.django_db
FRIDA, HANNE = "frida@uu.example", "hanne@uu.example"


@pytest.fixture
def contest(professor):
    return contesting.contest(person=professor.person, text="I began in 2015.", by=professor)


def told():
    return sorted(Message.objects.values_list("kind", "to"))


def values_of(period, **changes):
    fields = ("kind", "role", "starts_on", "ends_on", "percent")
    return {name: getattr(period, name) for name in fields} | changes


def test_hr_and_the_person_are_told_and_hr_once(professor, contest):
    again = contesting.contest(person=professor.person, text="I began in 2015.", by=professor)
    assert again == contest
    assert told() == [("contest-for-hr", HANNE), ("contest-received", FRIDA)]


def test_the_mail_leads_where_something_is_to_be_done(professor, contest, on_commit):
    send_waiting()
    bodies = {one.to[0]: one.body for one in mail.outbox}
    assert "/research-term/contests/" in bodies[HANNE]
    assert "/research-term/" in bodies[FRIDA]
    assert "2015" not in "".join(bodies.values())


@pytest.mark.parametrize(("corrected", "state"), [(True, "corrected"), (False, "rejected")])
def test_the_answer_reaches_the_person(cast, contest, corrected, state):
    contesting.answer(contest=contest, corrected=corrected, answer="See the letter.", by=cast.hanne)
    assert (contest.state, contest.answered_by) == (state, cast.hanne)
    assert ("contest-answered", FRIDA) in told()
    assert AuditEntry.objects.filter(action=f"accrual.contest_{state}").count() == 1


def test_no_without_a_reason_is_refused(cast, contest):
    with pytest.raises(ValidationError):
        contesting.answer(contest=contest, corrected=False, answer=" ", by=cast.hanne)


def test_the_second_of_two_answers_loses(cast, contest):
    stale = Contest.objects.get(pk=contest.pk)
    contesting.answer(contest=contest, corrected=True, answer="", by=cast.hanne)
    with pytest.raises(ChangedMeanwhileError):
        contesting.answer(contest=stale, corrected=False, answer="No.", by=cast.hanne)


def test_only_the_person_contests_and_takes_back(cast, professor, contest):
    with pytest.raises(NotAllowedError):
        contesting.contest(person=professor.person, text="x", by=cast.dina)
    with pytest.raises(NotAllowedError):
        contesting.withdraw(contest=contest, by=cast.hanne)
    contesting.withdraw(contest=contest, by=professor)
    assert contest.state == "withdrawn"


def test_nobody_answers_or_corrects_their_own(cast, professor, contest, make_period):
    give(professor.person, "hr", cast.UU)
    professor.__dict__.pop("mandates_today", None)
    with pytest.raises(NotAllowedError):
        contesting.answer(contest=contest, corrected=True, answer="", by=professor)
    with pytest.raises(NotAllowedError):
        override(
            period=make_period(professor), counts_percent=Decimal(100), reason="Me", by=professor
        )


def test_a_corrected_period_remembers_that_it_was(cast, professor, make_period):
    period = make_period(professor, external_id="A1")
    values = values_of(period, percent=Decimal(80))
    correct(entry=period, values=values, by=cast.hanne, seen=fingerprint_of(period))
    assert period.corrected == {"percent": "80"}
    entry = AuditEntry.objects.get(action="accrual.period_corrected")
    assert entry.changes == {"percent": ["100.00", "80.00"]}


def test_a_stale_correction_loses(cast, professor, make_period):
    period = make_period(professor)
    seen = fingerprint_of(period)
    ServicePeriod.objects.update(percent=70)
    with pytest.raises(ChangedMeanwhileError):
        correct(entry=period, values=values_of(period, percent=80), by=cast.hanne, seen=seen)


def test_a_term_is_added_and_removed_and_the_trail_keeps_it(cast, professor, make_term):
    values = {"starts_on": "2010-01-01", "ends_on": "2010-06-30", "months": 6}
    made = add(kind=EarlierTerm, person=professor.person, values=values, by=cast.hanne)
    made.refresh_from_db()
    remove(entry=made, by=cast.hanne)
    assert not EarlierTerm.objects.exists()
    assert AuditEntry.objects.get(action="accrual.term_removed").changes["months"] == ["6.0", None]


def test_an_override_needs_a_reason_and_can_be_undone(cast, professor, make_period):
    period = make_period(professor)
    with pytest.raises(ValidationError):
        override(period=period, counts_percent=Decimal(50), reason="", by=cast.hanne)
    override(period=period, counts_percent=Decimal(50), reason="Agreed 2020", by=cast.hanne)
    assert (period.counts_percent, period.overridden_by) == (50, cast.hanne)
    override(period=period, counts_percent=None, reason="", by=cast.hanne)
    assert (period.counts_percent, period.override_reason) == (None, "")


@pytest.mark.parametrize("name", ["frida", "dina", "anna", "adam", "petter"])
def test_only_hr_corrects(cast, professor, make_period, name):
    with pytest.raises(NotAllowedError):
        remove(entry=make_period(cast.petter), by=cast.users[name])
