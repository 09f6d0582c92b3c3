"""Before an act that binds, the password is asked for once more, and nothing typed is lost."""

import pytest
from django.http import HttpResponse
from django.urls import path

from portal.people.step_up import step_up
from portal.urls import urlpatterns as portal_urls
from tests.cast import PASSWORD

DONE = []


@step_up
def bind(request):
    if request.method == "POST":
        DONE.append(request.POST["what"])
    return HttpResponse("seen")


urlpatterns = [*portal_urls, path("bind/", bind)]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def frida(cast, sign_in):
    DONE.clear()
    return sign_in(cast.frida)


def test_the_page_can_be_read(frida):
    assert frida.get("/bind/").content == b"seen"


def test_what_is_posted_waits_for_the_password_and_is_then_done(frida):
    asked = frida.post("/bind/", {"what": "grant"})
    assert asked.url == "/accounts/reauthenticate/?next=%2Fbind%2F"
    assert DONE == []
    frida.post(asked.url, {"password": PASSWORD, "next": "/bind/"})
    assert DONE == ["grant"]


def test_a_wrong_password_does_nothing(frida):
    asked = frida.post("/bind/", {"what": "grant"})
    frida.post(asked.url, {"password": "wrong", "next": "/bind/"})
    assert DONE == []


def test_given_once_it_is_not_asked_for_again_at_once(frida):
    frida.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert frida.post("/bind/", {"what": "rank"}).status_code == 200
    assert DONE == ["rank"]
