"""The form in steps: it saves by itself, resumes anywhere, loses nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from mobility.applications.models import Application, Segment
from mobility.applications.rules import ASKS
from mobility.applications.selectors.given import fingerprint_of, values_of
from mobility.applications.services.filling import Page, save_step
from portal.audit.models import AuditEntry
from portal.casework.models import Case
from portal.documents.models import Upload
from portal.people.models import Employment
from portal.places.models import Institution
from tests.cast import build_cast
from tests.factories.applications import a_call, a_cover, a_draft, an_application


def step_url(application, name):
    return reverse("application_step", args=[application.case.public_id, name])


def posted(application, name, *parts, **fields):
    """Return what the browser sends for a step: fields, parts and what tells tabs apart."""
    data = {"seen": fingerprint_of(application, name), "tab": "a", "parts": len(parts), **fields}
    for place, part in enumerate(parts):
        data |= {f"part-{place}-{key}": value for key, value in part.items()}
    return data


HOST = {
    "host": "Universitetet på Øya",
    "host_choice": "typed",
    "host_asked": "Universitetet på Øya",
    "country": "DK",
    "starts_on": "2027-05-01",
    "ends_on": "2027-07-31",
    "purpose": "research",
}


@pytest.fixture
def empty(cast):
    """A draft of Petter's in which nothing is written yet."""
    application = a_draft(cast.petter)
    application.segments.all().delete()
    Application.objects.filter(pk=application.pk).update(title="", plan="", answers={})
    application.refresh_from_db()
    return application


def test_a_half_filled_step_is_saved_and_goes_on(cast, sign_in, empty):
    client = sign_in(cast.petter)
    answer = client.post(step_url(empty, "plan"), posted(empty, "plan", title="Light"))
    assert answer.url == step_url(empty, "places")
    empty.refresh_from_db()
    assert (empty.title, empty.plan) == ("Light", "")
    assert Case.objects.get(pk=empty.case_id).title == "Light"


def test_the_same_sent_twice_at_once_is_no_conflict(cast, sign_in, empty):
    client, token = sign_in(cast.petter), str(uuid4())
    sent = posted(empty, "places", {**HOST, "token": token})
    assert client.post(step_url(empty, "places"), sent).status_code == 302
    again = client.post(step_url(empty, "places"), sent | {"tab": "b"})
    assert again.status_code == 302
    other = sent | {"tab": "c", "part-0-ends_on": "2027-08-31", "seen": sent["seen"]}
    client.session.flush()
    client = sign_in(cast.petter)
    assert client.post(step_url(empty, "places"), other).status_code == 409
    assert Segment.objects.filter(application=empty).count() == 1


def test_fields_that_stand_in_answers_are_saved_too(cast, sign_in, empty):
    data = posted(empty, "plan", thesis_relevance="Much")
    sign_in(cast.petter).post(step_url(empty, "plan"), data)
    empty.refresh_from_db()
    assert empty.answers["thesis_relevance"] == "Much"


def test_a_step_says_what_is_missing_and_resumes_where_it_was(cast, sign_in, empty):
    page = sign_in(cast.petter).get(step_url(empty, "plan")).content.decode()
    assert "Needed before you can submit" in page
    assert "2 missing" in page or "3 missing" in page


def test_a_change_saves_by_itself_and_answers_only_how_it_went(cast, sign_in, empty):
    client = sign_in(cast.petter)
    answer = client.post(
        step_url(empty, "plan"), posted(empty, "plan", title="Light"), HTTP_HX_REQUEST="true"
    )
    text = answer.content.decode()
    assert "Saved" in text
    assert "<html" not in text
    empty.refresh_from_db()
    assert empty.title == "Light"


def test_the_same_tab_may_save_again_without_a_fresh_page(cast, sign_in, empty):
    client, first = sign_in(cast.petter), posted(empty, "plan", title="Light")
    client.post(step_url(empty, "plan"), first, HTTP_HX_REQUEST="true")
    again = client.post(step_url(empty, "plan"), {**first, "title": "Lights"})
    assert again.status_code == 302
    empty.refresh_from_db()
    assert empty.title == "Lights"


def test_the_button_may_overtake_the_save_that_is_under_way(cast, sign_in, empty):
    client, first = sign_in(cast.petter), posted(empty, "plan", title="Light", turn=1)
    # Two requests that began with the same session: what the first writes there, the second
    # has not read.
    session = SessionStore(client.session.session_key).load()
    client.post(step_url(empty, "plan"), first, HTTP_HX_REQUEST="true")
    stored = SessionStore(client.session.session_key)
    stored.clear()
    stored.update(session)
    stored.save()
    pressed = client.post(step_url(empty, "plan"), {**first, "title": "Lights", "turn": 2})
    assert pressed.status_code == 302
    empty.refresh_from_db()
    assert empty.title == "Lights"


def test_a_save_that_was_overtaken_takes_nothing_back(cast, sign_in, empty):
    client, first = sign_in(cast.petter), posted(empty, "plan", title="Light", turn=1)
    client.post(step_url(empty, "plan"), {**first, "title": "Lights", "turn": 2})
    late = client.post(step_url(empty, "plan"), first, HTTP_HX_REQUEST="true")
    assert "Not saved" not in late.content.decode()
    empty.refresh_from_db()
    assert empty.title == "Lights"
    again = client.post(step_url(empty, "plan"), {**first, "title": "Lighter", "turn": 3})
    assert again.status_code == 302


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_two_saves_of_one_tab_at_once_both_go_through():
    cast = build_cast()
    application = a_draft(cast.petter)
    drawn, ready = fingerprint_of(application, "plan"), Barrier(2)
    values = values_of(application, "plan")

    def save(turn):
        try:
            mine = Application.objects.get(pk=application.pk)
            ready.wait(timeout=10)
            save_step(
                application=mine,
                step="plan",
                values={**values, "title": f"Turn {turn}"},
                parts=[],
                by=cast.petter,
                page=Page(drawn, "a", turn),
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(save, (1, 2)))
    application.refresh_from_db()
    assert application.title == "Turn 2"


def test_another_tab_is_told_and_loses_nothing(cast, sign_in, empty):
    client, first = sign_in(cast.petter), posted(empty, "plan", title="Light")
    client.post(step_url(empty, "plan"), first)
    other = {**first, "tab": "b", "title": "Dark"}
    late = client.post(step_url(empty, "plan"), other)
    assert late.status_code == 409
    assert 'value="Dark"' in late.content.decode()
    empty.refresh_from_db()
    assert empty.title == "Light"
    client.post(step_url(empty, "plan"), {**other, "keep": "1"})
    empty.refresh_from_db()
    assert empty.title == "Dark"


def test_another_tab_that_saves_by_itself_is_told_too(cast, sign_in, empty):
    client, first = sign_in(cast.petter), posted(empty, "plan", title="Light")
    client.post(step_url(empty, "plan"), first)
    late = client.post(
        step_url(empty, "plan"), {**first, "tab": "b", "title": "Dark"}, HTTP_HX_REQUEST="true"
    )
    assert "Not saved" in late.content.decode()


def test_a_host_saved_twice_is_one_host(cast, sign_in, empty):
    client = sign_in(cast.petter)
    data = posted(empty, "places", {**HOST, "token": str(uuid4())})
    client.post(step_url(empty, "places"), data, HTTP_HX_REQUEST="true")
    client.post(step_url(empty, "places"), data)
    segment = Segment.objects.get(application=empty)
    assert (segment.host, segment.country_id) == ("Universitetet på Øya", "DK")


def test_several_hosts_and_one_that_goes(cast, sign_in, empty):
    client, tokens = sign_in(cast.petter), [str(uuid4()), str(uuid4())]
    two = [{**HOST, "token": one} for one in tokens]
    client.post(step_url(empty, "places"), posted(empty, "places", *two))
    empty.refresh_from_db()
    two[0]["remove"] = "on"
    client.post(step_url(empty, "places"), posted(empty, "places", *two))
    assert [str(one.public_id) for one in empty.segments.all()] == tokens[1:]


def test_a_blank_part_is_no_part(cast, sign_in, empty):
    blank = {"token": str(uuid4()), "host": "", "purpose": "research"}
    answer = sign_in(cast.petter).post(step_url(empty, "places"), posted(empty, "places", blank))
    assert answer.status_code == 302
    assert not empty.segments.exists()


def test_what_cannot_be_read_is_told_and_the_rest_is_saved(cast, sign_in, empty):
    wrong = {**HOST, "token": str(uuid4()), "ends_on": "2027-01-01"}
    answer = sign_in(cast.petter).post(step_url(empty, "places"), posted(empty, "places", wrong))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "The last day is before the first." in page
    segment = empty.segments.get()
    assert (segment.host, segment.ends_on) == ("Universitetet på Øya", None)


def test_adding_a_host_saves_first_and_offers_a_blank_one(cast, sign_in, empty):
    client = sign_in(cast.petter)
    data = posted(empty, "places", {**HOST, "token": str(uuid4())}, add="1")
    answer = client.post(step_url(empty, "places"), data)
    assert answer.url.startswith(f"{step_url(empty, 'places')}?add=1")
    assert empty.segments.count() == 1
    page = client.get(answer.url).content.decode()
    assert 'name="part-1-host"' in page


def test_the_household_asks_the_year_of_a_child_only(cast, sign_in, empty):
    partner = {"token": str(uuid4()), "relation": "partner", "whole_period": "on"}
    child = {"token": str(uuid4()), "relation": "child"}
    client = sign_in(cast.petter)
    client.post(step_url(empty, "household"), posted(empty, "household", partner, child))
    assert empty.companions.count() == 2
    page = client.get(step_url(empty, "household")).content.decode()
    assert "The child&#x27;s year of birth" in page
    assert "Needed before you can submit" in page


def test_a_colleague_is_named_by_name_or_address(cast, sign_in, empty):
    cover = {"token": str(uuid4()), "kind": "teaching", "subject": "FYS1001"}
    client = sign_in(cast.petter)
    data = posted(empty, "cover", {**cover, "covered_by": "pia utsiktsen"})
    client.post(step_url(empty, "cover"), data)
    assert empty.covers.get().covered_by == cast.pia.person
    nobody = posted(empty, "cover", {**cover, "covered_by": "nobody@uu.example"})
    answer = client.post(step_url(empty, "cover"), nobody)
    assert "Nobody employed here has that name" in answer.content.decode()
    assert empty.covers.get().covered_by == cast.pia.person


def test_a_name_that_is_several_peoples_is_asked_back(cast, sign_in, empty):
    cover = {"token": str(uuid4()), "kind": "other", "covered_by": "Utsiktsen"}
    answer = sign_in(cast.petter).post(step_url(empty, "cover"), posted(empty, "cover", cover))
    assert "Several are called that" in answer.content.decode()


def test_another_colleague_has_not_been_asked(cast, sign_in, empty):
    cover = a_cover(empty, covered_by=cast.pia.person, state="confirmed")
    part = {"token": str(cover.public_id), "kind": "teaching", "subject": "FYS1001"}
    data = posted(empty, "cover", {**part, "covered_by": "frida@uu.example"})
    sign_in(cast.petter).post(step_url(empty, "cover"), data)
    cover.refresh_from_db()
    assert (cover.covered_by, cover.state) == (cast.frida.person, "not_asked")


def test_what_is_submitted_cannot_be_changed(cast, sign_in):
    sent = an_application(cast.petter)
    answer = sign_in(cast.petter).post(step_url(sent, "plan"), posted(sent, "plan", title="X"))
    assert answer.status_code == 403


def test_a_step_of_another_scheme_is_not_there(cast, sign_in):
    training = a_draft(cast.petter, "staff_training")
    assert sign_in(cast.petter).get(step_url(training, "cover")).status_code == 404


def test_a_file_is_attached_and_a_bad_one_told(cast, sign_in, empty):
    client = sign_in(cast.petter)
    good = SimpleUploadedFile("invitation.txt", b"You are welcome here in May.")
    client.post(step_url(empty, "files"), {"kind": "invitation", "file": good})
    assert Upload.objects.get().kind == "invitation"
    bad = SimpleUploadedFile("invitation.pdf", b"MZ\x90\x00 no pdf")
    answer = client.post(step_url(empty, "files"), {"kind": "invitation", "file": bad})
    assert answer.status_code == 422
    assert Upload.objects.count() == 1


def test_a_call_that_closed_meanwhile_keeps_everything_and_says_so(cast, sign_in):
    call = a_call(cast.NAT)
    draft = a_draft(cast.petter, call=call)
    client = sign_in(cast.petter)
    Application.objects.filter(pk=draft.pk).update(title="Kept")
    type(call).objects.filter(pk=call.pk).update(closes_at=call.opens_at + timedelta(seconds=1))
    answer = client.post(reverse("application_submit", args=[draft.case.public_id]), follow=True)
    assert "The deadline has passed" in answer.content.decode()
    assert Application.objects.get(pk=draft.pk).title == "Kept"
    saved = client.post(step_url(draft, "plan"), posted(draft, "plan", title="Still kept"))
    assert saved.status_code in (302, 409)


def test_the_summary_leads_from_what_is_missing_to_where_it_is_asked(cast, sign_in, empty):
    page = sign_in(cast.petter).get(step_url(empty, "summary")).content.decode()
    assert "Missing before you can submit" in page
    assert step_url(empty, "places") in page
    assert "Submit the application" not in page


def test_a_complete_draft_can_be_submitted_from_the_summary(cast, sign_in, draft):
    client = sign_in(cast.petter)
    page = client.get(step_url(draft, "summary")).content.decode()
    assert "Submit the application" in page
    answer = client.post(reverse("application_submit", args=[draft.case.public_id]), follow=True)
    assert "Your application is submitted" in answer.content.decode()


def test_what_was_typed_when_the_sign_in_ran_out_comes_back(cast, sign_in, client, empty):
    sign_in(cast.petter).get(reverse("home"))
    data = posted(empty, "places", {**HOST, "token": str(uuid4())})
    client.cookies.pop("sessionid")
    client.post(step_url(empty, "places"), data)
    sign_in(cast.petter)
    page = client.get(step_url(empty, "places")).content.decode()
    assert "Universitetet på Øya" in page
    assert not empty.segments.exists()


def test_a_host_as_typed_is_not_asked_back_and_no_officer_hears_of_a_draft(cast, sign_in, empty):
    Institution.objects.create(name="Universitetet på Øya, Campus Sør", country_id="DK")
    client, part = sign_in(cast.petter), {**HOST, "token": str(uuid4())}
    client.post(step_url(empty, "places"), posted(empty, "places", part))
    empty.refresh_from_db()
    plain = {name: text for name, text in part.items() if not name.startswith("host_")}
    again = client.post(step_url(empty, "places"), posted(empty, "places", plain))
    assert again.status_code == 302
    assert empty.segments.get().host == "Universitetet på Øya"
    assert not Institution.objects.waiting().exists()


def test_a_typed_host_is_given_to_an_officer_when_the_application_is_submitted(
    cast, sign_in, draft
):
    sign_in(cast.petter).post(reverse("application_submit", args=[draft.case.public_id]))
    assert draft.segments.get().institution == Institution.objects.waiting().get()


def test_a_part_of_another_application_is_a_clear_word_and_nothing_lost(cast, sign_in, empty):
    other = a_draft(cast.petter)
    token = str(other.segments.get().public_id)
    client, data = sign_in(cast.petter), posted(empty, "places", {**HOST, "token": token})
    answer = client.post(step_url(empty, "places"), data)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "written for another application" in page
    assert "Universitetet på Øya" in page
    assert token not in page
    assert not empty.segments.exists()
    assert other.segments.get().host == "ETH Zürich"
    automatic = client.post(step_url(empty, "places"), data, HTTP_HX_REQUEST="true")
    assert "Not saved" in automatic.content.decode()


def test_the_history_names_only_what_changed(cast, sign_in):
    week = a_draft(cast.petter, "staff_training")
    Application.objects.filter(pk=week.pk).update(
        answers={}, plan="", expected_results="", strategic_link=""
    )
    week.refresh_from_db()
    step = next(name for name, asked in ASKS[week.scheme].items() if "first_time" in asked)
    sign_in(cast.petter).post(step_url(week, step), posted(week, step, language="Danish"))
    saved = AuditEntry.objects.get(action="application.saved")
    assert saved.changes["application_field"] == [None, ["language"]]


def test_only_who_works_here_is_offered_to_apply(cast, sign_in):
    own = reverse("my_applications")
    button = reverse("application_start")
    assert button in sign_in(cast.petter).get(own).content.decode()
    assert f'ds-button" href="{button}' not in (
        sign_in(cast.frida).get(reverse("applications")).content.decode()
    )
    Employment.objects.filter(person=cast.petter.person).delete()
    assert f'ds-button" href="{button}' not in sign_in(cast.petter).get(own).content.decode()


@pytest.mark.parametrize(("who", "offered"), [("petter", True), ("finn", False), ("mia", False)])
def test_a_call_offers_itself_to_those_whom_it_concerns(cast, sign_in, who, offered):
    call = a_call(cast.NAT)
    page = sign_in(cast.users[who]).get(reverse("call", args=[call.public_id])).content.decode()
    assert (f"#call-{call.public_id}" in page) is offered
