"""The pages of report, settlement and shared experience."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from mobility.settling.models import Receipt, Settlement
from mobility.settling.services import reporting
from portal.casework.models import Case, Task
from portal.places.models import Institution
from tests.factories.cases import PDF
from tests.mobility.settling.conftest import TEXTS, handed_in, report_of, settled, write


def page(name, application, *more):
    return reverse(name, args=[application.case.public_id, *more])


def test_a_report_saves_by_itself_unfinished_as_it_is(cast, sign_in, abroad):
    application = abroad()
    typed = {"summary": "We measured", "results": "", "advice": ""}
    answer = sign_in(cast.petter).post(
        page("stay_report_write", application), typed, headers={"HX-Request": "true"}
    )
    assert "Saved" in answer.text
    assert "Write what came of it." in answer.text
    assert report_of(application).summary == "We measured"


def test_an_unfinished_report_is_not_handed_in_from_the_page(cast, sign_in, home_again):
    application = home_again()
    client = sign_in(cast.petter)
    client.post(page("stay_report_write", application), {**TEXTS, "results": ""})
    answer = client.post(page("stay_report_hand_in", application), follow=True)
    assert "Something is still missing" in answer.text
    assert report_of(application).state == "draft"


def test_a_report_is_handed_in_with_consent_only_where_it_is_given(cast, sign_in, home_again):
    application = home_again()
    client = sign_in(cast.petter)
    client.post(page("stay_report_write", application), TEXTS)
    client.post(page("stay_report_hand_in", application))
    report = report_of(application)
    assert (report.state, report.is_shared) == ("submitted", False)


def test_a_draft_is_its_writers_alone(cast, sign_in, abroad):
    application = abroad()
    write(application, cast.petter)
    answer = sign_in(cast.frida).get(page("stay_report", application))
    assert "We measured light." not in answer.text


def test_a_programme_is_kept_only_with_an_application(cast, sign_in, home_again):
    application = home_again()
    client = sign_in(cast.petter)
    line = {"programme": "erc", "text": "Light", "link": ""}
    client.post(page("outcome_add", application), {**line, "kind": "funding_application"})
    client.post(page("outcome_add", application), {**line, "kind": "joint_publication"})
    found = report_of(application).outcomes.values_list("kind", "programme")
    assert set(found) == {("funding_application", "erc"), ("joint_publication", "")}


def test_sending_back_asks_for_a_reason(cast, sign_in, home_again):
    application = home_again()
    handed_in(application, cast.petter)
    client = sign_in(cast.frida)
    answer = client.post(page("stay_report_judge", application), {"return": "1", "reason": ""})
    assert "reason" in answer.context["form"].errors
    client.post(page("stay_report_judge", application), {"approve": "1", "reason": ""})
    assert report_of(application).state == "approved"


def test_a_receipt_is_added_with_its_picture(cast, sign_in, abroad):
    application = abroad()
    receipt = {
        "kind": "travel",
        "paid_on": timezone.localdate().isoformat(),
        "amount": "200",
        "currency": "EUR",
        "kroner": "2300",
        "text": "Train",
        "file": SimpleUploadedFile("ticket.pdf", PDF),
    }
    sign_in(cast.petter).post(page("stay_receipts", application), receipt)
    found = Receipt.objects.get()
    assert (found.kroner, found.upload.name) == (2300, "ticket.pdf")


def test_a_receipt_of_tomorrow_is_refused(cast, sign_in, abroad):
    tomorrow = timezone.localdate() + timedelta(days=1)
    receipt = {"kind": "rent", "paid_on": tomorrow, "amount": "1", "currency": "NOK"}
    answer = sign_in(cast.petter).post(page("stay_receipts", abroad()), receipt)
    assert "paid_on" in answer.context["form"].errors


def test_the_settlement_is_written_handed_in_and_shows_every_line(cast, sign_in, home_again):
    application = home_again()
    client = sign_in(cast.petter)
    segment = application.segments.first()
    typed = {
        "documented_from": segment.starts_on.isoformat(),
        "documented_until": segment.ends_on.isoformat(),
        "advance_paid": "50000",
        "other_support": "0",
        "commuter_declared": "on",
    }
    client.post(page("settlement_write", application), typed)
    answer = client.post(page("settlement_hand_in", application), follow=True)
    assert "Whole months" in answer.text
    assert "The change is against what was decided." in answer.text


def test_what_the_form_shows_is_what_is_handed_in(cast, sign_in, home_again):
    application, client = home_again(), sign_in(cast.petter)
    segment = application.segments.first()
    shown = client.get(page("settlement_write", application))
    days = (segment.starts_on, segment.ends_on)
    form = shown.context["form"]
    assert (form["documented_from"].value(), form["documented_until"].value()) == days
    assert all(form.fields[one].required for one in ("documented_from", "documented_until"))
    assert "settlement.missing_days" not in {one.code for one in shown.context["remarks"]}
    typed = {
        "documented_from": segment.starts_on.isoformat(),
        "documented_until": (segment.ends_on - timedelta(days=1)).isoformat(),
        "advance_paid": "50000",
        "other_support": "0",
        "hand_in": "1",
    }
    client.post(page("settlement_write", application), typed)
    settlement = Settlement.objects.get(application=application)
    assert settlement.state == "submitted"
    assert settlement.documented_until == segment.ends_on - timedelta(days=1)


def test_without_days_nothing_is_handed_in_and_the_fields_say_so(cast, sign_in, home_again):
    application = home_again()
    typed = {"advance_paid": "50000", "other_support": "0", "hand_in": "1"}
    answer = sign_in(cast.petter).post(page("settlement_write", application), typed)
    assert {"documented_from", "documented_until"} <= set(answer.context["form"].errors)
    assert Settlement.objects.get(application=application).state == "draft"


def test_an_overdue_report_is_shown_on_the_list_and_on_the_case(cast, sign_in, home_again):
    application = home_again(days_ago=100)
    client = sign_in(cast.frida)
    assert "overdue" in client.get(reverse("after_stays"), {"overdue": "on"}).text
    assert "overdue" in client.get(page("application", application)).text


def test_the_list_of_what_waits_for_approval(cast, sign_in, home_again):
    waiting, other = home_again(), home_again()
    handed_in(waiting, cast.petter)
    rows = sign_in(cast.frida).get(reverse("after_stays"), {"waiting": "on"}).context["table"].rows
    assert [row.record.pk for row in rows] == [waiting.pk]
    assert other.pk != waiting.pk


def test_a_report_is_not_done_by_ticking_its_task_off(cast, sign_in, home_again):
    task = Task.objects.get(case=home_again().case, code="report")
    answer = sign_in(cast.petter).post(reverse("task", args=[task.public_id]), {"state": "done"})
    assert answer.url.endswith(reverse("after_task", args=[task.public_id]))
    task.refresh_from_db()
    assert task.state == "open"


@pytest.fixture
def shared(cast, home_again):
    """Return a stay at a listed host whose report is approved and shared."""
    host = Institution.objects.create(name="ETH Zurich", country_id="CH", source="ror")
    application = home_again()
    application.segments.update(institution=host)
    report = handed_in(application, cast.petter, share=True)
    reporting.approve_report(report=report, by=cast.frida)
    return application


def test_all_staff_find_who_has_been_at_a_host(cast, sign_in, shared):
    client = sign_in(cast.mia)
    assert "Petter" in client.get(reverse("shared_experience"), {"q": "zurich"}).text
    assert "Rent early." in client.get(page("shared_report", shared)).text
    host = shared.segments.first().institution
    assert (
        "Colleagues who have been here" in client.get(reverse("institution", args=[host.pk])).text
    )


def test_others_read_what_is_shared_but_not_the_report_itself(cast, sign_in, shared):
    client = sign_in(cast.mia)
    assert "Two drafts." not in client.get(page("shared_report", shared)).text
    assert client.get(page("stay_report", shared)).status_code == 404


def test_taken_back_it_is_gone_everywhere_at_once(cast, sign_in, shared):
    sign_in(cast.petter).post(page("stay_report_share", shared), {"share": "no"})
    client = sign_in(cast.mia)
    assert client.get(page("shared_report", shared)).status_code == 404
    assert "Petter" not in client.get(reverse("shared_experience")).text
    host = shared.segments.first().institution
    assert (
        "Colleagues who have been here"
        not in client.get(reverse("institution", args=[host.pk])).text
    )


def test_finance_approves_from_the_page_and_the_statement_is_linked(cast, sign_in, home_again):
    application = home_again()
    settled(application, cast.petter)
    sign_in(cast.pal).post(page("settlement_judge", application), {"approve": "1", "reason": ""})
    answer = sign_in(cast.petter).get(page("settlement", application))
    assert reverse("letter", args=[application.case.letters.get().public_id]) in answer.text


@pytest.mark.parametrize(
    ("state", "shown"),
    [("accepted", False), ("preparing", False), ("cleared", False), ("ongoing", True)],
)
def test_report_and_receipts_are_offered_once_the_stay_has_begun(
    cast, sign_in, abroad, state, shown
):
    application = abroad()
    Case.objects.filter(pk=application.case_id).update(state=state)
    told = sign_in(cast.petter).get(page("application", application)).text
    assert (page("stay_receipts", application) in told) == shown
    assert ("Begin the report" in told) == shown


def test_the_next_step_is_the_button_on_the_case_and_on_the_saved_settlement(
    cast, sign_in, home_again
):
    application, client = home_again(), sign_in(cast.petter)
    assert ">Write the report</a>" in client.get(page("application", application)).text
    segment = application.segments.first()
    typed = {
        "documented_from": segment.starts_on.isoformat(),
        "documented_until": segment.ends_on.isoformat(),
        "advance_paid": "0",
        "other_support": "0",
    }
    told = client.post(page("settlement_write", application), typed, follow=True).text
    assert '<button class="ds-button">Hand in the settlement</button>' in told
    assert "Change the settlement" in told
    assert "Hand in the settlement</a>" in client.get(page("application", application)).text


def test_a_settlement_without_its_days_is_written_first(cast, sign_in, home_again):
    told = sign_in(cast.petter).get(page("settlement", home_again())).text
    assert "Hand in the settlement" not in told
    assert "Write the settlement" in told


def test_the_case_shows_the_actual_days_beside_the_planned_ones(cast, sign_in, home_again):
    application = home_again()
    segment = application.segments.first()
    actual = segment.ends_on - timedelta(days=3)
    application.segments.update(confirmed_starts_on=segment.starts_on, confirmed_ends_on=actual)
    told = sign_in(cast.petter).get(page("application", application)).text
    shown, planned = (date_format(day, "SHORT_DATE_FORMAT") for day in (actual, segment.ends_on))
    first = date_format(segment.starts_on, "SHORT_DATE_FORMAT")
    assert f"{first} – {shown} (planned {first} – {planned})" in told
