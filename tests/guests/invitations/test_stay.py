"""The guest's own pages: what is next, their papers, nothing else."""

import gzip
import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from guests.invitations.models import FirstDay, Invitation
from guests.invitations.rules import Errand, next_first
from guests.invitations.selectors.invitations import invitation_of
from guests.invitations.services.accepting import LISTED_CHECK
from guests.invitations.services.checking import arrange_first_day, confirm_identity
from guests.sensitive.models import IdentityCheck
from portal.casework.models import Task
from portal.casework.services import ask
from portal.core.decisions import NotAllowedError
from portal.documents.models import Upload
from portal.people.models import User
from tests.cast import make_employment
from tests.factories.cases import PDF
from tests.factories.engagements import an_engagement

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("errands", "first"),
    [
        ([Errand("b", JUNE), Errand("a")], ["b", "a"]),
        ([Errand("late", JUNE), Errand("soon", JUNE - timedelta(1))], ["soon", "late"]),
        ([Errand("waits", JUNE, waits=True), Errand("free")], ["free"]),
        ([Errand("waits", JUNE, waits=True)], ["waits"]),
        ([Errand("may", JUNE, required=False), Errand("must")], ["must", "may"]),
        ([Errand(one, JUNE) for one in "abcd"], ["a", "b", "c"]),
        ([], []),
    ],
)
def test_what_can_be_done_now_and_is_due_first_comes_first(errands, first):
    assert [one.key for one in next_first(errands)] == first


@pytest.fixture
def guest(client, invite):
    """Ada, signed in."""
    client.post(invite(), {"without": "1"})
    return User.objects.get(email="ada@cam.example")


def task(engagement, key="passport", **fields):
    made = ask(
        case=engagement.case, key=key, code="confirm_host", person=engagement.case.person, by=None
    )
    Task.objects.filter(pk=made.pk).update(**fields)
    return Task.objects.get(pk=made.pk)


def test_home_is_the_stay_and_the_menu_holds_nothing_else(client, guest):
    assert client.get("/").url == "/my-stay/"
    page = client.get("/my-stay/").content.decode()
    assert "My stay" in page
    for other in ("/applications/", "/work/", "/people/units/", "/guests/"):
        assert f'href="{other}' not in page


@pytest.mark.parametrize("address", ["/applications/", "/work/", "/people/units/", "/rules/"])
def test_other_pages_do_not_exist_for_a_guest(client, guest, address):
    assert client.get(address).status_code == 404


def test_a_guest_who_is_employed_later_is_kept_no_longer(client, cast, guest):
    make_employment(guest.person, cast.FYS)
    assert client.get("/work/").status_code == 200


def test_who_makes_a_sign_in_by_themselves_is_kept_as_well(client, engagement):
    data = {"email": "ada@cam.example", "password1": "a-long-winter-night"}
    client.post("/accounts/signup/", {**data, "password2": "a-long-winter-night"})
    user = User.objects.get(email="ada@cam.example")
    address = user.emailaddress_set.get()
    address.verified = True
    address.save()
    client.post("/accounts/login/", {"login": user.email, "password": "a-long-winter-night"})
    user.refresh_from_db()
    assert (user.person, user.kept_to) == (engagement.case.person, "guests")


def test_the_page_speaks_the_guests_language(client, host):
    for language, words in (("nb", "Din første dag"), ("nn", "Den første dagen din")):
        engagement = an_engagement(host, language=language)
        person = engagement.case.person
        user = User.objects.create_user(f"{language}@x.example", person=person, language=language)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        assert words in client.get("/my-stay/").content.decode()


def test_a_task_is_done_with_its_document(client, guest, engagement):
    asked = task(engagement, evidence=True)
    address = f"/my-stay/{engagement.case.public_id}/tasks/{asked.public_id}/"
    assert client.post(address, {"note": "soon"}).status_code == 403
    file = SimpleUploadedFile("passport.pdf", PDF)
    client.post(address, {"attach": "1", "file": file})
    assert Upload.objects.get().task == asked
    assert client.post(address, {"note": "here"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.note, asked.done_by) == ("done", "here", guest)


def test_a_task_of_somebody_else_is_not_the_guests(client, guest, host, engagement):
    theirs = ask(case=engagement.case, key="x", code="confirm_host", person=host.person, by=None)
    address = f"/my-stay/{engagement.case.public_id}/tasks/{theirs.public_id}/"
    assert client.get(address).status_code == 404


def test_a_strict_task_of_others_is_not_told(client, guest, host, engagement):
    theirs = ask(case=engagement.case, key="x", code="secret_code", person=host.person, by=None)
    Task.objects.filter(pk=theirs.pk).update(strict=True)
    assert "secret_code" not in client.get("/my-stay/").content.decode()


def test_the_calendar_has_the_days_in_norwegian_time_and_nothing_strict(client, guest, engagement):
    FirstDay.objects.create(engagement=engagement, meets_at=time(9, 30), place="Fjord gate 1")
    engagement.case.tasks.all().delete()
    task(engagement, "told", due_on=JUNE)
    task(engagement, "kept", due_on=JUNE, strict=True)
    answer = client.get(f"/my-stay/{engagement.case.public_id}/calendar.ics")
    events = list(Calendar.from_ical(answer.content).walk("VEVENT"))
    first = next(one for one in events if one.get("location"))
    assert first["dtstart"].dt.utcoffset() is not None
    assert first["dtstart"].params["TZID"] == "Europe/Oslo"
    assert len(events) == 3


def test_the_host_says_where_to_come_and_the_guest_reads_it(client, guest, host, engagement):
    values = {"meets_at": time(9), "place": "Høyskoleringen 5", "note": "Ring the bell"}
    arrange_first_day(engagement=engagement, by=host, **values)
    page = client.get("/my-stay/").content.decode()
    assert "Høyskoleringen 5" in page
    assert "Ring the bell" in page


def test_the_host_confirms_the_identity_and_the_task_is_done(guest, host, engagement):
    invitation = invitation_of(engagement)
    with pytest.raises(NotAllowedError):
        confirm_identity(invitation=invitation, method="passport", by=guest)
    confirm_identity(invitation=invitation, method="passport", by=host)
    assert Invitation.objects.get().state == "confirmed"
    assert engagement.case.tasks.get(code=LISTED_CHECK).state == "done"
    assert IdentityCheck.objects.get().passport_number == ""


def test_nobody_is_confirmed_before_they_accepted(host, invitation):
    with pytest.raises(NotAllowedError):
        confirm_identity(invitation=invitation, method="passport", by=host)


def test_a_first_day_at_the_weekend_is_the_next_working_day(client, guest, engagement):
    saturday = timezone.localdate()
    saturday += timedelta(days=(5 - saturday.weekday()) % 7 + 7)
    engagement.starts_on, engagement.ends_on = saturday, saturday + timedelta(days=30)
    engagement.save()
    assert "Saturday" not in client.get("/my-stay/").content.decode()


def test_the_page_asks_the_database_as_often_however_many_tasks(client, guest, engagement):
    for number in range(2):
        task(engagement, f"few{number}")
    few = queries(client)
    for number in range(12):
        task(engagement, f"many{number}")
    assert queries(client) == few


def queries(client):
    client.get("/my-stay/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/my-stay/")
    return len(asked)


def test_the_page_and_all_it_needs_travel_in_sixty_kilobytes(client, guest, engagement):
    page = client.get("/my-stay/").content
    files = re.findall(rb'(?:href|src)="/static/([^"]+\.(?:css|js|svg))"', page)
    needed = [Path(finders.find(name.decode())).read_bytes() for name in files]
    assert len(needed) >= 5
    assert sum(len(gzip.compress(one)) for one in (page, *needed)) < 60_000
