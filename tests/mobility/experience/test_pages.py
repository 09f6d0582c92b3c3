"""The page of what is known, and the two-minute form."""

from datetime import timedelta

import pytest
from django.urls import reverse

from mobility.experience.models import Conversation, Evidence, EvidenceRequest
from mobility.stays.models import Stay


def page(name, *args):
    return reverse(name, args=args)


def own(client):
    return client.get(page("experience")).text


@pytest.fixture
def make_stay(today):
    def make(person, **fields):
        usual = {
            "scheme": "phd_stay",
            "state": "completed",
            "institution_name": "ETH Zürich",
            "country_id": "CH",
            "starts_on": today - timedelta(days=100),
            "ends_on": today - timedelta(days=11),
        }
        return Stay.objects.create(person=person, **{**usual, **fields})

    return make


def test_who_has_not_answered_is_asked_kindly(cast, sign_in):
    text = own(sign_in(cast.pia))
    assert "You have not told us about earlier international experience." in text
    assert "We do not know whether you have international experience" in text


def test_ninety_days_count_in_full_and_the_number_is_told(cast, sign_in, make_stay):
    make_stay(cast.pia.person)
    text = own(sign_in(cast.pia))
    assert "Counts in full." in text
    assert "90 days; 90 are needed to count in full." in text
    assert "You are not on the list" in text


def test_a_day_less_counts_in_part(cast, sign_in, make_stay, today):
    make_stay(cast.pia.person, ends_on=today - timedelta(days=12))
    text = own(sign_in(cast.pia))
    assert "Counts in part." in text
    assert "89 days" in text


def test_a_flagged_person_reads_why_and_until_when(cast, sign_in):
    Evidence.objects.create(person=cast.pia.person, kind="none")
    text = own(sign_in(cast.pia))
    assert "so far nothing counts" in text
    assert "It is an offer, not a criticism." in text
    assert "Apply by" in text


def test_outside_the_group_nobody_is_flagged(cast, sign_in):
    Evidence.objects.create(person=cast.frida.person, kind="none")
    text = own(sign_in(cast.frida))
    assert "You are not in the group" in text
    assert "Apply by" not in text


def test_numbers_that_are_guesses_are_marked(cast, sign_in):
    assert "to be confirmed by your institution" in own(sign_in(cast.pia))


def test_the_page_agrees_with_the_rules_of_the_report(cast, sign_in, make_stay):
    make_stay(cast.petter.person, scheme="virtual")
    answer = sign_in(cast.petter).get(page("experience"))
    assert answer.context["known"].standing.experience == "unknown"
    assert "Virtual stays are worthwhile, but do not count here." in answer.text


def test_the_person_sees_what_was_agreed(cast, sign_in, today):
    Conversation.objects.create(
        person=cast.pia.person,
        unit=cast.FYS,
        held_on=today,
        agreed_step="virtual",
        recorded_by=cast.frida,
    )
    text = own(sign_in(cast.pia))
    assert "A virtual activity" in text
    assert "Recorded by Frida Utsiktsen." in text


@pytest.mark.parametrize("name", ["frida", "anna", "hanne", "dina"])
def test_those_who_answer_for_people_see_their_page(cast, sign_in, name):
    answer = sign_in(cast.users[name]).get(page("experience_of", cast.pia.person.public_id))
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["bjarne", "petter", "astrid", "henrik"])
def test_the_page_of_others_is_hidden(cast, sign_in, name):
    answer = sign_in(cast.users[name]).get(page("experience_of", cast.pia.person.public_id))
    assert answer.status_code == 404


def test_an_administrator_of_a_department_does_not_see_conversations(cast, sign_in, today):
    Conversation.objects.create(
        person=cast.pia.person, unit=cast.FYS, held_on=today, agreed_step="virtual"
    )
    answer = sign_in(cast.anna).get(page("experience_of", cast.pia.person.public_id))
    assert "A virtual activity" not in answer.text


def test_the_questions_are_plain_and_none_is_one_press(cast, sign_in):
    client = sign_in(cast.pia)
    text = client.get(page("experience_answer")).text
    assert "Have you done fieldwork abroad?" in text
    client.post(page("evidence_none", cast.pia.person.public_id))
    assert Evidence.objects.get().kind == "none"


def test_none_is_not_offered_beside_other_answers(cast, sign_in, make_evidence):
    make_evidence(cast.pia.person)
    assert "None of these" not in sign_in(cast.pia).get(page("experience_answer")).text


def test_an_item_is_added_and_shown(cast, sign_in, typed):
    address = page("evidence_add", cast.pia.person.public_id, "exchange")
    answer = sign_in(cast.pia).post(address, typed, follow=True)
    assert "Københavns Universitet" in answer.text
    assert "Thank you. Is there anything more?" in answer.text


def test_a_degree_asks_for_one_day_only(cast, sign_in):
    client = sign_in(cast.pia)
    degree = client.get(page("evidence_add", cast.pia.person.public_id, "degree_phd"))
    assert "starts_on" not in degree.context["form"].fields


def test_a_degree_to_come_is_refused_at_the_field(cast, sign_in, today):
    address = page("evidence_add", cast.pia.person.public_id, "degree_phd")
    sent = {"country": "SE", "ends_on": today + timedelta(days=1)}
    answer = sign_in(cast.pia).post(address, sent)
    assert answer.context["form"].errors["ends_on"] == ["A degree counts once you have it."]


def test_an_item_needs_a_country(cast, sign_in, typed):
    address = page("evidence_add", cast.pia.person.public_id, "exchange")
    answer = sign_in(cast.pia).post(address, {**typed, "country": ""})
    assert "country" in answer.context["form"].errors


@pytest.mark.parametrize("kind", ["none", "holiday"])
def test_an_unknown_kind_does_not_exist(cast, sign_in, kind):
    address = page("evidence_add", cast.pia.person.public_id, kind)
    assert sign_in(cast.pia).get(address).status_code == 404


def test_only_others_can_say_that_documents_were_seen(cast, sign_in):
    address = page("evidence_add", cast.pia.person.public_id, "exchange")
    assert 'name="documented"' not in sign_in(cast.pia).get(address).text
    assert 'name="documented"' in sign_in(cast.anna).get(address).text


def test_whoever_only_sees_a_person_does_not_answer_for_them(cast, sign_in):
    address = page("experience_answer_for", cast.pia.person.public_id)
    assert sign_in(cast.dina).get(address).status_code == 403


def test_a_stale_tab_is_told(cast, sign_in, make_evidence, typed):
    item = make_evidence(cast.pia.person)
    address = page("evidence_edit", item.public_id)
    client = sign_in(cast.pia)
    seen = client.get(address).context["form"]["seen"].value()
    Evidence.objects.update(country_id="SE")
    answer = client.post(address, {**typed, "seen": seen})
    assert answer.status_code == 409
    assert "Somebody else changed this meanwhile" in answer.text


def test_removing_asks_first(cast, sign_in, make_evidence):
    item = make_evidence(cast.pia.person)
    address = page("evidence_remove", item.public_id)
    client = sign_in(cast.pia)
    shown = client.get(address)
    assert Evidence.objects.exists()
    client.post(address, {"seen": shown.context["seen"]})
    assert not Evidence.objects.exists()


def test_an_item_of_another_is_hidden(cast, sign_in, make_evidence):
    item = make_evidence(cast.mia.person)
    assert sign_in(cast.pia).get(page("evidence_edit", item.public_id)).status_code == 404


def test_a_sign_in_without_a_person_is_told_what_to_do(cast, sign_in):
    answer = sign_in(cast.stranger).get(page("experience"))
    assert answer.status_code == 403
    assert "Ask HR to register your e-mail address" in answer.text


def test_the_home_page_asks_the_group_and_whoever_was_asked(cast, sign_in):
    question = "Tell us about your international experience"
    client = sign_in(cast.pia)
    assert question in client.get(page("home")).text
    client = sign_in(cast.frida)
    assert question not in client.get(page("home")).text
    EvidenceRequest.objects.create(person=cast.frida.person, unit=cast.FYS)
    assert question in client.get(page("home")).text


def test_the_home_page_stops_asking_after_the_answer(cast, sign_in):
    Evidence.objects.create(person=cast.pia.person, kind="none")
    assert "Tell us about" not in sign_in(cast.pia).get(page("home")).text


def test_the_home_page_asks_to_confirm_a_stay_that_ended(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person, state="planned")
    assert page("stay_confirm", stay.public_id) in sign_in(cast.pia).get(page("home")).text
    assert "planned stay is past its end" in sign_in(cast.anna).get(page("home")).text
    assert "past its end" not in sign_in(cast.bjarne).get(page("home")).text


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "Teller fullt."), ("nn", "Tel fullt."), ("en", "Counts in full.")],
)
def test_the_page_speaks_three_languages(cast, sign_in, make_stay, language, text):
    make_stay(cast.pia.person)
    cast.pia.language = language
    cast.pia.save()
    assert text in own(sign_in(cast.pia))
