"""The figures hold no persons, and no small number of another unit."""

from datetime import date
from io import BytesIO

import openpyxl
import pikepdf
import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.reports.selectors import early_career
from mobility.reports.sheet import past_days, sheet_for
from mobility.reports.tasks import make_figures
from portal.jobs.models import Job
from tests.mobility.reports.conftest import hire


def page(client, **asked):
    return client.get(reverse("figures"), asked)


def test_no_person_stands_in_the_figures(cast, department, sign_in):
    text = page(sign_in(cast.frida)).content.decode()
    for person in (*department.values(), cast.petter.person):
        assert person.given_name + " " + person.family_name not in text


def test_the_whole_is_the_selectors(cast, department, sign_in):
    total = page(sign_in(cast.frida)).context["sheet"].total
    counts = early_career(on=timezone.localdate(), unit=cast.FYS).counts
    assert (total.cohort, total.flagged, total.unknown) == (7, counts.flagged, counts.unknown)


def test_small_numbers_of_another_unit_are_hidden(cast, department, sign_in):
    sheet = page(sign_in(cast.bjarne), unit="FYS").context["sheet"]
    assert (sheet.total.cohort, sheet.total.strong, sheet.total.some) == (7, "<5", 0)
    assert sheet.total.coverage_strong is None
    assert sheet.total.coverage_any is None
    assert sheet.summary is None


def test_small_numbers_of_the_own_unit_are_shown(cast, department, sign_in):
    sheet = page(sign_in(cast.frida)).context["sheet"]
    assert sheet.total.strong == 1
    assert not sheet.hides


def test_a_department_administrator_sees_the_unit_without_its_small_numbers(
    cast, department, sign_in
):
    assert page(sign_in(cast.anna)).context["sheet"].total.strong == "<5"


def test_the_lines_by_position_add_up_to_the_whole(cast, department):
    sheet = sheet_for(early_career(on=timezone.localdate(), unit=cast.NAT), cast.dina)
    assert sum(line.cohort for line in sheet.groups) == sheet.total.cohort
    assert sum(line.cohort for line in sheet.units) == sheet.total.cohort


def test_the_trend_is_measured_on_the_last_five_first_of_october():
    assert past_days(date(2026, 10, 1))[-1] == date(2026, 10, 1)
    assert past_days(date(2026, 9, 30)) == [date(year, 10, 1) for year in range(2021, 2026)]


def test_the_rule_set_and_its_values_are_printed(cast, department, sign_in):
    text = page(sign_in(cast.frida)).content.decode()
    assert "Early career: international experience, version 1" in text
    assert "1017, 1378, 1352" in text


@pytest.mark.parametrize("name", ["petter", "henrik", "stranger"])
def test_who_has_no_role_with_people_is_refused(cast, sign_in, name):
    assert page(sign_in(cast.users[name])).status_code == 403


def test_an_unknown_unit_has_no_figures(cast, sign_in):
    assert page(sign_in(cast.frida), unit="NOPE").status_code == 404


@pytest.mark.parametrize("day", ["2026-02-30", "2001-01-01"])
def test_an_odd_day_is_no_error(cast, department, sign_in, day):
    assert page(sign_in(cast.frida), on=day).status_code == 200


def test_more_people_take_no_more_queries(cast, department, sign_in, django_assert_max_num_queries):
    client = sign_in(cast.frida)
    page(client)
    with django_assert_max_num_queries(200) as few:
        page(client)
    for number in range(30):
        hire(f"More{number:02}", cast.FYS, 20)
    with django_assert_max_num_queries(len(few)):
        page(client)


def ordered(client, kind, unit="FYS"):
    client.post(f"{reverse('figures_order')}?unit={unit}", {"kind": kind})
    job = Job.objects.get()
    make_figures(job.pk)
    job.refresh_from_db()
    return job


def test_the_board_gets_a_tagged_pdf_of_two_pages(cast, department, sign_in):
    job = ordered(sign_in(cast.frida), "pdf")
    with job.file.open("rb") as file, pikepdf.open(file) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert len(pdf.pages) <= 2


def test_the_workbook_hides_what_the_page_hides(cast, department, sign_in):
    job = ordered(sign_in(cast.bjarne), "xlsx")
    with job.file.open("rb") as file:
        rows = list(openpyxl.load_workbook(BytesIO(file.read())).active.values)
    assert rows[1][2:5] == (7, "<5", 0)


def test_another_kind_of_file_does_not_exist(cast, department, sign_in):
    answer = sign_in(cast.frida).post(reverse("figures_order"), {"kind": "exe"})
    assert (answer.status_code, Job.objects.count()) == (404, 0)
