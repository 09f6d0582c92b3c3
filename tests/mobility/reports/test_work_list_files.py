"""The list as a file: the same rows as the page, logged, and the PDF made by a job."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pikepdf
import pytest
from django.urls import reverse

from mobility.reports.tasks import make_work_list
from portal.audit.models import AuditEntry
from portal.jobs.models import Job
from portal.people.models import Mandate
from portal.web.exports import BYTE_ORDER_MARK


def taken_out(client, kind, **asked):
    answer = client.get(reverse("early_career_export", args=[kind]), asked)
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def names_on_page(client, **asked):
    shown = client.get(reverse("early_career"), asked).context["list"]
    return [entry.row.name for entry in shown.everybody]


def ordered_pdf(client, **asked):
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    client.post(f"{reverse('early_career_pdf')}?{query}")
    job = Job.objects.get()
    make_work_list(job.pk)
    job.refresh_from_db()
    return job


@pytest.mark.parametrize("asked", [{}, {"flagged": "yes"}, {"sort": "-ends_on"}])
def test_the_csv_has_the_rows_of_the_page(cast, department, sign_in, asked):
    client = sign_in(cast.frida)
    text = taken_out(client, "csv", **asked).decode().removeprefix(BYTE_ORDER_MARK)
    rows = list(csv.DictReader(StringIO(text), delimiter=";"))
    assert [row["Name"] for row in rows] == names_on_page(client, **asked)


def test_the_workbook_has_the_rows_of_the_page(cast, department, sign_in):
    client = sign_in(cast.frida)
    sheet = openpyxl.load_workbook(BytesIO(taken_out(client, "xlsx"))).active
    header, *rows = sheet.iter_rows(values_only=True)
    place = header.index("Name")
    assert [row[place] for row in rows] == names_on_page(client)


def test_a_name_that_looks_like_a_formula_is_text(cast, department, sign_in):
    department["Open"].given_name = "=1+1"
    department["Open"].save()
    assert "'=1+1 Utsiktsen" in taken_out(sign_in(cast.frida), "csv").decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_each_file_leaves_a_row_in_the_trail(cast, department, sign_in, kind):
    taken_out(sign_in(cast.frida), kind, flagged="yes")
    row = AuditEntry.objects.get(action="early_career.exported")
    assert (row.actor, row.unit, row.changes["rows"]) == (cast.frida, cast.FYS, [None, 4])
    assert row.changes["format"] == [None, kind]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_files_of_another_department_do_not_exist(cast, department, sign_in, kind):
    address = reverse("early_career_export", args=[kind])
    assert sign_in(cast.bjarne).get(address, {"unit": "FYS"}).status_code == 404
    assert not AuditEntry.objects.filter(action="early_career.exported").exists()


def test_the_pdf_of_another_department_cannot_be_ordered(cast, department, sign_in):
    answer = sign_in(cast.bjarne).post(f"{reverse('early_career_pdf')}?unit=FYS")
    assert (answer.status_code, Job.objects.count()) == (404, 0)


def test_the_job_makes_a_tagged_pdf(cast, department, sign_in):
    job = ordered_pdf(sign_in(cast.frida), flagged="yes")
    assert (job.state, job.file_name[-4:]) == ("done", ".pdf")
    with job.file.open("rb") as file, pikepdf.open(file) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "en"


def test_a_job_whose_owner_lost_the_mandate_makes_nothing(cast, department, sign_in, caplog):
    client = sign_in(cast.frida)
    client.post(reverse("early_career_pdf"))
    Mandate.objects.filter(person=cast.frida.person).delete()
    job = Job.objects.get()
    make_work_list(job.pk)
    assert "NotAllowedError" in caplog.text
    job.refresh_from_db()
    assert (job.state, bool(job.file)) == ("failed", False)
