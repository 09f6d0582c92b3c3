"""Imports are deleted when their time is over; what they wrote stays."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.imports.models import ImportBatch, ImportChange, ImportRow
from portal.imports.services.forgetting import forget_old
from portal.jobs.models import Job
from portal.people.models import Person


def later(days):
    return timezone.now() + timedelta(days=days)


@pytest.fixture
def waiting(db):
    """An upload that was checked and that nobody confirmed."""
    batch = ImportBatch(kind="staff", file_name="staff.csv", state="checked")
    batch.file.save("staff.csv", ContentFile(b"P1,SE"), save=False)
    batch.save()
    ImportRow.objects.create(batch=batch, line=2, key="P1", group="P1", action="create")
    return batch


def test_a_written_import_goes_after_half_a_year_and_its_people_stay(staff):
    people = Person.objects.count()
    assert forget_old(now=later(182)) == 0
    forget_old(now=later(184))
    assert not ImportBatch.objects.exists()
    assert not ImportChange.objects.exists()
    assert Person.objects.count() == people
    assert AuditEntry.objects.filter(action="import.forgotten").exists()


def test_an_upload_nobody_confirmed_goes_after_thirty_days_with_its_file(
    waiting, django_capture_on_commit_callbacks
):
    stored = waiting.file.storage, waiting.file.name
    assert forget_old(now=later(29)) == 0
    assert stored[0].exists(stored[1])
    with django_capture_on_commit_callbacks(execute=True):
        assert forget_old(now=later(31)) == 1
    assert not stored[0].exists(stored[1])


def test_rows_that_a_broken_check_left_staged_go_after_a_day(waiting):
    forget_old(now=later(0))
    assert ImportRow.objects.exists()
    forget_old(now=later(2))
    assert not ImportRow.objects.exists()
    assert ImportBatch.objects.exists()


def test_an_import_that_is_being_checked_is_left_alone(waiting):
    job = Job.objects.create(title="Import", task="no.such.task", state="running")
    ImportBatch.objects.update(job=job)
    assert forget_old(now=later(400)) == 0
    assert ImportRow.objects.exists()
