"""A page asks the database the same number of times whatever the number of rows.

The expected numbers stand in query_counts.json; record them anew with UTSYN_RECORD=1 and let
the difference be read in review.
"""

import json
import os
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.access.props import make_props
from tests.access.rows import ROWS
from tests.cast import make_employment, make_person

BASELINE = Path(__file__).with_name("query_counts.json")
# Who looks: the first of these to whom the page opens.
LOOKERS = ("hanne", "frida", "adam", "petter", "astrid")


def pages():
    """Return the pages that somebody signed in may look at."""
    return sorted(
        name
        for name, row in ROWS.items()
        if row.method == "get" and row.who and any(n in row.who for n in LOOKERS)
    )


def looker(row):
    return next(name for name in LOOKERS if name in row.who)


def read(answer):
    """Read a streamed answer to its end, which closes what it holds."""
    if answer.streaming:
        b"".join(answer.streaming_content)
    return answer


def count(client, address, data):
    read(client.get(address, data))  # content types and the like are read once per process
    with CaptureQueriesContext(connection) as asked:
        answer = read(client.get(address, data))
    assert answer.status_code < 400
    return len(asked), [query["sql"] for query in asked.captured_queries]


def add_people(cast, number, start=0):
    """Add early-career staff to Physics, so that every list grows."""
    for index in range(start, start + number):
        person = make_person(f"Extra{index}", hr_id=f"X{index}")
        make_employment(person, cast.FYS)


@pytest.mark.parametrize("url_name", pages())
def test_number_of_queries_is_fixed(url_name, cast, sign_in):
    row, props = ROWS[url_name], make_props(cast)
    client = sign_in(cast.users[looker(row)])
    address = reverse(url_name, kwargs=row.kwargs(cast, props) if row.kwargs else None)
    data = row.query(cast, props) if row.query else {}
    add_people(cast, 2)
    few, _ = count(client, address, data)
    add_people(cast, 18, start=2)
    many, queries = count(client, address, data)
    assert many == few, "\n".join(queries)
    known = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if os.environ.get("UTSYN_RECORD"):
        known[url_name] = many
        BASELINE.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n")
    assert known.get(url_name) == many, "\n".join(queries)
