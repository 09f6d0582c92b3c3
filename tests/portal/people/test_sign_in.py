"""Sign-in by e-mail and password: confirmed addresses, limits, sessions, closed sign-ins."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from portal.people.models import User
from tests.cast import PASSWORD

LOGIN = {"login": "petter@uu.example", "password": PASSWORD}


@pytest.fixture
def client():
    """A browser that asks for English."""
    return Client(headers={"Accept-Language": "en"})


def sign_in_by_form(client, **changes):
    return client.post(reverse("account_login"), {**LOGIN, **changes})


def test_sign_in_returns_to_the_page_asked_for(cast, client):
    assert sign_in_by_form(client, next="/people/units/").url == "/people/units/"


def test_sign_in_never_leads_to_another_site(cast, client):
    assert sign_in_by_form(client, next="https://evil.example/").url == "/"


def test_a_wrong_password_says_so_and_tells_nothing_more(cast, client):
    wrong = sign_in_by_form(client, password="wrong").content.decode()
    unknown = sign_in_by_form(client, login="nobody@uu.example").content.decode()
    sentence = "The email address and/or password you specified are not correct."
    assert sentence in wrong
    assert sentence in unknown


def test_too_many_wrong_passwords_lock_the_address_for_a_while(cast, client):
    for _ in range(6):
        answer = sign_in_by_form(client, password="wrong")
    assert "Too many failed login attempts" in answer.content.decode()
    assert "Too many failed" in sign_in_by_form(client).content.decode()


def test_too_many_requests_get_our_page(cast, client):
    for _ in range(22):
        answer = client.post(reverse("account_reset_password"), {"email": "a@uu.example"})
    assert answer.status_code == 429
    assert "Too many tries" in answer.content.decode()


def test_a_new_sign_in_finds_its_person_by_the_confirmed_address(cast, client):
    cast.pia.person.email, owner = "other@uu.example", cast.pia.person
    owner.save()
    User.objects.filter(pk=cast.pia.pk).delete()
    form = {"email": "other@uu.example", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), form)
    assert User.objects.get(email="other@uu.example").person is None
    client.post(re.search(r"http://\S+(/accounts/confirm-email/\S+)", mail.outbox[0].body)[1])
    assert User.objects.get(email="other@uu.example").person == owner


def test_nobody_signs_in_before_the_address_is_confirmed(cast, client):
    EmailAddress.objects.filter(user=cast.petter).update(verified=False)
    assert sign_in_by_form(client).url == reverse("account_email_verification_sent")
    assert client.get("/").status_code == 302


def test_a_closed_sign_in_stays_outside(cast, client):
    User.objects.filter(pk=cast.petter.pk).update(is_active=False)
    assert sign_in_by_form(client).url == reverse("account_inactive")
    assert client.get("/").status_code == 302


def test_sign_out_everywhere_else_ends_the_other_sessions_alone(cast):
    here, there = Client(), Client()
    sign_in_by_form(here)
    sign_in_by_form(there)
    assert there.get("/").status_code == 200
    assert b"Sign out everywhere else" in here.get(reverse("usersessions_list")).content
    here.post(reverse("usersessions_list"))
    assert there.get("/").status_code == 302
    assert here.get("/").status_code == 200


def test_a_forgotten_password_is_chosen_anew_once(cast, client):
    client.post(reverse("account_reset_password"), {"email": "petter@uu.example"})
    link = re.search(r"http://\S+(/accounts/password/\S+)", mail.outbox[0].body)[1]
    page = client.get(link, follow=True)
    form = {"password1": "a-new-long-word", "password2": "a-new-long-word"}
    assert client.post(page.request["PATH_INFO"], form).status_code == 302
    again = Client(headers={"Accept-Language": "en"}).get(link, follow=True)
    assert "does not work" in again.content.decode()
    assert sign_in_by_form(client, password="a-new-long-word").url == "/"


def test_changing_addresses_asks_for_the_password_again_after_a_while(cast, client):
    sign_in_by_form(client)
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    answer = client.post(reverse("account_email"), {"action_add": "1", "email": "x@uu.example"})
    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert client.get(answer.url).status_code == 200


ANONYMOUS = (
    "account_login",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_email_verification_sent",
    "account_reset_password_from_key_done",
    "account_inactive",
)
ENGLISH = re.compile(r"\b(password|Email|sign-in|the|you|address|your)\b")


@pytest.mark.parametrize("name", ANONYMOUS)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_pages_of_the_sign_in_hold_no_english(db, client, name, language):
    answer = client.get(reverse(name), headers={"Accept-Language": language})
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    assert not ENGLISH.findall(text)


@pytest.mark.parametrize(
    "name", ["account_email", "account_change_password", "usersessions_list", "account_logout"]
)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_pages_behind_the_sign_in_hold_no_english(cast, sign_in, name, language):
    User.objects.filter(pk=cast.petter.pk).update(language=language)
    cast.petter.refresh_from_db()
    answer = sign_in(cast.petter).get(reverse(name))
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    assert not ENGLISH.findall(text)


def test_errors_of_the_sign_in_are_nynorsk_too(cast, client):
    wrong = {**LOGIN, "password": "wrong"}
    answer = client.post(reverse("account_login"), wrong, headers={"Accept-Language": "nn"})
    assert "E-postadressa eller passordet er ikkje rett." in answer.content.decode()
