"""Sign-ins are closed, opened and signed out by administrators of the institution alone."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from portal.audit.models import AuditEntry
from portal.people.models import User
from tests.cast import PASSWORD, give


@pytest.fixture
def petters(cast):
    """Petter's own petters, signed in."""
    petters = Client()
    form = {"login": "petter@uu.example", "password": PASSWORD}
    petters.post(reverse("account_login"), form)
    return petters


def test_closing_a_sign_in_ends_its_sessions_at_once(cast, sign_in, petters):
    assert petters.get("/").status_code == 200
    sign_in(cast.adam).post(reverse("user_close", args=[cast.petter.pk]))
    assert petters.get("/").status_code == 302
    assert AuditEntry.objects.get(action="user.deactivated").person == cast.petter.person


def test_a_closed_sign_in_is_opened_again(cast, sign_in):
    client = sign_in(cast.adam)
    client.post(reverse("user_close", args=[cast.petter.pk]))
    client.post(reverse("user_open", args=[cast.petter.pk]))
    assert User.objects.get(pk=cast.petter.pk).is_active


def test_somebody_is_signed_out_everywhere(cast, sign_in, petters):
    petters.get("/")
    sign_in(cast.adam).post(reverse("user_sign_out", args=[cast.petter.pk]))
    assert petters.get("/").status_code == 302
    assert not UserSession.objects.filter(user=cast.petter).exists()


def test_nobody_closes_their_own_sign_in(cast, sign_in):
    assert sign_in(cast.adam).post(reverse("user_close", args=[cast.adam.pk])).status_code == 403
    assert User.objects.get(pk=cast.adam.pk).is_active


@pytest.mark.parametrize("name", ["user_close", "user_open", "user_sign_out"])
def test_an_administrator_of_a_department_manages_no_sign_ins(cast, sign_in, name):
    give(cast.pia.person, "administrator", cast.FYS)
    client = sign_in(cast.pia)
    assert client.post(reverse(name, args=[cast.petter.pk])).status_code == 403


def test_the_list_finds_sign_ins_without_person(cast, sign_in):
    page = sign_in(cast.adam).get(reverse("users"), {"linked": "no"})
    assert [row.record for row in page.context["table"].page.object_list] == [cast.stranger]
