"""What was typed when the sign-in ran out is there again after signing in."""

from urllib.parse import urlencode

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from portal.people.models import Person
from tests.cast import PASSWORD


@pytest.fixture
def hanne(cast, client):
    """HR, signed in through the real form."""
    client.post(reverse("account_login"), {"login": "hanne@uu.example", "password": PASSWORD})
    return client


@pytest.fixture
def form_page(cast):
    return reverse("person_edit", args=[cast.petter.person.public_id])


TYPED = {"given_name": "Petter Ås", "family_name": "Utsiktsen", "email": "new@uu.example"}


def run_out():
    """Let the session end on the server while the browser still has its cookie."""
    Session.objects.all().delete()


def enter_again(client, address):
    return client.post(
        address.split("?")[0],
        {
            "login": "hanne@uu.example",
            "password": PASSWORD,
            "next": client.get(address).context["redirect_field_value"],
        },
        follow=True,
    )


def test_a_plain_form_comes_back_as_typed(hanne, form_page):
    run_out()
    sent_away = hanne.post(form_page, TYPED)
    assert sent_away.status_code == 302
    back = enter_again(hanne, sent_away.url)
    assert back.redirect_chain[-1][0] == form_page
    assert 'value="Petter Ås"' in back.content.decode()
    assert "We kept what you typed" in back.content.decode()


def test_an_htmx_form_goes_to_the_sign_in_and_comes_back_as_typed(hanne, form_page):
    run_out()
    current = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{form_page}"}
    answer = hanne.post(form_page, TYPED, headers=current)
    assert answer.status_code == 204
    back = enter_again(hanne, answer["HX-Redirect"])
    assert 'value="Petter Ås"' in back.content.decode()


def test_a_form_that_posts_elsewhere_comes_back_on_the_page_that_holds_it(hanne, form_page):
    run_out()
    elsewhere = form_page.replace("edit", "relations/add")
    answer = hanne.post(elsewhere, TYPED, headers={"Referer": f"http://testserver{form_page}?a=1"})
    assert answer.url.endswith(urlencode({"next": f"{form_page}?a=1"}))


def test_another_sites_referrer_is_not_followed(hanne, form_page):
    run_out()
    answer = hanne.post(form_page, TYPED, headers={"Referer": "https://evil.example/x"})
    assert answer.url.endswith(urlencode({"next": form_page}))


def test_what_was_typed_is_shown_once_and_saved_only_when_sent(hanne, form_page, cast):
    run_out()
    enter_again(hanne, hanne.post(form_page, TYPED).url)
    assert "Petter Ås" not in hanne.get(form_page).content.decode()
    assert Person.objects.get(pk=cast.petter.person_id).given_name == "Petter"


def test_secrets_are_never_kept(client, db):
    client.post(reverse("account_change_password"), {"oldpassword": "hemmelig", "password1": "x"})
    assert "hemmelig" not in str(dict(client.session))


def test_a_kept_form_is_forgotten_after_a_quarter_of_an_hour(hanne, form_page):
    run_out()
    sent_away = hanne.post(form_page, TYPED)
    session = hanne.session
    session["kept_forms"] = {form_page: [0, session["kept_forms"][form_page][1]]}
    session.save()
    assert "Petter Ås" not in enter_again(hanne, sent_away.url).content.decode()
