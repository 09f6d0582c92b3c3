"""Board, matrix, presence, time and check-ins."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.reception.models import CheckIn, DeskCapacity
from guests.reception.notices import notices
from guests.reception.services.answering import answer_check_in
from guests.sensitive.models import Permit
from portal.casework.models import Task
from portal.core.decisions import NotAllowedError
from portal.messages.services import post_notices
from portal.people.models import PersonCitizenship
from tests.cast import make_user
from tests.factories.engagements import a_guest, an_engagement

pytestmark = pytest.mark.django_db


def task(stay, code="office_key", **fields):
    fields = {"role": "it", "unit": stay.case.unit, "phase": "before", **fields}
    return Task.objects.create(case=stay.case, key=f"list:{code}", code=code, **fields)


def read(client, user, name, *args, **query):
    client.force_login(user)
    return client.get(reverse(name, args=args), query).content.decode()


def test_the_board_shows_each_phase_and_what_is_left_for_those_who_come_soon(client, cast):
    today = timezone.localdate()
    soon = today + timedelta(9)
    an_engagement(cast.pia, "registered", guest=a_guest("Ada"), starts_on=soon)
    an_engagement(cast.pia, "active", guest=a_guest("Grace"))
    page = read(client, cast.frida, "guest_board")
    first, columns = page.split('class="board"')
    assert "Ada" in first
    assert "Grace" not in first
    assert "Grace" in columns
    assert "Ada" not in read(client, cast.bjarne, "guest_board")


def test_the_matrix_shows_tasks_side_by_side_and_nothing_strict(client, cast):
    stay = an_engagement(cast.pia, "registered", guest=a_guest("Ada"))
    stay.case.tasks.all().delete()
    late = task(stay, due_on=timezone.localdate() - timedelta(1))
    hidden = task(stay, "visa_application", strict=True)
    page = read(client, cast.hanne, "guest_matrix")
    assert f"/{late.public_id}/" in page
    assert f"/{hidden.public_id}/" not in page
    assert 'data-look="overdue"' in page
    other = read(client, cast.hanne, "guest_matrix", phase="during")
    assert f"/{late.public_id}/" not in other


def test_more_guests_than_desks_is_said(client, cast):
    for name in ("Ada", "Grace"):
        an_engagement(cast.pia, "active", guest=a_guest(name), needs=["office"])
    client.force_login(cast.anna)
    address = f"{reverse('guest_presence')}?unit=FYS"
    assert client.post(address, {"desks": "1", "starts_on": "2020-01-01"}).status_code == 302
    assert DeskCapacity.objects.get().desks == 1
    assert "more guests than desks" in client.get(address).content.decode()
    assert client.post(address, {"desks": "-1", "starts_on": ""}).status_code == 200
    client.force_login(cast.ingrid)
    assert client.post(address, {"desks": "9", "starts_on": "2020-01-01"}).status_code == 403


def test_the_host_learns_that_there_is_no_time_but_not_where_the_guest_comes_from(client, cast):
    today = timezone.localdate()
    stay = an_engagement(
        cast.pia,
        "submitted",
        guest=a_guest("Ada"),
        kind="postdoc",
        funding="salary",
        starts_on=today + timedelta(10),
        ends_on=today + timedelta(400),
    )
    PersonCitizenship.objects.create(person=stay.case.person, country_id="IR")
    hosts = read(client, cast.pia, "engagement", stay.case.public_id)
    assert "earliest realistic arrival" in hosts
    assert "Entry and registration" in hosts
    assert "Residence permit" not in hosts


@pytest.fixture
def here(cast):
    guest = make_user(a_guest("Ada")).person
    return an_engagement(cast.pia, "active", guest=guest)


def test_a_guest_says_how_it_goes_and_only_hr_reads_the_words(client, cast, here):
    guest = here.case.person.user
    client.force_login(guest)
    address = reverse("guest_check_in", args=[here.case.public_id, "after_30"])
    assert client.post(address, {}).status_code == 200
    assert not CheckIn.objects.exists()
    told = {"information": "4", "words": "Å, så fint"}
    assert client.post(address, told).status_code == 302
    row = CheckIn.objects.get()
    assert row.answers == {"information": 4}
    assert CheckIn.objects.visible_to(cast.hanne).exists()
    assert not CheckIn.objects.visible_to(cast.frida).exists()
    page = read(client, cast.frida, "guest_figures", unit="FYS")
    assert "så fint" not in page
    assert "Fewer than five answers" in page


def test_nobody_answers_for_a_guest_or_before_they_are_asked(cast, here):
    values = {"answers": {"information": 4}, "words": ""}
    with pytest.raises(NotAllowedError):
        answer_check_in(engagement=here, moment="after_30", by=cast.pia, **values)
    guest = here.case.person.user
    with pytest.raises(NotAllowedError):
        answer_check_in(engagement=here, moment="after_100", by=guest, **values)
    with pytest.raises(ValueError, match="1 to 5"):
        answer_check_in(
            engagement=here, moment="after_30", by=guest, answers={"academic": 6}, words=""
        )


def test_one_mail_a_day_names_tasks_but_no_strict_one(cast, here, mailoutbox, on_commit):
    today = timezone.localdate()
    Task.objects.all().delete()
    due = today + timedelta(3)
    texts = {"en": {"title": "Order a key"}, "nb": {"title": "Bestill nøkkel"}}
    task(here, "key", due_on=due, texts=texts, role="", unit=None, person=cast.pia.person)
    strict = {"strict": True, "texts": {"en": {"title": "Visa"}}, "due_on": due}
    task(here, "visa", role="", unit=None, person=cast.pia.person, **strict)
    Engagement.objects.filter(pk=here.pk).update(ends_on=today + timedelta(30))
    told = [one for one in notices(today) if one.person == cast.pia.person]
    assert len(told) == 1
    codes = sorted(line.code for line in told[0].context["lines"])
    assert codes == [
        "guest_reminder.ends",
        "guest_reminder.task_due",
        "guest_reminder.task_due_unnamed",
    ]
    assert post_notices(on=today) >= 1
    assert post_notices(on=today) == 0


def test_what_is_long_overdue_is_told_to_the_leader_and_a_permit_only_to_the_guest(cast, here):
    today = timezone.localdate()
    Task.objects.all().delete()
    task(here, "key", due_on=today - timedelta(7), texts={"en": {"title": "Key"}})
    Permit.objects.create(
        engagement=here, state="granted", valid_from=today, valid_to=today + timedelta(60)
    )
    told = {one.person: one.context["lines"] for one in notices(today)}
    assert [line.code for line in told[cast.frida.person]] == ["guest_reminder.task_late"]
    assert [line.code for line in told[here.case.person]] == ["guest_reminder.paper_ends"]
