"""Record that a conversation was held."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from mobility.experience.models import Conversation
from mobility.experience.services.conversations import record_conversation
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError


def test_a_head_records_and_the_person_sees_it(cast, today):
    review = today + timedelta(days=90)
    held = record_conversation(
        person=cast.pia.person,
        unit=cast.FYS,
        held_on=today,
        agreed_step="stay",
        review_on=review,
        by=cast.frida,
    )
    assert held in Conversation.objects.visible_to(cast.pia)
    entry = AuditEntry.objects.visible_to(cast.pia).get()
    assert entry.changes["review_on"] == [None, review.isoformat()]


@pytest.mark.parametrize("name", ["bjarne", "anna", "ingrid", "petter", "pia"])
def test_nobody_else_records(cast, today, name):
    with pytest.raises(NotAllowedError):
        record_conversation(
            person=cast.pia.person,
            unit=cast.FYS,
            held_on=today,
            agreed_step="stay",
            by=cast.users[name],
        )


@pytest.mark.parametrize(
    ("held", "step", "review", "field"),
    [
        (1, "stay", None, "held_on"),
        (0, "holiday", None, "agreed_step"),
        (0, "virtual", 0, "review_on"),
        (0, "not_now", -1, "review_on"),
    ],
)
def test_what_cannot_be_is_refused_by_field(cast, today, held, step, review, field):
    with pytest.raises(ValidationError) as refused:
        record_conversation(
            person=cast.pia.person,
            unit=cast.FYS,
            held_on=today + timedelta(days=held),
            agreed_step=step,
            review_on=None if review is None else today + timedelta(days=review),
            by=cast.frida,
        )
    assert set(refused.value.message_dict) == {field}


def test_those_who_only_see_people_do_not_see_conversations(cast, today):
    record_conversation(
        person=cast.pia.person, unit=cast.FYS, held_on=today, agreed_step="stay", by=cast.frida
    )
    for name in ("anna", "ingrid", "bjarne", "petter"):
        assert not Conversation.objects.visible_to(cast.users[name]).exists()
