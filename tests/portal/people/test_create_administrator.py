"""The first administrator comes from the command line."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.people.models import Unit, User
from tests.cast import make_unit

NAME = {"given_name": "Ada", "family_name": "Første"}


def run(*args, **options):
    out = StringIO()
    call_command("create_administrator", "ada@uu.example", *args, stdout=out, **NAME, **options)
    return out.getvalue()


def test_on_an_empty_database_the_top_unit_is_made_too(db):
    run()
    user = User.objects.get(email="ada@uu.example")
    assert user.administers_all()
    assert Unit.objects.get().code == "TOP"


def test_the_link_lets_choose_a_password_and_sign_in(db, client):
    link = re.search(r"https?://[^/]+(/\S+)", run())[1]
    page = client.get(link, follow=True)
    form = {"password1": "a-new-long-word", "password2": "a-new-long-word"}
    client.post(page.request["PATH_INFO"], form)
    entered = client.post(
        "/accounts/login/", {"login": "ada@uu.example", "password": "a-new-long-word"}
    )
    assert entered.url == "/"


def test_a_password_file_is_read(db, tmp_path):
    file = tmp_path / "password"
    file.write_text("a-new-long-word\n")
    assert "http" not in run(password_file=file)
    assert User.objects.get().check_password("a-new-long-word")


def test_a_weak_password_is_refused(db, tmp_path):
    file = tmp_path / "password"
    file.write_text("kort\n")
    with pytest.raises(CommandError):
        run(password_file=file)
    assert not User.objects.exists()


def test_with_several_tops_the_unit_must_be_named(db):
    make_unit("A")
    make_unit("B")
    with pytest.raises(CommandError, match="--unit CODE"):
        run()
    run(unit="B")
    assert User.objects.get().holds_at(Unit.objects.get(code="B"), "administrator")


def test_an_unknown_unit_is_an_error(db):
    with pytest.raises(CommandError, match="no unit X"):
        run(unit="X")


def test_twice_changes_nothing(cast):
    run()
    run()
    user = User.objects.get(email="ada@uu.example")
    assert user.person.mandates.count() == 1
    assert user.emailaddress_set.get().verified
