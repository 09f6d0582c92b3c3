"""An engagement moves along its machine, past its guards, one press at a time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import STATES
from guests.engagements.services.starting import Guest, start_engagement
from guests.engagements.services.steps import LeftBeforeError, take_step
from portal.casework.models import Case, Commitment
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person
from tests.cast import make_employment
from tests.factories.engagements import WAYS, a_guest, an_engagement

pytestmark = pytest.mark.django_db


@pytest.fixture
def host(cast):
    make_employment(cast.henrik.person, cast.FYS, "1011", ends_on=None)
    return cast.henrik


def test_there_is_a_way_to_every_state():
    assert set(WAYS) == set(STATES)


@pytest.mark.parametrize("state", WAYS)
def test_an_engagement_can_be_in_every_state(cast, host, state):
    assert an_engagement(host, state).case.state == state


def test_a_submitted_engagement_gets_the_next_number_and_waits_for_the_head(cast, host):
    first, second = (an_engagement(host, guest=a_guest(name)) for name in ("Ada", "Grace"))
    year = timezone.localdate().year
    assert [first.number, second.number] == [f"G-{year}-0001", f"G-{year}-0002"]
    assert (first.case.turn_role, first.case.turn_unit) == ("head", cast.FYS)


def test_a_draft_is_seen_by_its_host_and_writer_alone(cast, host):
    draft = start_engagement(
        guest=Guest("Ada", "Lovelace", "ada@cam.example"),
        unit=cast.FYS,
        host=host.person,
        by=cast.anna,
    )
    seeing = [
        name for name in cast.users if draft.case in Case.objects.visible_to(cast.users[name])
    ]
    assert sorted(seeing) == ["anna", "henrik"]


def test_a_guest_with_a_sign_in_does_not_see_the_draft_but_the_submitted_one(cast, host):
    guest = a_guest(signs_in=True)
    draft = an_engagement(host, "draft", guest=guest)
    sent = an_engagement(host, "submitted", guest=guest)
    assert list(Engagement.objects.visible_to(guest.user)) == [sent]
    assert draft.case.turn_person == host.person


def test_the_head_approves_and_is_noted_as_leader(cast, host):
    engagement = an_engagement(host)
    take_step(engagement=engagement, step="approve", by=cast.frida)
    assert engagement.case.state == "leader_approved"
    assert Engagement.objects.get().leader == cast.frida.person


def test_nobody_approves_their_own_guest_and_the_case_goes_up(cast):
    engagement = an_engagement(cast.frida)
    assert engagement.case.turn_role == "dean"
    for head in (cast.frida, cast.dag):
        with pytest.raises(NotAllowedError):
            take_step(engagement=engagement, step="approve", by=head)
    take_step(engagement=engagement, step="approve", by=cast.dina)


def test_no_registration_without_a_signed_agreement(cast, host):
    engagement = an_engagement(host, "agreement_signing")
    with pytest.raises(LeftBeforeError) as left:
        take_step(engagement=engagement, step="register", by=cast.anna)
    assert [(one.code, one.who) for one in left.value.missing] == [
        ("paper.access_agreement", "department_administrator"),
        ("paper.guest_agreement", "department_administrator"),
    ]
    engagement.agreement_signed_on = timezone.localdate()
    take_step(engagement=engagement, step="register", by=cast.anna)
    assert engagement.case.state == "registered"


def test_the_second_of_two_presses_loses(cast, host):
    engagement = an_engagement(host)
    same = Engagement.objects.select_related("case").get(pk=engagement.pk)
    take_step(engagement=engagement, step="approve", by=cast.frida)
    with pytest.raises(ChangedMeanwhileError):
        take_step(engagement=same, step="reject", by=cast.frida)


def test_an_extension_moves_the_end_and_what_the_guest_is_committed_to(cast, host):
    engagement = an_engagement(host, "active")
    later = engagement.ends_on + timedelta(days=30)
    values = {"wanted_ends_on": later}
    take_step(engagement=engagement, step="request_extension", by=host, values=values)
    take_step(engagement=engagement, step="approve_extension", by=cast.frida)
    assert (engagement.ends_on, engagement.wanted_ends_on) == (later, None)
    assert Commitment.objects.get(kind="guest_stay").ends_on == later


def test_no_extension_beyond_the_agreement(cast, host):
    engagement = an_engagement(host, "extension_requested")
    engagement.agreement_ends_on = engagement.ends_on
    with pytest.raises(LeftBeforeError, match=r"paper\.longer"):
        take_step(engagement=engagement, step="approve_extension", by=cast.frida)


def test_what_is_cancelled_binds_the_guest_no_longer(cast, host):
    engagement = an_engagement(host, "ready")
    assert Commitment.objects.filter(person=engagement.case.person).exists()
    take_step(engagement=engagement, step="cancel", by=host)
    assert not Commitment.objects.exists()


def test_a_guest_who_comes_back_is_the_same_person(cast, host):
    guest = a_guest(email="ada@cam.example")
    again = start_engagement(
        guest=Guest("Augusta Ada", "Lovelace", "ADA@cam.example"),
        unit=cast.FYS,
        host=host.person,
        by=host,
    )
    assert again.case.person == guest


def test_an_address_alone_tells_a_host_nothing(cast, host):
    a_guest(email="ada@cam.example")
    guessed = start_engagement(
        guest=Guest("Some", "Body", "ada@cam.example"), unit=cast.FYS, host=host.person, by=host
    )
    assert str(guessed.case.person) == "Some Body"
    assert Person.objects.filter(email="ada@cam.example").count() == 2
