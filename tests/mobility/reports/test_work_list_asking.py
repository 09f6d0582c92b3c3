"""One click asks one or all of whom nothing is known, once."""

from django.urls import reverse

from mobility.experience.models import EvidenceRequest
from portal.messages.models import Message
from tests.cast import make_employment, make_person


def ask(client, unit="FYS", **posted):
    return client.post(f"{reverse('early_career_ask')}?unit={unit}", posted, follow=True)


def asked():
    return sorted(EvidenceRequest.objects.values_list("person__given_name", flat=True))


def test_one_click_asks_all_who_have_not_answered_and_nobody_else(cast, department, sign_in):
    answer = ask(sign_in(cast.frida))
    assert asked() == ["Petter", "Pia"]
    assert "2 persons were asked." in answer.content.decode()
    assert Message.objects.filter(kind="evidence-request").count() == 2


def test_a_second_click_asks_nobody_again(cast, department, sign_in):
    client = sign_in(cast.frida)
    ask(client)
    ask(client)
    assert Message.objects.filter(kind="evidence-request").count() == 2


def test_one_person_can_be_asked_alone(cast, department, sign_in):
    ask(sign_in(cast.frida), person=cast.pia.person.public_id)
    assert asked() == ["Pia"]


def test_professors_are_not_asked(cast, department, sign_in):
    make_employment(make_person("Prof"), cast.FYS, "1404", ends_on=None)
    ask(sign_in(cast.frida))
    assert "Prof" not in asked()


def test_the_head_of_another_department_asks_nobody(cast, department, sign_in):
    assert ask(sign_in(cast.bjarne)).status_code == 404
    assert asked() == []


def test_a_person_of_another_department_is_not_asked(cast, department, sign_in):
    ask(sign_in(cast.frida), person=cast.mia.person.public_id)
    assert asked() == []


def test_a_person_that_is_no_identifier_does_not_exist(cast, department, sign_in):
    assert ask(sign_in(cast.frida), person="x").status_code == 404


def test_the_page_shows_when_each_was_asked(cast, department, sign_in):
    client = sign_in(cast.frida)
    ask(client, person=cast.pia.person.public_id)
    shown = client.get(reverse("early_career")).context["list"]
    states = {entry.row.name: bool(entry.question) for entry in shown.unanswered}
    assert states == {"Petter Utsiktsen": False, "Pia Utsiktsen": True}
    assert shown.to_ask == 1
