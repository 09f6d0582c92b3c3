"""A unit's calendar: who is away, who may see it, and what is worth a second look."""

import csv
from datetime import date
from io import StringIO

import pytest
from django.urls import reverse

from mobility.applications.models import Cover
from portal.audit.models import AuditEntry
from portal.people.models import Relation
from tests.cast import make_employment, make_person

CALENDAR = reverse("unit_calendar")
AUTUMN = {"unit": "FYS", "semester": "2027-autumn"}


def seen(answer):
    return [row.first.person.split()[0] for row in answer.context["rows"]]


def test_a_head_sees_who_of_the_unit_is_away(cast, sign_in, make_stay):
    make_stay(cast.petter.person)
    make_stay(cast.mia.person)
    assert seen(sign_in(cast.frida).get(CALENDAR, AUTUMN)) == ["Petter"]
    assert seen(sign_in(cast.hanne).get(CALENDAR, {**AUTUMN, "unit": "UU"})) == ["Petter", "Mia"]


def test_without_a_unit_ones_own_opens(cast, sign_in):
    assert sign_in(cast.frida).get(CALENDAR).context["unit"] == cast.FYS


def test_a_unit_out_of_reach_does_not_exist(cast, sign_in):
    assert sign_in(cast.frida).get(CALENDAR, {"unit": "MUS"}).status_code == 404


def test_another_semester_leaves_them_out(cast, sign_in, make_stay):
    make_stay(cast.petter.person)
    answer = sign_in(cast.frida).get(CALENDAR, {**AUTUMN, "semester": "2027-spring"})
    assert seen(answer) == []
    assert "Nobody is away" in answer.text


def test_cancelled_and_virtual_stays_are_no_absence(cast, sign_in, make_stay):
    make_stay(cast.petter.person, state="cancelled")
    make_stay(cast.pia.person, scheme="virtual")
    assert seen(sign_in(cast.frida).get(CALENDAR, AUTUMN)) == []


@pytest.mark.parametrize(
    ("state", "shown"),
    [("submitted", "wanted"), ("granted", "firm"), ("draft", None), ("refused", None)],
)
def test_an_application_under_way_is_marked_otherwise(
    cast, sign_in, make_application, state, shown
):
    make_application(cast.petter.person, cast.FYS, state)
    answer = sign_in(cast.frida).get(CALENDAR, AUTUMN)
    assert bool(seen(answer)) == bool(shown)
    for name in ("wanted", "firm"):
        assert (f'height="16" class="month__{name}"' in answer.text) == (name == shown)


def test_who_sees_no_cases_sees_no_applications(cast, sign_in, make_application):
    make_application(cast.petter.person, cast.FYS)
    assert seen(sign_in(cast.adam).get(CALENDAR, AUTUMN)) == []


def test_a_stay_that_came_of_an_application_stands_once(cast, sign_in, make_application, make_stay):
    made = make_application(cast.petter.person, cast.FYS, "granted")
    segment = made.segments.get()
    segment.stay = make_stay(cast.petter.person, segment.starts_on, segment.ends_on)
    segment.save()
    rows = sign_in(cast.frida).get(CALENDAR, AUTUMN).context["rows"]
    assert [absence.state for absence, _ in rows[0].absences] == ["stay_state.planned"]


def kinds(answer):
    return [clash.kind for clash, _ in answer.context["clashes"]]


def test_a_candidate_and_the_supervisor_away_together_are_told(cast, sign_in, make_stay):
    Relation.objects.create(
        person=cast.petter.person,
        kind="supervisor",
        other=cast.frida.person,
        starts_on=date(2026, 1, 1),
    )
    make_stay(cast.petter.person)
    make_stay(cast.frida.person, date(2027, 9, 15), date(2027, 12, 1))
    answer = sign_in(cast.frida).get(CALENDAR, AUTUMN)
    assert kinds(answer) == ["supervisor"]
    assert "Petter Utsiktsen and the supervisor Frida Utsiktsen are away" in answer.text
    assert answer.text.count("supervisor and candidate") == 2


def test_cover_that_is_away_is_told(cast, sign_in, make_application, make_stay):
    made = make_application(cast.petter.person, cast.FYS)
    Cover.objects.create(application=made, kind="teaching", covered_by=cast.pia.person)
    make_stay(cast.pia.person, date(2027, 10, 20), date(2027, 11, 20))
    answer = sign_in(cast.frida).get(CALENDAR, AUTUMN)
    assert kinds(answer) == ["cover"]
    assert "Pia Utsiktsen covers for Petter Utsiktsen" in answer.text


def test_three_of_one_unit_in_a_week_are_told(cast, sign_in, make_stay):
    for one in (cast.petter, cast.pia):
        make_stay(one.person)
    client = sign_in(cast.frida)
    assert kinds(client.get(CALENDAR, AUTUMN)) == []
    make_stay(cast.frida.person)
    assert kinds(client.get(CALENDAR, AUTUMN)) == ["together"]


def test_a_scheme_narrows_the_rows_but_not_the_clashes(cast, sign_in, make_stay):
    for one in (cast.petter, cast.pia):
        make_stay(one.person)
    make_stay(cast.frida.person, scheme="research_term")
    answer = sign_in(cast.frida).get(CALENDAR, {**AUTUMN, "scheme": "research_term"})
    assert (seen(answer), kinds(answer)) == (["Frida"], ["together"])


def test_the_download_holds_what_is_shown_and_leaves_a_trail(cast, sign_in, make_stay):
    make_stay(cast.petter.person)
    answer = sign_in(cast.frida).get(CALENDAR, {**AUTUMN, "export": "csv"})
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert (rows[0]["Person"], rows[0]["First day"]) == ("Petter Utsiktsen", "2027-09-01")
    entry = AuditEntry.objects.get(action="list.exported")
    assert (entry.unit, entry.changes["semester"]) == (cast.FYS, "2027-autumn")


def test_the_calendar_costs_the_same_for_many_people(
    cast, sign_in, make_stay, django_assert_max_num_queries
):
    for number in range(40):
        person = make_person(f"P{number}")
        make_employment(person, cast.FYS)
        make_stay(person)
    client = sign_in(cast.frida)
    with django_assert_max_num_queries(21):
        answer = client.get(CALENDAR, AUTUMN)
    assert len(answer.context["rows"]) == 25
    assert len(client.get(CALENDAR, {**AUTUMN, "page": 2}).context["rows"]) == 15
