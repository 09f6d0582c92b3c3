"""An invitation lets one guest in, once, at one address, while it holds."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from guests.engagements.services.steps import take_step
from guests.invitations.models import Invitation
from guests.invitations.notices import notices
from guests.invitations.rules import STATES, STEPS, InvitationParameters
from guests.invitations.selectors.invitations import invitation_of
from guests.invitations.services.accepting import CHECK, LISTED_CHECK
from guests.invitations.services.following import follow_up
from guests.invitations.services.sending import note_bounced, revoke_invitation, send_invitation
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError
from portal.core.parameters import BadParametersError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from portal.people.models import User
from tests.cast import make_employment, make_person, make_user
from tests.factories.engagements import WAYS, a_guest, an_engagement
from tests.guests.invitations.conftest import path_in_latest

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-and-quiet-winter"
TWICE = {"password1": PASSWORD, "password2": PASSWORD}


def fresh(invitation):
    return Invitation.objects.get(pk=invitation.pk)


def test_every_state_is_reached_and_left_by_the_steps():
    reached = {one.target for one in STEPS.values()} | {"not_sent"}
    assert reached == set(STATES)
    assert {state for one in STEPS.values() for state in one.sources} <= set(STATES)


@pytest.mark.parametrize("values", [{"valid_days": 14}, {"unopened_days": 0}, {"entry_minutes": 5}])
def test_an_invitation_lasts_longer_than_two_weeks(values):
    with pytest.raises(BadParametersError):
        InvitationParameters.from_mapping(values)


def test_an_invitation_lies_ready_once_the_engagement_is_submitted(engagement):
    assert invitation_of(engagement).state == "not_sent"


@pytest.mark.parametrize("state", WAYS)
def test_a_guest_is_invited_from_submitted_on_until_it_is_over(host, state):
    engagement = an_engagement(host, state)
    over = {"draft", "rejected", "ended", "archived", "cancelled", "no_show"}
    if state in over:
        with pytest.raises(NotAllowedError):
            send_invitation(engagement=engagement, by=host)
    else:
        assert send_invitation(engagement=engagement, by=host).state == "sent"


def test_only_the_hosts_side_and_the_department_invite(cast, engagement):
    for name in ("petter", "bjarne", "ivar", "astrid"):
        with pytest.raises(NotAllowedError):
            send_invitation(engagement=engagement, by=cast.users[name])
    assert send_invitation(engagement=engagement, by=cast.anna).times_sent == 1


def test_the_mail_says_until_when_and_keeps_no_token_in_the_tables(invite, engagement):
    token = invite().rstrip("/").rpartition("/")[2]
    message = Message.objects.get(kind="guest-invitation")
    invitation = invitation_of(engagement)
    assert message.to == "ada@cam.example"
    assert invitation.expires_at > timezone.now() + timedelta(days=14)
    assert token not in str(Invitation.objects.values())


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "invites you"), ("nb", "inviterer deg"), ("nn", "inviterer deg")],
)
def test_the_mail_is_in_the_guests_language(host, language, words):
    engagement = an_engagement(host, language=language)
    send_invitation(engagement=engagement, by=host, greeting="See you in the lab")
    message = Message.objects.get(kind="guest-invitation")
    assert words in message.text
    assert message.language == language
    assert "See you in the lab" in message.text


def test_a_guest_accepts_with_a_password_and_is_on_their_page(client, invite, engagement):
    address = invite()
    assert "Welcome, Ada" in client.get(address).content.decode()
    assert invitation_of(engagement).state == "opened"
    answer = client.post(address, TWICE, follow=True)
    user = User.objects.get(email="ada@cam.example")
    assert answer.redirect_chain[-1][0] == "/my-stay/"
    assert user.person == engagement.case.person
    assert (user.kept_to, user.language, user.check_password(PASSWORD)) == ("guests", "en", True)
    assert EmailAddress.objects.get(user=user).verified
    assert invitation_of(engagement).state == "self_verified"
    assert engagement.case.tasks.get(code=LISTED_CHECK).person == engagement.host


def test_on_the_short_path_the_host_is_asked_without_a_checklist(client, host):
    first = timezone.localdate() + timedelta(days=20)
    days = {"starts_on": first, "ends_on": first + timedelta(days=1), "needs": []}
    engagement = an_engagement(host, "submitted", **days)
    send_invitation(engagement=engagement, by=host)
    client.post(path_in_latest("guest-invitation"), {"without": "1"})
    asked = engagement.case.tasks.filter(code__in=(CHECK, LISTED_CHECK), state="open")
    assert [one.person for one in asked] == [engagement.host]


def test_a_weak_password_is_refused_and_uses_nothing_up(client, invite, engagement):
    address = invite()
    answer = client.post(address, {"password1": "short", "password2": "short"})
    assert answer.status_code == 422
    assert not User.objects.filter(email="ada@cam.example").exists()
    assert client.post(address, TWICE).status_code == 302


def test_a_link_works_once(client, invite):
    address = invite()
    client.post(address, TWICE)
    client.logout()
    assert "is accepted" in client.get(address).content.decode()
    client.post(address, {"without": "1"})
    assert User.objects.filter(email="ada@cam.example").count() == 1
    assert "_auth_user_id" not in client.session


def test_an_expired_link_opens_nothing_and_the_guest_can_ask_the_host(client, invite, engagement):
    address = invite()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get(address).status_code == 410
    for _again in range(2):
        client.post(address, {"without": "1"})
    assert not User.objects.filter(email="ada@cam.example").exists()
    asked = Message.objects.get(kind="invitation-anew")
    assert asked.person == engagement.host


def test_a_revoked_link_opens_nothing(client, host, invite, engagement):
    address = invite()
    revoke_invitation(invitation=invitation_of(engagement), by=host)
    assert client.get(address).status_code == 410
    client.post(address, TWICE)
    assert not User.objects.filter(email="ada@cam.example").exists()


def test_a_link_sent_anew_ends_the_old_one(client, invite):
    old, new = invite(), invite()
    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200


def test_a_corrected_address_ends_the_link_that_went_to_the_old_one(client, invite, engagement):
    address = invite()
    person = engagement.case.person
    person.email = "ada@right.example"
    person.save()
    assert client.get(address).status_code == 410
    client.post(address, TWICE)
    assert not User.objects.filter(person=person).exists()


def test_somebody_else_who_is_signed_in_cannot_use_the_link(client, cast, sign_in, invite):
    address = invite()
    for user in (cast.petter, cast.stranger):
        sign_in(user)
        assert client.post(address).status_code == 403
        assert client.post(address, TWICE).status_code == 403
    assert Invitation.objects.get().state == "opened" or Invitation.objects.get().state == "sent"
    assert cast.stranger.person is None


def test_a_sign_in_without_person_that_has_the_address_accepts(client, sign_in, invite, engagement):
    user = make_user(email="ada@cam.example")
    sign_in(user)
    client.post(invite())
    user.refresh_from_db()
    assert (user.person, user.kept_to) == (engagement.case.person, "guests")


def test_an_unverified_address_is_not_enough(client, sign_in, invite):
    user = make_user(email="eve@other.example")
    EmailAddress.objects.create(user=user, email="ada@cam.example", verified=False)
    sign_in(user)
    assert client.post(invite()).status_code == 403
    user.refresh_from_db()
    assert user.person is None


def test_a_guest_with_a_sign_in_is_led_to_it_and_gets_no_second_one(client, sign_in, host):
    guest = a_guest(signs_in=True, email="ada@cam.example")
    engagement = an_engagement(host, guest=guest)
    send_invitation(engagement=engagement, by=host)
    address = path_in_latest("guest-invitation")
    assert "Sign in to accept" in client.get(address).content.decode()
    assert client.post(address, TWICE).status_code == 403
    sign_in(guest.user)
    client.post(address)
    assert invitation_of(engagement).accepted_by == guest.user


def test_nobody_takes_over_a_member_of_staff_by_inviting_them(client, cast, host):
    staff = make_person("Stine", email="stine@private.example", hr_id="H77")
    make_employment(staff, cast.BIO)
    engagement = an_engagement(host, guest=staff)
    send_invitation(engagement=engagement, by=host)
    answer = client.post(path_in_latest("guest-invitation"), TWICE)
    assert answer.status_code == 403
    assert not User.objects.filter(person=staff).exists()


def test_an_invitation_to_one_engagement_opens_no_other(client, host, invite, engagement):
    other = an_engagement(host, guest=a_guest("Grace"))
    client.post(invite(), TWICE)
    assert client.get(f"/my-stay/{engagement.case.public_id}/").status_code == 200
    assert client.get(f"/my-stay/{other.case.public_id}/").status_code == 404
    user = User.objects.get(email="ada@cam.example")
    assert list(Case.objects.visible_to(user)) == [engagement.case]


def test_who_accepts_in_two_tabs_accepts_once(invitation, engagement):
    stale = fresh(invitation)
    Invitation.objects.filter(pk=invitation.pk).update(
        state="self_verified", accepted_at=timezone.now()
    )
    with pytest.raises(ChangedMeanwhileError), transaction.atomic():
        note_bounced(invitation=stale, by=None)


def test_an_engagement_has_one_invitation_at_a_time(engagement):
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(engagement=engagement, email="x@y.example")


def test_an_engagement_that_comes_to_nothing_ends_its_invitation(client, host, invite, engagement):
    address = invite()
    take_step(engagement=engagement, step="cancel", by=host)
    assert Invitation.objects.get().state == "cancelled"
    assert client.get(address).status_code == 410


def test_a_mail_that_could_not_be_sent_is_a_bounce(invitation):
    Message.objects.filter(kind="guest-invitation").update(state="failed")
    assert follow_up() == 1
    assert fresh(invitation).state == "bounced"
    kinds = [(one.kind, one.person) for one in notices(timezone.localdate())]
    assert kinds == [("invitation-bounced", invitation.engagement.host)]


def test_time_that_ran_out_is_noted(invitation):
    Invitation.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert fresh(invitation).standing == "expired"
    follow_up()
    assert fresh(invitation).state == "expired"


@pytest.mark.parametrize(("days", "told"), [(2, 0), (3, 1), (10, 1)])
def test_the_host_is_told_once_that_nobody_opened(invitation, days, told):
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=days))
    found = notices(timezone.localdate())
    assert len(found) == told
    assert {one.key for one in notices(timezone.localdate())} == {one.key for one in found}


def test_an_opened_invitation_is_not_followed_up(client, invite):
    client.get(invite())
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=5))
    assert list(notices(timezone.localdate())) == []
