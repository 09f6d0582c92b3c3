"""A report is written by the traveller, approved by the head, shared only with consent."""

import pytest

from mobility.settling.selectors.shared import shared_reports
from mobility.settling.services import reporting
from portal.casework.models import Task
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from tests.mobility.settling.conftest import handed_in, report_of, settled, write


def open_codes(application):
    found = Task.objects.filter(case=application.case, state="open")
    return {task.code for task in found if task.key.startswith(("after:", "approve:"))}


def test_a_report_is_begun_during_the_stay_and_handed_in_after_it(cast, abroad):
    report = write(abroad(), cast.petter)
    with pytest.raises(NotAllowedError) as error:
        reporting.hand_in(report=report, share=False, by=cast.petter)
    assert error.value.decision.code == "not_home_yet"


def test_an_unfinished_report_is_not_handed_in(cast, home_again):
    report = write(home_again(), cast.petter, results="")
    with pytest.raises(NotAllowedError) as error:
        reporting.hand_in(report=report, share=False, by=cast.petter)
    assert error.value.decision.code == "incomplete_after"


def test_a_report_that_is_handed_in_is_the_heads_turn(cast, home_again):
    application = home_again()
    handed_in(application, cast.petter)
    assert open_codes(application) == {"report_approval", "settlement"}
    told = Message.objects.filter(kind="report-submitted").values_list("person", flat=True)
    assert set(told) == {cast.frida.person.pk, cast.dag.person.pk}


@pytest.mark.parametrize("name", ["petter", "pia", "anna", "bjarne", "hanne", "pal"])
def test_nobody_but_head_or_faculty_approves(cast, home_again, name):
    report = handed_in(home_again(), cast.petter)
    with pytest.raises(NotAllowedError):
        reporting.approve_report(report=report, by=cast.users[name])


@pytest.mark.parametrize("name", ["frida", "dag", "dina", "finn"])
def test_head_and_faculty_approve(cast, home_again, name):
    report = handed_in(home_again(), cast.petter)
    reporting.approve_report(report=report, by=cast.users[name])
    assert report.application.case.state == "reported"


def test_a_heads_own_report_is_approved_one_level_up_and_not_by_the_deputy(cast, home_again):
    report = handed_in(home_again("frida", "research_term"), cast.frida)
    for user in (cast.frida, cast.dag):
        with pytest.raises(NotAllowedError):
            reporting.approve_report(report=report, by=user)
    reporting.approve_report(report=report, by=cast.dina)
    assert report.state == "approved"


def test_a_returned_report_is_due_again_as_before_and_says_why(cast, home_again):
    application = home_again()
    due = report_of(application).due_on
    report = handed_in(application, cast.petter)
    reporting.return_report(report=report, reason="Which drafts?", by=cast.frida)
    task = Task.objects.get(case=application.case, code="report")
    assert (task.state, task.due_on) == ("open", due)
    assert "Which drafts?" in Message.objects.get(kind="report-returned").text


def test_a_second_approval_loses(cast, home_again):
    report = handed_in(home_again(), cast.petter)
    stale = report_of(report.application)
    reporting.approve_report(report=report, by=cast.frida)
    with pytest.raises((ChangedMeanwhileError, NotAllowedError)):
        reporting.approve_report(report=stale, by=cast.dina)


def test_a_handed_in_report_is_not_changed_any_more(cast, home_again):
    report = handed_in(home_again(), cast.petter)
    with pytest.raises(NotAllowedError):
        write(report.application, cast.petter, summary="Other")


def test_only_an_approved_report_with_consent_is_shared(cast, home_again):
    report = handed_in(home_again(), cast.petter, share=True)
    assert not shared_reports().exists()
    reporting.approve_report(report=report, by=cast.frida)
    assert shared_reports().get() == report


def test_consent_taken_back_is_gone_at_once(cast, home_again):
    report = handed_in(home_again(), cast.petter, share=True)
    reporting.approve_report(report=report, by=cast.frida)
    with pytest.raises(NotAllowedError):
        reporting.share(report=report, shared=False, by=cast.frida)
    reporting.share(report=report, shared=False, by=cast.petter)
    assert not shared_reports().exists()


def test_without_money_the_approved_report_closes_the_case(cast, home_again):
    report = handed_in(home_again(money=False), cast.petter)
    reporting.approve_report(report=report, by=cast.frida)
    report.application.case.refresh_from_db()
    assert report.application.case.state == "closed"
    assert not Message.objects.filter(kind="turn", person=cast.pal.person).exists()


def test_with_money_the_case_stays_open_until_it_is_settled(cast, home_again):
    application = home_again()
    reporting.approve_report(report=handed_in(application, cast.petter), by=cast.frida)
    settled(application, cast.petter)
    application.case.refresh_from_db()
    assert application.case.state == "reported"
