"""A host in Physics and a guest who is invited."""

import re

import pytest

from guests.invitations.selectors.invitations import invitation_of
from guests.invitations.services.sending import send_invitation
from portal.messages.models import Message
from tests.cast import make_employment
from tests.factories.engagements import a_guest, an_engagement


@pytest.fixture
def host(cast):
    """Henrik, who hosts and works in Physics."""
    make_employment(cast.henrik.person, cast.FYS, "1011", ends_on=None)
    return cast.henrik


@pytest.fixture
def engagement(host):
    """An engagement of Ada Lovelace that waits for the leader."""
    return an_engagement(host, guest=a_guest(email="ada@cam.example"))


@pytest.fixture
def invite(host, engagement):
    """Return a function that sends the invitation and returns the path in its mail."""

    def send(by=None):
        send_invitation(engagement=engagement, by=by or host)
        return path_in_latest("guest-invitation")

    return send


@pytest.fixture
def invitation(invite, engagement):
    """The invitation, sent."""
    invite()
    return invitation_of(engagement)


def path_in_latest(kind):
    """Return the path of the address in the latest mail of a kind."""
    text = Message.objects.filter(kind=kind).latest("pk").text
    return re.search(r"http://localhost:8000(/\S+)", text).group(1)
