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


def test_secrets_are_never_kept(hanne):
    run_out()
    typed = {"oldpassword": "hemmelig", "password1": "x", "other": "kept"}
    hanne.post(reverse("account_change_password"), typed)
    assert "hemmelig" not in str(dict(hanne.session))
    assert "kept" in str(dict(hanne.session))


def test_a_kept_form_is_forgotten_after_a_quarter_of_an_hour(hanne, form_page):
    run_out()
    sent_away = hanne.post(form_page, TYPED)
    session = hanne.session
    session["kept_forms"] = {form_page: [0, *session["kept_forms"][form_page][1:]]}
    session.save()
    assert "Petter Ås" not in enter_again(hanne, sent_away.url).content.decode()


def test_what_one_typed_is_not_shown_to_who_signs_in_next_on_the_browser(hanne, form_page, cast):
    run_out()
    sent_away = hanne.post(form_page, TYPED)
    hanne.post(reverse("account_login"), {"login": "adam@uu.example", "password": PASSWORD})
    page = hanne.get(sent_away.url, follow=True)
    assert "Petter Ås" not in page.content.decode()
    assert "We kept what you typed" not in hanne.get(form_page).content.decode()
    assert "kept_forms" not in hanne.session or not hanne.session["kept_forms"]


def test_nothing_is_kept_where_nobody_was_signed_in(client, cast, form_page):
    client.post(form_page, TYPED)
    assert "kept_forms" not in client.session


def test_a_forged_note_of_who_was_signed_in_keeps_nothing(client, cast, form_page):
    client.cookies["last_user"] = f"{cast.hanne.pk}:forged"
    client.post(form_page, TYPED)
    assert "kept_forms" not in client.session


def test_only_the_latest_forms_are_kept(hanne, cast):
    run_out()
    for number in range(9):
        hanne.post(f"/stays/new/phd_stay/?n={number}", {"city": "Lund"})
        hanne.post(reverse("home"), TYPED, headers={"Referer": f"http://testserver/{number}"})
    assert len(hanne.session["kept_forms"]) == 5
