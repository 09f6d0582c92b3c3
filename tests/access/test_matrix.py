"""Every address is asked as every member of the cast."""

import os
from collections import Counter

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.matrix import ASKED, GUEST, GUEST_REACHES, Row
from tests.access.props import make_props
from tests.access.rows import ROWS
from tests.cast import add_guest


def routes_in(resolver, above=""):
    """Yield each name with its whole route; the same route twice counts once."""
    found = set()
    for entry in resolver.url_patterns:
        route = f"{above}{entry.pattern}"
        if isinstance(entry, URLResolver):
            found |= {(f"{entry.namespace or ''}:{n}", r) for n, r in routes_in(entry, route)}
        elif isinstance(entry, URLPattern) and entry.name:
            found.add((entry.name, route))
    return found


def names_in(resolver, namespace=""):
    """Yield the name of every address, and the route of one without a name."""
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from names_in(entry, inner)
        elif isinstance(entry, URLPattern):
            yield f"{namespace}{entry.name}" if entry.name else f"unnamed {entry.pattern}"


def test_the_table_has_a_row_for_every_address_and_no_other():
    addresses = set(names_in(get_resolver()))
    assert addresses - set(ROWS) == set(), "addresses without a row"
    assert set(ROWS) - addresses == set(), "rows without an address"


def test_a_name_means_one_address():
    """A name that two addresses share would lead to whichever is listed last."""
    listed = Counter(name for name, route in routes_in(get_resolver()))
    again = {name for name, times in listed.items() if times > 1}
    assert again == set()


def test_an_address_without_a_row_is_noticed():
    assert "home" in set(names_in(get_resolver())) - (set(ROWS) - {"home"})


def outcome(answer):
    """Return in one word what a visitor met."""
    if answer.status_code == 302 and answer.url.startswith("/accounts/login/"):
        return "sign in"
    if answer.status_code in (403, 404):
        return {403: "refused", 404: "hidden"}[answer.status_code]
    return "open" if answer.status_code < 500 else f"error {answer.status_code}"


def expected(row: Row, name: str, url_name: str) -> str:
    if name == GUEST and url_name not in GUEST_REACHES:
        return "hidden"
    if name in row.who:
        return "open"
    if name == "anonymous":
        return "sign in"
    return "refused" if name in row.refused else row.otherwise


def ask(url_name, row, name, cast, props):
    """Ask one address as one member, and leave no trace of it."""
    client = Client(raise_request_exception=True)
    if name != "anonymous":
        client.force_login(
            cast.users[name], backend="allauth.account.auth_backends.AuthenticationBackend"
        )
    address = reverse(url_name, kwargs=row.kwargs(cast, props) if row.kwargs else None)
    data = row.data(cast, props) if row.data else None
    query = row.query(cast, props) if row.query else None
    with transaction.atomic():
        if row.method == "post":
            answer = client.post(address, data, query_params=query)
        else:
            answer = client.get(address, query)
        found = outcome(answer)
        if answer.streaming:  # read to its end, an answer closes its file
            b"".join(answer.streaming_content)
        transaction.set_rollback(True)
    return found


@pytest.mark.parametrize("url_name", sorted(ROWS))
def test_address_opens_to_whom_the_table_says(url_name, cast, on_commit):
    add_guest(cast, GUEST)
    row, props = ROWS[url_name], make_props(cast)
    asked = asked_here(row, url_name)
    met = {name: ask(url_name, row, name, cast, props) for name in asked}
    assert met == {name: expected(row, name, url_name) for name in asked}


def asked_here(row, url_name):
    """Return who asks: all on the embedded database, four of each answer on the other.

    Who gets in is decided by the same code on both; the second looks at what the SQL answers.
    Under UTSYN_CI, which must end soon, three of each answer are enough on both.
    """
    if connection.vendor == "sqlite" and not os.environ.get("UTSYN_CI"):
        return ASKED
    answers = {}
    for name in ASKED:
        answers.setdefault(expected(row, name, url_name), []).append(name)
    most = 3 if os.environ.get("UTSYN_CI") else 4
    return [name for names in answers.values() for name in names[:most]]
