"""Imports in the browser."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.core.decisions import NotAllowedError
from portal.imports.models import ImportBatch
from portal.imports.services.batches import discard
from portal.imports.tasks import check_batch, write_batch
from portal.people.models import Employment, Person
from tests.importing import KARI, OLA, STAFF

pytestmark = pytest.mark.django_db


@pytest.fixture
def upload(client, cast):
    """Upload a staff file as Hanne of HR and let the worker check it."""

    def _upload(*lines, **more):
        client.force_login(cast.hanne)
        content = "\n".join([STAFF, *lines]).encode()
        data = {"kind": "staff", "file": SimpleUploadedFile("staff.csv", content), **more}
        answer = client.post(reverse("import_new"), data)
        batch = ImportBatch.objects.latest("pk")
        assert answer["Location"] == reverse("import", args=[batch.public_id])
        check_batch(batch.job_id)
        batch.refresh_from_db()
        return batch

    return _upload


def confirm(client, batch, **data):
    answer = client.post(reverse("import_confirm", args=[batch.public_id]), data)
    batch.refresh_from_db()
    return answer


def test_upload_check_look_confirm(client, upload):
    batch = upload(KARI, OLA)
    page = client.get(reverse("import", args=[batch.public_id])).content.decode()
    assert "Kari Ås" in page
    assert "SE" not in page.split("<main")[1].split("</main")[0].replace("SECTION", "")
    assert not Person.objects.filter(hr_id="P1").exists()
    confirm(client, batch)
    write_batch(batch.job_id)
    batch.refresh_from_db()
    assert batch.state == "written"
    assert Person.objects.filter(hr_id__in=("P1", "P2")).count() == 2


def test_a_second_confirmation_is_refused_and_the_file_is_written_once(client, upload):
    batch = upload(KARI)
    confirm(client, batch)
    assert confirm(client, batch).status_code == 403
    write_batch(batch.job_id)
    write_batch(batch.job_id)
    assert Person.objects.filter(hr_id="P1").count() == 1


def test_the_uploaded_file_is_deleted_once_it_is_written(client, upload):
    batch = upload(KARI)
    stored = batch.file.storage, batch.file.name
    assert stored[0].exists(stored[1])
    confirm(client, batch)
    write_batch(batch.job_id)
    assert not stored[0].exists(stored[1])


def test_errors_stop_the_write_until_the_rejected_rows_are_left_out(client, upload):
    batch = upload(KARI, OLA.replace("FYS", "XYZ"))
    errors = client.get(reverse("import", args=[batch.public_id]) + "?part=error")
    assert "XYZ" in errors.content.decode()
    assert confirm(client, batch).status_code == 403
    rejects = client.get(reverse("import_rejects", args=[batch.public_id]))
    text = b"".join(rejects.streaming_content).decode("utf-8-sig")
    assert "XYZ" in text
    assert "DE" not in text.replace("UNDER", "")
    confirm(client, batch, skip_rejected="on")
    write_batch(batch.job_id)
    assert Person.objects.filter(hr_id="P1").exists()
    assert not Person.objects.filter(hr_id="P2").exists()


def test_an_unreadable_file_is_refused_with_the_reason(client, upload):
    batch = upload("x" * 10)
    batch = upload(KARI + ",1,2,3")
    assert batch.state == "checked"
    page = client.get(reverse("import", args=[batch.public_id]) + "?part=error").content.decode()
    assert "18" in page


def test_undo_asks_first_and_says_what_stands_in_the_way(client, upload):
    batch = upload(KARI)
    confirm(client, batch)
    write_batch(batch.job_id)
    address = reverse("import_undo", args=[batch.public_id])
    assert client.get(address).status_code == 200
    Person.objects.filter(hr_id="P1").update(given_name="Karin")
    assert "Kari Ås" in client.post(address).content.decode()
    Person.objects.filter(hr_id="P1").update(given_name="Kari")
    client.post(address)
    assert not Person.objects.filter(hr_id="P1").exists()


def test_a_change_after_the_check_leads_to_a_new_check(client, upload):
    batch = upload(KARI)
    confirm(client, batch)
    Person.objects.create(hr_id="P1", given_name="K", family_name="Å")
    write_batch(batch.job_id)
    batch.refresh_from_db()
    assert (batch.state, batch.counts["created"]) == ("checked", 1)
    assert not Employment.objects.filter(person__hr_id="P1").exists()


def test_throwing_away_deletes_the_file_and_the_plan(client, upload):
    batch = upload(KARI)
    stored = batch.file.storage, batch.file.name
    client.post(reverse("import_discard", args=[batch.public_id]))
    assert not ImportBatch.objects.exists()
    assert not stored[0].exists(stored[1])


@pytest.mark.parametrize("name", ["frida", "pia", "anna"])
def test_others_neither_see_nor_import(client, upload, cast, name):
    batch = upload(KARI)
    client.force_login(getattr(cast, name))
    assert client.get(reverse("imports")).status_code == 403
    assert client.get(reverse("import", args=[batch.public_id])).status_code == 404


def test_a_spreadsheet_is_turned_away_with_advice(client, cast):
    client.force_login(cast.hanne)
    file = SimpleUploadedFile("staff.csv", b"PK\x03\x04rest")
    page = client.post(reverse("import_new"), {"kind": "staff", "file": file})
    assert "CSV UTF-8" in page.content.decode()
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_remarks_are_worded_in_the_readers_language(client, upload, cast, language):
    batch = upload(KARI.replace(",100,", ",300,"))
    cast.hanne.language = language
    cast.hanne.save()
    page = client.get(reverse("import", args=[batch.public_id]) + "?part=error").content.decode()
    word = {"nb": "Skriv et tall", "nn": "Skriv eit tal", "en": "Write a number"}[language]
    assert word in page


def test_the_list_shows_what_came_of_each(client, upload):
    upload(KARI)
    assert "staff.csv" in client.get(reverse("imports")).content.decode()


def test_who_lost_the_role_writes_nothing_by_trying_the_job_again(client, upload, cast):
    batch = upload(KARI)
    confirm(client, batch)
    cast.hanne.person.mandates.all().delete()
    write_batch(batch.job_id)
    batch.refresh_from_db()
    assert (batch.state, batch.job.state) == ("writing", "failed")
    assert not Person.objects.filter(hr_id="P1").exists()


def test_an_import_confirmed_meanwhile_is_not_thrown_away(client, upload, cast):
    seen = upload(KARI)
    ImportBatch.objects.filter(pk=seen.pk).update(state="writing")
    with pytest.raises(NotAllowedError):
        discard(batch=seen, by=cast.hanne)
    assert ImportBatch.objects.filter(pk=seen.pk, state="writing").exists()
