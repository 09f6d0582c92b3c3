"""The documents of an agreement: who adds them, who reads them, what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.audit.models import AuditEntry
from portal.documents.models import Upload
from tests.factories.cases import PDF


@pytest.fixture
def agreement(cast, make_agreement):
    return make_agreement(cast.FYS, responsible=cast.pia.person)


def add(client, agreement, content=PDF, name="signed.pdf"):
    address = reverse("agreement_document", args=[agreement.public_id])
    return client.post(address, {"file": SimpleUploadedFile(name, content)})


def test_the_responsible_person_adds_the_signed_agreement(cast, sign_in, agreement):
    assert add(sign_in(cast.pia), agreement).status_code == 302
    upload = Upload.objects.get()
    agreement.refresh_from_db()
    assert (upload.case, upload.case.person) == (agreement.case, cast.pia.person)
    assert add(sign_in(cast.frida), agreement).status_code == 302
    assert Upload.objects.filter(case=agreement.case).count() == 2


def test_a_file_that_is_not_what_it_says_is_refused(cast, sign_in, agreement):
    answer = add(sign_in(cast.pia), agreement, b"<script>alert(1)</script>", "signed.pdf")
    assert answer.context["form"].errors["file"]
    assert not Upload.objects.exists()


def test_the_register_is_open_but_its_documents_are_not(cast, sign_in, agreement):
    add(sign_in(cast.pia), agreement)
    file = reverse("upload_file", args=[Upload.objects.get().public_id])
    page = reverse("agreement", args=[agreement.public_id])
    assert "signed.pdf" in sign_in(cast.frida).get(page).text
    assert "signed.pdf" not in sign_in(cast.mia).get(page).text
    assert sign_in(cast.mia).get(file).status_code == 404


def test_others_add_nothing(cast, sign_in, agreement):
    assert add(sign_in(cast.mia), agreement).status_code == 403


def test_a_folder_waits_for_nobody(cast, sign_in, agreement):
    add(sign_in(cast.pia), agreement)
    agreement.refresh_from_db()
    assert (agreement.case.turn_person, agreement.case.turn_role) == (None, "")


def test_a_document_is_removed_after_a_second_look_and_the_trail_keeps_its_name(
    cast, sign_in, agreement
):
    add(sign_in(cast.pia), agreement)
    upload = Upload.objects.get()
    address = reverse("agreement_document_remove", args=[agreement.public_id, upload.public_id])
    client = sign_in(cast.frida)
    assert address in client.get(reverse("agreement", args=[agreement.public_id])).content.decode()
    assert "signed.pdf" in client.get(address).content.decode()
    assert Upload.objects.exists()
    assert client.post(address).status_code == 302
    assert not Upload.objects.exists()
    assert AuditEntry.objects.get(action="upload.removed").changes["name"] == "signed.pdf"


def test_a_document_of_another_agreement_is_not_removed_here(
    cast, sign_in, agreement, make_agreement
):
    other = make_agreement(cast.FYS, responsible=cast.pia.person)
    client = sign_in(cast.pia)
    add(client, agreement)
    upload = Upload.objects.get()
    address = reverse("agreement_document_remove", args=[other.public_id, upload.public_id])
    assert client.post(address).status_code == 404
    assert Upload.objects.exists()
