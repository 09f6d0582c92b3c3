"""The pages of the checklist and of who is where."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format

from mobility.duties.models import EmergencyContact
from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.people.models import PersonCitizenship
from tests.access.duties import abroad, in_state, ready


def page(sign_in, user, name, *args, **query):
    return sign_in(user).get(reverse(name, args=args), query)


def text(answer):
    return answer.content.decode()


def test_the_checklist_says_what_why_who_and_by_when(cast, sign_in, stay):
    shown = text(page(sign_in, cast.petter, "duties", stay.case.public_id))
    assert "Agreement on change of workplace" in shown
    assert "The stay lasts 90 days, just at the limit" in shown
    assert "Germany" in shown
    assert 'href="https://i.ntnu.no/wiki/' in shown


def test_the_head_is_not_told_what_a_citizenship_means(cast, sign_in, stay):
    PersonCitizenship.objects.create(person=cast.petter.person, country_id="IN")
    own = text(page(sign_in, cast.petter, "duties", stay.case.public_id))
    assert "within the EEA too" in own
    seen = text(page(sign_in, cast.frida, "duties", stay.case.public_id))
    assert "within the EEA too" not in seen


def test_a_task_is_done_from_the_list_and_undone(cast, sign_in, stay):
    task, client = stay.case.tasks.get(code="passport"), sign_in(cast.petter)
    address = reverse("duty", args=[task.public_id])
    client.post(address, {"state": "done"})
    task.refresh_from_db()
    assert (task.state, task.done_by) == ("done", cast.petter)
    client.post(address, {"state": "open"})
    task.refresh_from_db()
    assert task.state == "open"


def test_not_relevant_without_a_reason_comes_back_with_the_form(cast, sign_in, stay):
    task, client = stay.case.tasks.get(code="tax_card"), sign_in(cast.petter)
    address = reverse("duty", args=[task.public_id])
    answer = client.post(address, {"state": "not_relevant", "note": ""})
    assert answer.status_code == 200
    assert "Something is missing or wrong" in text(answer)
    client.post(address, {"state": "not_relevant", "note": "Taxed at home"})
    assert "Taxed at home" in text(page(sign_in, cast.hanne, "duties", stay.case.public_id))


def test_a_second_click_is_told_and_changes_nothing(cast, sign_in, stay):
    task, client = stay.case.tasks.get(code="passport"), sign_in(cast.petter)
    address = reverse("duty", args=[task.public_id])
    client.post(address, {"state": "done"})
    answer = client.post(address, {"state": "done"}, follow=True)
    assert "Somebody was faster" in text(answer)


@pytest.mark.parametrize("name", ["frida", "hanne"])
def test_who_sees_a_task_of_another_cannot_settle_it(cast, sign_in, stay, name):
    task = stay.case.tasks.get(code="passport")
    address, client = reverse("duty", args=[task.public_id]), sign_in(cast.users[name])
    assert 'name="state"' not in text(client.get(address))
    assert client.post(address, {"state": "done"}).status_code == 403


def test_a_duty_is_settled_by_its_own_rules_wherever_it_is_opened(cast, sign_in, stay):
    task, client = stay.case.tasks.get(code="workplace_agreement"), sign_in(cast.frida)
    for name in ("task", "task_reopen"):
        client.post(reverse(name, args=[task.public_id]), {"state": "done"})
    task.refresh_from_db()
    assert task.state == "open"
    client.post(reverse("duty", args=[task.public_id]), {"state": "done"})
    stay.case.refresh_from_db()
    assert stay.case.state == "preparing"


def test_hr_finds_who_is_ready_and_clears(cast, sign_in):
    application, client = ready(cast), sign_in(cast.hanne)
    listed = text(client.get(reverse("preparations"), {"ready": "on"}))
    assert reverse("duties", args=[application.case.public_id]) in listed
    answer = client.post(reverse("stay_clear", args=[application.case.public_id]), follow=True)
    assert "The stay is cleared." in text(answer)
    application.case.refresh_from_db()
    assert application.case.state == "cleared"


def test_the_traveller_confirms_arrival_and_return(cast, sign_in):
    application = in_state(cast, "cleared", starts_in=-100)
    case, client = application.case, sign_in(cast.petter)
    segment = application.segments.get()
    assert "Have you arrived?" in text(client.get(reverse("home")))
    client.post(reverse("stay_arrival", args=[case.public_id]), {"on": segment.starts_on})
    days = {f"starts_{segment.pk}": segment.starts_on, f"ends_{segment.pk}": segment.ends_on}
    answer = client.post(reverse("stay_return", args=[case.public_id]), days, follow=True)
    assert "Your return is confirmed" in text(answer)
    case.refresh_from_db()
    assert case.state == "returned_home"


def test_staying_longer_than_granted_is_told_and_kept_as_it_was(cast, sign_in):
    application = in_state(cast, "ongoing", starts_in=-100)
    segment = application.segments.get()
    later = segment.ends_on + timedelta(days=4)
    days = {f"starts_{segment.pk}": segment.starts_on, f"ends_{segment.pk}": later}
    address = reverse("stay_return", args=[application.case.public_id])
    assert "Ask for an extension" in text(sign_in(cast.petter).get(address))
    answer = sign_in(cast.petter).post(address, days, follow=True)
    assert "Grant and insurance follow what is granted" in text(answer)


def test_a_contact_is_written_and_opened_one_by_one(cast, sign_in):
    abroad(cast)
    data = {"name": "Kari Nordmann", "phone": "+47 900 00 000"}
    sign_in(cast.petter).post(reverse("travel_safety"), data)
    assert EmergencyContact.objects.get().person == cast.petter.person
    listed = text(page(sign_in, cast.erik, "whereabouts"))
    assert "Petter Utsiktsen" in listed
    assert "900 00 000" not in listed
    opened = text(page(sign_in, cast.erik, "whereabouts_contact", cast.petter.person.public_id))
    assert "900 00 000" in opened
    told = AuditEntry.objects.filter(action="emergency_contact.read", person=cast.petter.person)
    assert told.count() == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, True),
        ({"country": "DE"}, True),
        ({"country": "FR"}, False),
        ({"city": "berl"}, True),
        ({"unit": "FYS"}, True),
        ({"unit": "MUS"}, False),
        ({"q": "petter"}, True),
        ({"on": "2020-01-01"}, False),
        ({"on": "nonsense"}, True),
    ],
)
def test_who_is_where_is_searched_and_every_look_is_logged(cast, sign_in, query, found):
    Stay.objects.filter(pk=abroad(cast).pk).update(city="Berlin")
    answer = page(sign_in, cast.erik, "whereabouts", **query)
    assert ("Petter Utsiktsen" in text(answer)) is found
    entry = AuditEntry.objects.get(action="whereabouts.read")
    assert entry.actor == cast.erik
    assert entry.changes["day"]


def test_the_export_of_who_is_where_holds_no_contact(cast, sign_in):
    abroad(cast)
    EmergencyContact.objects.create(person=cast.petter.person, name="Kari", phone="90000000")
    answer = page(sign_in, cast.erik, "whereabouts", export="csv")
    held = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert b"Petter" in held
    assert b"Kari" not in held
    assert b"90000000" not in held


def test_the_page_of_the_case_leads_to_the_checklist(cast, sign_in, stay):
    shown = text(page(sign_in, cast.petter, "application", stay.case.public_id))
    assert reverse("duties", args=[stay.case.public_id]) in shown
    assert reverse("change_start", args=[stay.case.public_id]) in shown


def test_today_is_counted(cast, sign_in):
    abroad(cast)
    with translation.override("en"):
        day = date_format(timezone.localdate(), "SHORT_DATE_FORMAT")
    assert f"1 person is abroad on {day}" in text(page(sign_in, cast.erik, "whereabouts"))
