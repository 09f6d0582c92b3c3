"""The head records that a talk was held, what was agreed and when to look again; never why."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.experience.models import Conversation
from mobility.reports.forms import ConversationForm


def address(person):
    return reverse("early_career_conversation", args=[person.public_id])


def posted(**changes):
    today = timezone.localdate()
    review = today + timedelta(days=60)
    return {
        "held_on": today.isoformat(),
        "agreed_step": "stay",
        "review_on": review.isoformat(),
    } | changes


def test_the_conversation_is_recorded_with_the_persons_unit(cast, department, sign_in):
    person = department["Open"]
    answer = sign_in(cast.frida).post(address(person), posted())
    assert answer.status_code == 302
    held = Conversation.objects.get(person=person)
    assert (held.unit, held.agreed_step, held.recorded_by) == (cast.FYS, "stay", cast.frida)


def test_there_is_no_field_for_reasons():
    assert list(ConversationForm().fields) == ["held_on", "agreed_step", "review_on"]


@pytest.mark.parametrize(
    "changes",
    [
        {"held_on": "2999-01-01"},
        {"agreed_step": "promotion"},
        {"review_on": "2001-01-01"},
        {"held_on": "2026-02-30"},
        {"held_on": ""},
    ],
)
def test_what_cannot_be_is_refused_with_a_message(cast, department, sign_in, changes):
    answer = sign_in(cast.frida).post(address(department["Open"]), posted(**changes))
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not Conversation.objects.exists()


@pytest.mark.parametrize(("name", "status"), [("bjarne", 404), ("petter", 404), ("anna", 403)])
def test_nobody_else_records_or_sees_it(cast, department, sign_in, name, status):
    client = sign_in(cast.users[name])
    assert client.get(address(department["Open"])).status_code == status
    assert client.post(address(department["Open"]), posted()).status_code == status
    assert not Conversation.objects.exists()


def test_a_due_review_opens_the_list(cast, department, sign_in):
    held = timezone.localdate() - timedelta(days=70)
    for person, review in (("Open", held + timedelta(days=30)), ("Closing", None)):
        Conversation.objects.create(
            person=department[person],
            unit=cast.FYS,
            held_on=held,
            agreed_step="stay",
            review_on=review,
        )
    reviews = sign_in(cast.frida).get(reverse("early_career")).context["reviews"]
    assert [one.person for one in reviews] == [department["Open"]]


def test_a_newer_conversation_settles_the_review(cast, department, sign_in):
    held = timezone.localdate() - timedelta(days=70)
    common = {"person": department["Open"], "unit": cast.FYS, "agreed_step": "stay"}
    Conversation.objects.create(held_on=held, review_on=held + timedelta(days=30), **common)
    Conversation.objects.create(held_on=timezone.localdate(), **common)
    assert not sign_in(cast.frida).get(reverse("early_career")).context["reviews"]
