"""The work list's page shows what the selector says, to those whom it concerns."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.experience.models import Conversation
from mobility.reports import work_list
from mobility.reports.selectors import early_career
from mobility.reports.work_list import PAGE_SIZE
from portal.audit.models import AuditEntry
from portal.people.models import Mandate
from portal.rulesets.models import RuleSet
from tests.cast import give
from tests.mobility.reports.conftest import answer_none, hire


def page(client, **asked):
    return client.get(reverse("early_career"), asked)


def text_of(answer):
    return answer.content.decode()


def names_in(part):
    return [entry.row.name.split()[0] for entry in part]


def test_the_parts_of_the_page_are_those_of_the_selector(cast, department, sign_in):
    shown = page(sign_in(cast.frida)).context["list"]
    assert names_in(shown.unanswered) == ["Petter", "Pia"]
    assert names_in(shown.in_time) == ["Closing", "Open", "Planned"]
    assert names_in(shown.too_late) == ["Late"]
    report = early_career(on=timezone.localdate(), unit=cast.FYS)
    assert [entry.row for entry in shown.everybody] == report.rows()


def test_a_large_unit_read_in_parts_shows_the_same(cast, department, sign_in, monkeypatch):
    client = sign_in(cast.frida)
    whole = page(client).context["list"]
    monkeypatch.setattr(work_list, "READ_AT_ONCE", 0)
    parts = page(client).context["list"]
    for name in ("unanswered", "in_time", "too_late", "everybody"):
        assert [entry.row for entry in getattr(parts, name)] == [
            entry.row for entry in getattr(whole, name)
        ]


def test_the_default_unit_is_the_top_one_and_covers_its_subtree(cast, department, sign_in):
    answer = page(sign_in(cast.dina))
    assert answer.context["unit"] == cast.NAT
    assert answer.context["counts"].cohort == 7
    assert [row.unit_code for row in answer.context["list"].sub_units] == ["FYS"]


def test_a_filter_narrows_the_list_but_not_the_numbers_on_top(cast, department, sign_in):
    answer = page(sign_in(cast.frida), experience="strong")
    assert names_in(answer.context["list"].everybody) == ["Strong"]
    assert answer.context["counts"].cohort == 7


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"q": "pLaNn"}, ["Planned"]),
        ({"window": "closed"}, ["Late"]),
        ({"planned": "yes"}, ["Planned"]),
        ({"position": "1352"}, ["Pia"]),
        ({"flagged": "no"}, ["Petter", "Pia", "Strong"]),
        ({"flagged": "yes", "sort": "-ends_on"}, ["Open", "Planned", "Closing", "Late"]),
    ],
)
def test_every_filter_reaches_the_selector(cast, department, sign_in, asked, names):
    assert names_in(page(sign_in(cast.frida), **asked).context["list"].everybody) == names


def test_a_page_beyond_the_last_is_the_last(cast, department, sign_in):
    for number in range(PAGE_SIZE):
        hire(f"Extra{number:02}", cast.FYS, 20)
    answer = page(sign_in(cast.frida), page="9999")
    assert answer.context["list"].page.number == 2


def test_htmx_gets_the_table_alone(cast, department, sign_in):
    answer = sign_in(cast.frida).get(
        reverse("early_career"), {"experience": "strong"}, headers={"HX-Request": "true"}
    )
    assert b"<html" not in answer.content
    assert b"Strong Utsiktsen" in answer.content
    assert b"Late Utsiktsen" not in answer.content


@pytest.mark.parametrize("day", ["2026-02-30", "x", "0001-01-01", "9999-12-31"])
def test_a_day_that_cannot_be_read_is_said_and_today_is_shown(cast, department, sign_in, day):
    answer = page(sign_in(cast.frida), on=day)
    assert answer.status_code == 200
    assert answer.context["on"] == timezone.localdate()
    assert "ds-validation-message" in text_of(answer)


@pytest.mark.parametrize("asked", [{"window": "ajar"}, {"sort": "height"}, {"page": "x"}])
def test_nonsense_in_the_address_is_not_an_error(cast, department, sign_in, asked):
    assert page(sign_in(cast.frida), **asked).status_code == 200


def test_before_anybody_was_employed_the_page_says_so(cast, department, sign_in):
    answer = page(sign_in(cast.frida), on="2001-01-01")
    assert "Nobody in the early-career group here on this day" in text_of(answer)


def test_a_day_ahead_is_shown_as_such(cast, department, sign_in):
    on = timezone.localdate().replace(year=timezone.localdate().year + 1, day=1)
    assert "This day lies ahead" in text_of(page(sign_in(cast.frida), on=on.isoformat()))


def test_without_rules_for_the_day_the_page_says_why(cast, department, sign_in):
    RuleSet.objects.filter(name="early_career").update(state="withdrawn")
    answer = page(sign_in(cast.frida))
    assert answer.status_code == 403
    assert "No approved rules are in force" in text_of(answer)


def test_everybody_answered_is_told(cast, department, sign_in):
    for name in ("petter", "pia"):
        answer_none(getattr(cast, name).person)
    assert "Everybody has answered" in text_of(page(sign_in(cast.frida)))


def test_the_agreed_step_stands_beside_the_person(cast, department, sign_in):
    today = timezone.localdate()
    Conversation.objects.create(
        person=department["Open"], unit=cast.FYS, held_on=today, agreed_step="virtual"
    )
    entry = next(
        one
        for one in page(sign_in(cast.frida)).context["list"].in_time
        if one.row.person_pk == department["Open"].pk
    )
    assert entry.talk.agreed_step == "virtual"
    assert not entry.review_due


def test_each_look_leaves_a_row_in_the_trail(cast, department, sign_in):
    page(sign_in(cast.frida), experience="none")
    row = AuditEntry.objects.get(action="early_career.viewed")
    assert (row.actor, row.unit) == (cast.frida, cast.FYS)
    assert row.changes["on"] == [None, timezone.localdate().isoformat()]
    assert row.changes["filters"] == [None, {"experience": ["none"]}]


@pytest.mark.parametrize("name", ["frida", "dag", "dina", "finn", "hanne"])
def test_the_list_opens_for_head_deputy_dean_officer_and_hr(cast, department, sign_in, name):
    assert page(sign_in(cast.users[name]), unit="FYS").status_code == 200


@pytest.mark.parametrize(
    "name", ["bjarne", "anna", "ingrid", "adam", "astrid", "petter", "henrik", "stranger"]
)
def test_for_everybody_else_the_list_does_not_exist(cast, department, sign_in, name):
    assert page(sign_in(cast.users[name]), unit="FYS").status_code == 404


def test_an_unknown_unit_does_not_exist(cast, sign_in):
    assert page(sign_in(cast.hanne), unit="NOPE").status_code == 404


def test_who_answers_for_no_unit_is_told_why(cast, sign_in):
    assert page(sign_in(cast.petter)).status_code == 403


def test_the_list_closes_with_the_mandate(cast, department, sign_in):
    yesterday = timezone.localdate() - timedelta(days=1)
    Mandate.objects.filter(person=cast.frida.person).update(ends_on=yesterday)
    assert page(sign_in(cast.frida), unit="FYS").status_code == 404


def test_who_reaches_several_units_chooses_in_a_tree(cast, sign_in):
    answer = sign_in(cast.dina).get(reverse("early_career_units"), {"q": "bio"})
    assert "BIO en" in text_of(answer)
    assert "FYS en" not in text_of(answer)


def test_two_mandates_side_by_side_both_stand_in_the_tree(cast, sign_in):
    give(cast.frida.person, "head", cast.MUS)
    answer = sign_in(cast.frida).get(reverse("early_career_units"))
    assert "FYS en" in text_of(answer)
    assert "MUS en" in text_of(answer)


def test_more_people_take_no_more_queries(cast, department, sign_in, django_assert_max_num_queries):
    client = sign_in(cast.frida)
    page(client)
    with django_assert_max_num_queries(200) as few:
        page(client)
    for number in range(40):
        person = hire(f"More{number:02}", cast.FYS, 3 + number)
        if number % 2:
            answer_none(person)
    with django_assert_max_num_queries(len(few)):
        page(client)
