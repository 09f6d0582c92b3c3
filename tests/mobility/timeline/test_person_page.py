"""One person's timeline from contract to report, as far as the reader may see it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.accrual.models import EarlierTerm, ServicePeriod
from mobility.settling.models import StayReport
from mobility.timeline.selectors.person import timeline_of
from portal.casework.models import Task


@pytest.fixture
def petter(cast, make_stay, make_application):
    """Petter with a stay, an application, a task, a service period and a report due."""
    person = cast.petter.person
    make_stay(person)
    made = make_application(person, cast.FYS)
    today = timezone.localdate()
    Task.objects.create(
        case=made.case, key="passport", code="passport", person=person,
        due_on=today - timedelta(days=2),
    )  # fmt: skip
    ServicePeriod.objects.create(person=person, kind="parental", starts_on=date(2026, 1, 1))
    EarlierTerm.objects.create(
        person=person, starts_on=date(2020, 1, 1), ends_on=date(2020, 6, 30), months=6
    )
    StayReport.objects.create(application=made, due_on=today + timedelta(days=60))
    return person


def kinds(user, person):
    return {entry.kind for entry in timeline_of(user, person)}


EVERYTHING = {
    "employment", "service", "earlier_term", "stay", "application", "task", "report_due",
    "latest_apply", "latest_start",
}  # fmt: skip


def test_the_person_sees_all_of_it(cast, petter):
    assert kinds(cast.petter, petter) == EVERYTHING


def test_who_sees_the_person_but_no_cases_sees_no_cases(cast, petter):
    assert kinds(cast.adam, petter) == {"employment", "stay", "latest_apply", "latest_start"}


def test_the_head_sees_case_and_clock(cast, petter):
    assert kinds(cast.frida, petter) == EVERYTHING


def test_a_draft_is_nobodys_but_its_writers(cast, make_application):
    make_application(cast.petter.person, cast.FYS, "draft")
    assert "application" in kinds(cast.petter, cast.petter.person)
    assert "application" not in kinds(cast.frida, cast.petter.person)


def test_who_does_a_task_is_led_to_it_others_to_the_case(cast, petter, make_application):
    task = Task.objects.get()
    own = [one.page for one in timeline_of(cast.petter, petter) if one.kind == "task"]
    heads = [one.page for one in timeline_of(cast.frida, petter) if one.kind == "task"]
    assert [argument for _, argument in (*own, *heads)] == [task.public_id, task.case.public_id]


def test_a_colleague_asked_is_led_to_the_task_not_to_a_case_they_cannot_see(cast, petter):
    Task.objects.update(person=cast.pia.person, code="cover_confirm")
    pages = [one.page for one in timeline_of(cast.pia, cast.pia.person) if one.kind == "task"]
    assert pages[0][1] == Task.objects.get().public_id


def test_what_is_overdue_stands_first_under_today(cast, sign_in, petter):
    answer = sign_in(cast.petter).get(reverse("my_timeline"))
    overdue = [line.entry.kind for line in answer.context["now"] if line.overdue]
    assert overdue == ["task"]
    assert "Overdue" in answer.text
    assert [line.entry.kind for line in answer.context["coming"]][:1] == ["report_due"]


def test_entries_stand_in_the_order_of_their_days(cast, petter):
    days = [entry.starts_on for entry in timeline_of(cast.petter, petter)]
    assert days == sorted(days)


def test_a_refused_application_is_no_stay_to_come(cast, make_application):
    make_application(cast.petter.person, cast.FYS, "refused")
    assert "application" not in kinds(cast.petter, cast.petter.person)


def test_somebody_else_is_hidden(cast, sign_in, petter):
    address = reverse("timeline_of", args=[petter.public_id])
    assert sign_in(cast.pia).get(address).status_code == 404
    assert sign_in(cast.frida).get(address).status_code == 200


def test_the_timeline_costs_the_same_for_many_entries(
    cast, sign_in, petter, make_stay, make_application, django_assert_max_num_queries
):
    for number in range(12):
        make_stay(petter, date(2028, 1, 1 + number), date(2028, 1, 2 + number))
        make_application(petter, cast.FYS)
    client = sign_in(cast.frida)
    with django_assert_max_num_queries(45):
        client.get(reverse("timeline_of", args=[petter.public_id]))
