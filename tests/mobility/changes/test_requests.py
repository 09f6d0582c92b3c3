"""Asking for a change, and answering."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from mobility.applications.models import Segment
from mobility.changes.models import ChangeRequest
from mobility.changes.services.applying import outlook
from mobility.changes.services.requests import approve, refuse, withdraw
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from tests.factories.granted import granted, step
from tests.mobility.changes.conftest import asked, moved


def codes(application):
    return set(application.case.tasks.exclude(state="dropped").values_list("code", flat=True))


def test_the_outlook_shows_duties_and_grant_and_changes_nothing(cast, stay):
    before = stay.segments.get().ends_on
    found = outlook(stay, "shorten", moved(stay, last=-80))
    assert "workplace_agreement" in {one.code for one in found.duties.dropped}
    assert found.after.grant.total < found.before.grant.total
    assert stay.segments.get().ends_on == before
    assert "workplace_agreement" in codes(stay)


def test_a_request_waits_for_the_head_who_is_told(cast, extension):
    case = extension.case
    assert (case.state, case.turn_role, case.turn_unit) == ("proposed", "head", cast.FYS)
    told = Message.objects.filter(kind="change-asked").values_list("to", flat=True)
    assert sorted(told) == [cast.dag.email, cast.frida.email]
    assert extension.effect["grant"][0] != extension.effect["grant"][1]


def test_an_approval_moves_stay_duties_and_grant_and_writes_a_letter(cast, stay, extension):
    was = stay.segments.get().ends_on
    approve(change=extension, answer="Good luck", by=cast.frida)
    segment = stay.segments.get()
    assert segment.ends_on == was + timedelta(days=30) == segment.stay.ends_on
    insurance = stay.case.tasks.get(code="insurance")
    assert insurance.why == "duty.insurance_beyond"
    latest = stay.calculations.first()
    assert (latest.moment, latest.made_by) == ("change", cast.frida)
    extension.refresh_from_db()
    assert extension.letter.kind == "change_approved"
    assert (extension.letter.state, extension.decided_by) == ("released", cast.frida)


def test_of_two_who_answer_at_once_one_wins(cast, stay, extension):
    stale = ChangeRequest.objects.select_related("case", "application__case").get(pk=extension.pk)
    approve(change=extension, answer="", by=cast.frida)
    with pytest.raises(ChangedMeanwhileError):
        refuse(change=stale, reason_code="budget", answer="No", by=cast.dag)
    assert stay.case.letters.count() == 1


def test_a_stay_that_changed_since_is_not_overwritten(cast, stay, extension):
    Segment.objects.filter(application=stay).update(city="Dresden")
    with pytest.raises(ChangedMeanwhileError):
        approve(change=extension, answer="", by=cast.frida)


def test_a_refusal_needs_a_reason_and_changes_nothing(cast, stay, extension):
    was = stay.segments.get().ends_on
    with pytest.raises(ValidationError):
        refuse(change=extension, reason_code="", answer="No", by=cast.frida)
    refuse(change=extension, reason_code="budget", answer="No money", by=cast.frida)
    extension.refresh_from_db()
    assert (extension.case.state, extension.letter.kind) == ("refused", "change_refused")
    assert stay.segments.get().ends_on == was


@pytest.mark.parametrize("name", ["petter", "bjarne", "hanne", "dina", "anna"])
def test_only_whose_turn_it_is_answers(cast, extension, name):
    with pytest.raises(NotAllowedError):
        approve(change=extension, answer="", by=cast.users[name])


def test_a_head_asks_the_level_above(cast):
    application = granted(cast, who="frida", scheme="short_stay")
    step(application, "accept", cast.frida)
    change = asked(application, cast.frida, "cancel")
    for user in (cast.frida, cast.dag):
        with pytest.raises(NotAllowedError):
            approve(change=change, answer="", by=user)
    approve(change=change, answer="", by=cast.dina)
    application.case.refresh_from_db()
    assert application.case.state == "cancelled"


def test_one_request_waits_at_a_time_and_can_be_withdrawn(cast, stay, extension):
    with pytest.raises(NotAllowedError):
        asked(stay, cast.petter, "cancel")
    withdraw(change=extension, by=cast.petter)
    assert asked(stay, cast.petter, "cancel").case.state == "proposed"


def test_nobody_asks_for_another(cast, stay):
    with pytest.raises(NotAllowedError):
        asked(stay, cast.frida, "cancel")


def test_what_the_kind_does_not_mean_is_refused(cast, stay):
    with pytest.raises(ValidationError):
        asked(stay, cast.petter, "extend", moved(stay, last=-3))


def test_a_postponed_stay_keeps_its_award_and_takes_new_dates(cast, stay):
    change = asked(stay, cast.petter, "postpone", moved(stay, days=100))
    due = stay.case.tasks.get(code="passport").due_on
    approve(change=change, answer="", by=cast.frida)
    stay.case.refresh_from_db()
    assert stay.case.state == "postponed"
    assert stay.case.tasks.get(code="passport").due_on == due + timedelta(days=100)


def test_a_cancelled_stay_ends_with_its_tasks(cast, stay):
    change = asked(stay, cast.petter, "cancel")
    approve(change=change, answer="", by=cast.frida)
    case = Case.objects.get(pk=stay.case.pk)
    assert case.state == "cancelled"
    assert not case.tasks.filter(state="open").exists()
    assert stay.segments.get().stay.state == "cancelled"


def test_another_host_in_another_country_brings_its_duties(cast, stay):
    [one] = moved(stay)
    proposed = [{**one, "institution_name": "Tsinghua", "country": "CN", "city": "Beijing"}]
    change = asked(stay, cast.petter, "change_host", proposed)
    assert "it_loan" in change.effect["added"]
    approve(change=change, answer="", by=cast.frida)
    assert {"it_loan", "dean_clearance"} <= codes(stay)
    assert stay.segments.get().stay.country_id == "CN"


def test_an_interrupted_stay_ends_earlier_and_leaves_out_hosts_not_reached(cast, stay):
    first = stay.segments.get()
    second = Segment.objects.create(
        application=stay,
        institution_name="Lyon",
        country_id="FR",
        starts_on=first.ends_on + timedelta(days=1),
        ends_on=first.ends_on + timedelta(days=30),
    )
    Case.objects.filter(pk=stay.case.pk).update(state="ongoing")
    stay.case.refresh_from_db()
    [one, _] = moved(stay)
    last = date.fromisoformat(one["starts_on"]) + timedelta(days=9)
    change = asked(stay, cast.petter, "interrupt", [{**one, "ends_on": last.isoformat()}])
    approve(change=change, answer="", by=cast.frida)
    second.refresh_from_db()
    assert Case.objects.get(pk=stay.case.pk).state == "interrupted"
    assert stay.segments.get(pk=first.pk).ends_on == last
    assert second.starts_on is None


@pytest.mark.parametrize("state", ["returned_home", "closed"])
def test_nothing_is_extended_when_the_traveller_is_home(cast, stay, extension, state):
    before = stay.calculations.count(), stay.segments.get().ends_on
    Case.objects.filter(pk=stay.case_id).update(state=state)
    with pytest.raises(ChangedMeanwhileError):
        approve(change=ChangeRequest.objects.get(), answer="", by=cast.frida)
    assert (stay.calculations.count(), stay.segments.get().ends_on) == before
