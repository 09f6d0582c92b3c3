"""The trail: all of it for auditors, one's own for everybody, worded, exported, filtered."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.audit.services import record
from portal.web.wording import word


@pytest.fixture
def acts(cast):
    """Two acts: one with Petter by Hanne, one with Pia by Adam."""
    fields = {"given_name": ["Peter", "Petter"]}
    record(action="person.corrected", by=cast.hanne, person=cast.petter.person, changes=fields)
    record(action="mandate.granted", by=cast.adam, person=cast.pia.person, unit=cast.FYS)


def seen(client, name="trail", **query):
    page = client.get(reverse(name), query)
    return [row.record.action for row in page.context["table"].page.object_list]


@pytest.mark.parametrize("who", ["astrid", "per"])
def test_auditors_read_everything(cast, sign_in, acts, who):
    assert seen(sign_in(getattr(cast, who))) == ["mandate.granted", "person.corrected"]


@pytest.mark.parametrize("who", ["adam", "hanne", "frida", "petter", "stranger"])
def test_nobody_else_reads_the_trail_of_others(cast, sign_in, acts, who):
    assert sign_in(getattr(cast, who)).get(reverse("trail")).status_code == 403


def test_everybody_reads_their_own(cast, sign_in, acts):
    assert seen(sign_in(cast.petter), "my_trail") == ["person.corrected"]
    assert seen(sign_in(cast.stranger), "my_trail") == []


@pytest.mark.parametrize(
    "query", [{"person": "petter"}, {"actor": "hanne"}, {"action": "person.corrected"}]
)
def test_the_trail_is_filtered(cast, sign_in, acts, query):
    assert seen(sign_in(cast.astrid), **query) == ["person.corrected"]


def test_days_narrow_the_trail(cast, sign_in, acts):
    assert seen(sign_in(cast.astrid), until="2001-01-01") == []


def test_before_and_after_are_told(cast, sign_in, acts):
    page = sign_in(cast.petter).get(reverse("my_trail")).content.decode()
    assert "Given name: Peter → Petter" in page


def test_a_download_of_the_trail_is_itself_an_act(cast, sign_in, acts):
    sign_in(cast.astrid).get(reverse("trail"), {"export": "xlsx"})
    assert AuditEntry.objects.filter(action="list.exported", actor=cast.astrid).exists()


def test_the_number_of_queries_does_not_depend_on_the_acts(
    cast, sign_in, acts, django_assert_max_num_queries
):
    client = sign_in(cast.astrid)
    for _ in range(20):
        record(action="person.corrected", by=cast.hanne, person=cast.petter.person)
    with django_assert_max_num_queries(15):
        client.get(reverse("trail"))


def test_every_act_of_the_source_has_its_words():
    root = Path(settings.BASE_DIR)
    files = [f for app in ("portal", "mobility", "guests") for f in (root / app).rglob("*.py")]
    found = {act for file in files for act in re.findall(r'"([a-z_]+\.[a-z_]+)"', _records(file))}
    assert found
    assert {act for act in found if word(f"action.{act}", "nn") == f"action.{act}"} == set()


def _records(file):
    lines = file.read_text().splitlines()
    return "\n".join(line for line in lines if "action=" in line or "_tell(" in line)


def test_notes_are_told_in_the_readers_words_and_way_of_writing_days(cast):
    notes = {"on": "2026-11-24", "filters": {"window": ["open", "closing"]}, "sort": "-ends_on"}
    entry = record(action="early_career.viewed", by=cast.hanne, changes=notes)
    with translation.override("nb"):
        told = {change.label: change.after for change in told_changes(entry)}
    assert told == {
        "Måledato": "24.11.2026",
        "Filtre": "Tidsvindu: Åpent, Lukker seg",
        "Sortering": "Ansettelsen slutter, omvendt",
    }


def test_an_empty_note_and_what_is_no_day_stay_out_of_the_way(cast):
    notes = {"filters": {}, "q": "2026-13-45", "city": ["", ""]}
    entry = record(action="early_career.viewed", by=cast.hanne, changes=notes)
    assert [change.after for change in told_changes(entry)] == ["2026-13-45"]
