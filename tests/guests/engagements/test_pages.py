"""The pages: invite, send, change, what is missing, lists."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.notices import notices
from guests.engagements.selectors.hosts import left_by_host
from portal.messages.models import Message
from portal.people.models import Employment, Person
from tests.factories.engagements import a_guest, an_engagement

pytestmark = pytest.mark.django_db


def day(ahead):
    return (timezone.localdate() + timedelta(days=ahead)).isoformat()


def first_answers(**more):
    return {
        "given_name": "Ada",
        "family_name": "Lovelace",
        "email": "ada@cam.example",
        "starts_on": day(30),
        "ends_on": day(130),
        "purpose": "Measure light",
        "needs": ["account"],
        "unit": "FYS",
        **more,
    }


def address(engagement, name="engagement", *more):
    return reverse(name, args=[engagement.case.public_id, *more])


def test_five_answers_make_a_draft_that_can_be_sent(cast, sign_in):
    client = sign_in(cast.pia)
    answer = client.post(reverse("engagement_start"), first_answers())
    made = Engagement.objects.select_related("case__person").get()
    assert answer.url == address(made)
    assert (made.host, made.full_path) == (cast.pia.person, True)
    assert client.post(address(made, "engagement_step", "submit")).status_code == 302
    made.refresh_from_db()
    assert made.case.state == "submitted"
    assert made.case.tasks.filter(key__startswith="list:guest:", state="open").exists()
    assert "tasks added" in client.get(address(made)).content.decode()


def test_a_seminar_guest_is_one_line_and_needs_no_leader(cast, sign_in):
    client = sign_in(cast.pia)
    client.post(reverse("engagement_start"), first_answers(needs=[], ends_on=day(31)))
    made = Engagement.objects.get()
    page = client.get(address(made)).content.decode()
    assert "Announce the visit" in page
    client.post(address(made, "engagement_step", "announce"))
    made.refresh_from_db()
    assert (made.case.state, made.full_path) == ("ready", False)


def test_the_same_press_twice_makes_one_guest(cast, sign_in):
    client, token = sign_in(cast.pia), "6f1e9d3e-0000-4000-8000-000000000001"
    for _ in range(2):
        client.post(reverse("engagement_start"), first_answers(token=token))
    assert Engagement.objects.count() == 1


def test_an_earlier_guest_is_shown_before_a_new_person_is_made(cast, sign_in):
    earlier = an_engagement(cast.pia, "archived")
    client = sign_in(cast.pia)
    typed = first_answers(given_name="Ada", family_name="Lovelace", email="new@x.example")
    page = client.post(reverse("engagement_start"), typed)
    assert "Is it one of these?" in page.content.decode()
    known = str(earlier.case.person.public_id)
    client.post(reverse("engagement_start"), {**typed, "known": known})
    assert Engagement.objects.filter(case__person=earlier.case.person).count() == 2
    client.post(reverse("engagement_start"), {**typed, "known": "new"})
    assert Person.objects.filter(folded_name="lovelace ada").count() == 2


def test_a_guest_of_others_is_not_shown(cast, sign_in):
    an_engagement(cast.bjarne)
    page = sign_in(cast.pia).post(reverse("engagement_start"), first_answers(email="a@b.example"))
    assert page.status_code == 302


def test_a_group_is_invited_in_one_form(cast, sign_in):
    rows = {"guests-TOTAL_FORMS": "8", "guests-INITIAL_FORMS": "0", "guests-MIN_NUM_FORMS": "2"}
    for n, name in enumerate(("Ada", "Grace", "Emmy")):
        rows |= {
            f"guests-{n}-given_name": name,
            f"guests-{n}-family_name": "Group",
            f"guests-{n}-email": f"{name}@x.example",
        }
    shared = {n: v for n, v in first_answers().items() if "name" not in n and n != "email"}
    answer = sign_in(cast.pia).post(reverse("engagement_group"), {**shared, **rows})
    assert answer.status_code == 302
    made = Engagement.objects.all()
    assert (len(made), len({one.group for one in made})) == (3, 1)


def test_a_student_is_sent_to_student_exchange(cast, sign_in):
    engagement = an_engagement(cast.pia)
    client = sign_in(cast.anna)
    page = client.get(address(engagement, "engagement_department"))
    data = {**page.context["form"].initial, "kind": "student", "host": cast.pia.person.email}
    data = {name: value for name, value in data.items() if value is not None}
    answer = client.post(address(engagement, "engagement_department"), data)
    assert "student exchange" in answer.content.decode()
    assert Engagement.objects.get().kind == "unpaid_guest"


def test_a_step_that_lacks_something_says_who_can_supply_it_and_where(cast, sign_in):
    engagement = an_engagement(cast.pia, kind="", funding="")
    page = sign_in(cast.frida).get(address(engagement)).content.decode()
    assert "What kind of guest it is" in page
    assert "Department administration" in page
    answer = sign_in(cast.frida).post(address(engagement, "engagement_step", "approve"))
    assert answer.status_code == 409
    assert Engagement.objects.get().case.state == "submitted"


def test_a_stale_button_shows_how_it_stands(cast, sign_in):
    engagement = an_engagement(cast.pia)
    client = sign_in(cast.frida)
    seen = {"seen": "submitted"}
    assert client.post(address(engagement, "engagement_step", "approve"), seen).status_code == 302
    assert client.post(address(engagement, "engagement_step", "approve"), seen).status_code == 409


def edited(client, engagement, **changed):
    form = client.get(address(engagement, "engagement_edit")).context["form"]
    data = {name: value for name, value in form.initial.items() if value not in (None, "")}
    data |= {"home": "University of Cambridge", "home_choice": "typed"}
    data["home_asked"] = data["home"]
    return client.post(address(engagement, "engagement_edit"), {**data, **changed})


def test_moved_dates_move_the_tasks_and_it_is_told(cast, sign_in):
    client = sign_in(cast.pia)
    client.post(reverse("engagement_start"), first_answers())
    made = Engagement.objects.get()
    client.post(address(made, "engagement_step", "submit"))
    answer = edited(client, made, starts_on=day(60))
    assert answer.status_code == 302
    assert "moved" in client.get(answer.url).content.decode()


def test_of_two_who_write_the_second_is_told(cast, sign_in):
    engagement = an_engagement(cast.pia)
    client = sign_in(cast.pia)
    old = client.get(address(engagement, "engagement_edit")).context["form"].initial["seen"]
    assert edited(client, engagement, purpose="First").status_code == 302
    answer = edited(client, engagement, purpose="Second", seen=old)
    assert answer.status_code == 409
    assert Engagement.objects.get().purpose == "First"


def test_no_last_day_beyond_the_agreement(cast, sign_in):
    engagement = an_engagement(cast.pia, "active")
    Engagement.objects.update(agreement_ends_on=engagement.ends_on)
    answer = edited(sign_in(cast.pia), engagement, ends_on=day(300))
    assert answer.status_code == 409
    assert "An agreement that lasts" in answer.content.decode()


def test_a_refusal_reaches_the_host_with_its_reason(cast, sign_in):
    engagement = an_engagement(cast.pia)
    data = {"reason": "No office is free", "seen": "submitted"}
    sign_in(cast.frida).post(address(engagement, "engagement_step", "reject"), data)
    told = Message.objects.get(kind="guest-told")
    assert told.person == cast.pia.person
    assert "No office is free" in told.text
    assert "No office is free" in sign_in(cast.pia).get(address(engagement)).content.decode()


def test_the_guest_does_not_read_what_the_department_notes(cast, sign_in):
    guest = a_guest(signs_in=True)
    engagement = an_engagement(cast.pia, guest=guest, note="Watch the budget", cost_centre="99")
    page = sign_in(guest.user).get(address(engagement)).content.decode()
    assert "Measure light together" in page
    assert "Watch the budget" not in page


def test_the_list_finds_narrows_and_exports_without_strict_data(cast, sign_in):
    soon = an_engagement(cast.pia, starts_on=timezone.localdate() + timedelta(days=10))
    an_engagement(cast.pia, guest=a_guest("Åse", "Bø"))
    client = sign_in(cast.anna)
    found = client.get(reverse("engagements"), {"q": "ase bo"}).context["table"].data
    assert [str(one.case.person) for one in found] == ["Åse Bø"]
    found = client.get(reverse("engagements"), {"arriving": "on"}).context["table"].data
    assert [one.pk for one in found] == [soon.pk]
    exported = client.get(reverse("engagements"), {"export": "csv"}).content.decode("utf-8-sig")
    assert "Lovelace" in exported
    assert "itizenship" not in exported


def test_a_host_who_leaves_first_is_found_and_told(cast, sign_in):
    engagement = an_engagement(cast.pia)
    assert not leaving()
    Employment.objects.filter(person=cast.pia.person).update(
        ends_on=engagement.ends_on - timedelta(days=1)
    )
    assert list(leaving()) == [engagement.pk]
    page = sign_in(cast.anna).get(address(engagement)).content.decode()
    assert "before the guest does" in page
    told = {one.person for one in notices(timezone.localdate())}
    assert cast.anna.person in told


def leaving():
    return left_by_host(timezone.localdate()).values_list("pk", flat=True)
