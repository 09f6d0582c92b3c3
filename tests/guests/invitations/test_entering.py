"""A guest without a password signs in by a link in a mail, once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from guests.invitations.models import Invitation
from portal.messages.models import Message
from portal.people.models import User
from tests.cast import make_employment
from tests.guests.invitations.conftest import path_in_latest

pytestmark = pytest.mark.django_db
ADDRESS = "ada@cam.example"


@pytest.fixture
def accepted(client, invite):
    """Ada, who accepted without a password and has signed out."""
    client.post(invite(), {"without": "1"})
    client.logout()
    return User.objects.get(email=ADDRESS)


def asked(client, email=ADDRESS):
    client.post("/my-stay/link/", {"email": email})
    return path_in_latest("guest-entry")


def test_a_link_signs_the_guest_in_once_and_on_a_press(client, accepted):
    assert not accepted.has_usable_password()
    address = asked(client)
    assert client.get(address).status_code == 200
    assert "_auth_user_id" not in client.session
    assert client.post(address).url == "/my-stay/"
    assert client.session["_auth_user_id"] == str(accepted.pk)
    client.logout()
    assert client.post(address).status_code == 410
    assert "_auth_user_id" not in client.session


def test_a_link_ends_after_a_while(client, accepted):
    address = asked(client)
    Invitation.objects.update(entry_expires_at=timezone.now() - timedelta(seconds=1))
    assert client.post(address).status_code == 410


@pytest.mark.parametrize("email", ["nobody@else.example", "petter@uu.example"])
def test_the_answer_is_the_same_for_every_address_and_sends_nothing(client, accepted, email):
    client.cookies["django_language"] = "en"
    known = main_of(client.post("/my-stay/link/", {"email": ADDRESS}))
    Message.objects.all().delete()
    assert main_of(client.post("/my-stay/link/", {"email": email})) == known
    assert "on its way" in known
    assert not Message.objects.filter(kind="guest-entry").exists()


def main_of(answer):
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


def test_who_asks_again_at_once_gets_one_mail(client, accepted):
    for _again in range(3):
        client.post("/my-stay/link/", {"email": ADDRESS})
    assert Message.objects.filter(kind="guest-entry").count() == 1


def test_no_link_lets_in_somebody_who_has_become_staff(client, cast, accepted):
    address = asked(client)
    make_employment(accepted.person, cast.FYS)
    assert client.post(address).status_code == 410
    Message.objects.all().delete()
    client.post("/my-stay/link/", {"email": ADDRESS})
    assert not Message.objects.exists()
