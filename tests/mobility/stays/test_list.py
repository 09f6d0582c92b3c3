"""Lists of stays: who sees what, search, filters, sort, columns, export."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from mobility.stays.models import Stay
from portal.audit.models import AuditEntry

LIST = reverse("stays")


@pytest.fixture
def stays(cast, make_stay, today):
    """Two stays in Physics and one in Music."""
    return {
        "pia": make_stay(cast.pia.person, institution_name="Zürich", country_id="CH"),
        "petter": make_stay(
            cast.petter.person,
            scheme="fieldwork",
            institution_name="",
            country_id="IS",
            state="completed",
            starts_on=today - timedelta(days=10),
        ),
        "mia": make_stay(cast.mia.person, institution_name="Wien", country_id="AT"),
    }


def found(answer):
    return [row.record.person.given_name for row in answer.context["table"].page.object_list]


def test_a_head_sees_the_stays_of_the_unit(cast, sign_in, stays):
    assert set(found(sign_in(cast.frida).get(LIST))) == {"Pia", "Petter"}


def test_the_list_is_closed_to_those_who_see_nobody(cast, sign_in, stays):
    assert sign_in(cast.pia).get(LIST).status_code == 403


def test_my_stays_hold_only_mine(cast, sign_in, stays):
    answer = sign_in(cast.hanne).get(reverse("my_stays"))
    assert not answer.context["table"].page.object_list
    assert "You have no registered stays" in answer.text
    assert len(sign_in(cast.pia).get(reverse("my_stays")).context["table"].rows) == 1


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"q": "PIA"}, {"Pia"}),
        ({"q": "sveits"}, {"Pia"}),
        ({"q": "RICH"}, {"Pia"}),
        ({"scheme": "fieldwork"}, {"Petter"}),
        ({"state": "completed"}, {"Petter"}),
        ({"country": "AT"}, {"Mia"}),
        ({"unit": "NAT"}, {"Pia", "Petter"}),
        ({"to_confirm": "on"}, {"Pia", "Mia"}),
        ({"incomplete": "on"}, set()),
    ],
)
def test_filters_narrow_the_list(cast, sign_in, stays, asked, names):
    assert set(found(sign_in(cast.hanne).get(LIST, asked))) == names


def test_a_stay_without_a_country_lacks_details(cast, sign_in, make_stay):
    make_stay(cast.pia.person, country_id=None)
    assert found(sign_in(cast.hanne).get(LIST, {"incomplete": "on"})) == ["Pia"]


def test_the_period_keeps_what_touches_it(cast, sign_in, stays, today):
    since = {"since": today - timedelta(days=7), "until": today - timedelta(days=50)}
    assert set(found(sign_in(cast.hanne).get(LIST, since))) == {"Pia", "Mia"}
    assert found(sign_in(cast.hanne).get(LIST, {"since": today})) == []


def test_empty_values_come_last_in_both_directions(cast, sign_in, stays, make_stay):
    Stay.objects.filter(pk=stays["mia"].pk).update(ends_on=None)
    client = sign_in(cast.hanne)
    assert found(client.get(LIST, {"sort": "ends_on"}))[-1] == "Mia"
    assert found(client.get(LIST, {"sort": "-ends_on"}))[-1] == "Mia"


def test_sorting_by_person_follows_the_folded_name(cast, sign_in, stays):
    assert found(sign_in(cast.hanne).get(LIST, {"sort": "-person"})) == ["Pia", "Petter", "Mia"]


def test_an_unknown_sort_or_page_is_ignored(cast, sign_in, stays):
    answer = sign_in(cast.hanne).get(LIST, {"sort": "person__citizenships", "page": "many"})
    assert len(found(answer)) == 3


def test_chosen_columns_are_remembered_and_can_be_forgotten(cast, sign_in, stays):
    client = sign_in(cast.hanne)
    assert "Århus" not in client.get(LIST).text
    client.post(LIST, {"columns": ["city", "nonsense"]})
    cast.hanne.refresh_from_db()
    assert cast.hanne.columns == {"stays": ["city"]}
    names = [column.name for column in client.get(LIST).context["table"].columns]
    assert names == ["person", "scheme", "city"]
    client.post(LIST, {"reset": "1"})
    assert len(list(client.get(LIST).context["table"].columns)) > 3


def test_htmx_gets_only_the_results(cast, sign_in, stays):
    headers = {"HX-Request": "true", "HX-Target": "results"}
    answer = sign_in(cast.hanne).get(LIST, {"q": "pia"}, headers=headers)
    assert "<html" not in answer.text
    assert "Pia" in answer.text
    assert "HX-Request" in answer["Vary"]


def test_the_csv_holds_all_that_fit_and_runs_no_formula(cast, sign_in, make_stay):
    make_stay(cast.pia.person, institution_name="=cmd|' /C calc'!A0")
    answer = sign_in(cast.hanne).get(LIST, {"export": "csv"})
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0]["Host"] == "'=cmd|' /C calc'!A0"
    assert rows[0]["Scheme"] == "PhD stay abroad"


def test_the_xlsx_holds_text_as_text_and_dates_as_dates(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person, institution_name="=1+1")
    answer = sign_in(cast.hanne).get(LIST, {"export": "xlsx"})
    sheet = load_workbook(BytesIO(answer.content)).active
    cells = dict(zip([c.value for c in sheet[1]], sheet[2], strict=True))
    assert (cells["Host"].value, cells["Host"].data_type) == ("=1+1", "s")
    assert cells["First day"].value.date() == stay.starts_on


def test_a_download_leaves_a_row_in_the_trail(cast, sign_in, stays):
    sign_in(cast.hanne).get(LIST, {"export": "csv", "scheme": "fieldwork"})
    entry = AuditEntry.objects.get(action="list.exported")
    assert (entry.actor, entry.changes["rows"]) == (cast.hanne, 1)
    assert entry.changes["scheme"] == "fieldwork"


def test_a_download_holds_no_more_than_the_reader_sees(cast, sign_in, stays):
    answer = sign_in(cast.bjarne).get(LIST, {"export": "csv"})
    assert answer.content.decode().count("\r\n") == 1


def test_an_empty_result_says_how_to_go_on(cast, sign_in, stays):
    answer = sign_in(cast.hanne).get(LIST, {"q": "nobody"})
    assert "Nothing fits these filters" in answer.text


def test_the_list_costs_the_same_for_many_rows(
    cast, sign_in, make_stay, django_assert_max_num_queries
):
    for _ in range(20):
        make_stay(cast.pia.person)
    client = sign_in(cast.hanne)
    # One of them asks, for the menu, whether the reader works here and so may invite guests.
    with django_assert_max_num_queries(17):
        client.get(LIST)
