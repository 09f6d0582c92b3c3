"""People without an account confirm, sign and upload by a link that works once."""

import re

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.casework.services import ask
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import ExternalLink, Signature, Upload
from portal.documents.services.links import (
    Answer,
    Asked,
    Outsider,
    answer_link,
    renew_link,
    revoke_link,
    send_link,
)
from portal.documents.services.signatures import Party, ask_signatures
from portal.messages.models import Message
from portal.messages.services import send_waiting
from tests.factories.cases import PDF, make_letter

HOST = Outsider("Dr. Ada Host", "ada@host.example")


@pytest.fixture
def send(cast, case):
    """Return a function that sends the host a link and gives its address."""

    def make(purpose, **options):
        asked = Asked(purpose, **options)
        send_link(case=case, to=HOST, asked=asked, by=cast.petter)
        return address_in(Message.objects.latest("pk").text)

    return make


def address_in(text):
    return re.search(r"http://localhost:8000(/documents/link/\S+)", text).group(1)


def test_the_mail_says_who_asks_what_and_until_when(send):
    address = send("confirm")
    send_waiting()
    (sent,) = mail.outbox
    assert sent.to == ["ada@host.example"]
    assert "Petter Utsiktsen" in sent.subject
    assert address in sent.body
    assert ExternalLink.objects.get().token_hash not in sent.body


def test_the_token_is_not_stored(send):
    token = send("confirm").rstrip("/").rpartition("/")[2]
    assert token not in str(ExternalLink.objects.values().get())


def test_the_token_does_not_stay_in_the_outbox_of_a_real_portal(send, settings):
    settings.PRODUCTION = True
    token = send("confirm").rstrip("/").rpartition("/")[2]
    send_waiting()
    assert token in mail.outbox[0].body
    assert token not in Message.objects.latest("pk").text


def test_confirming_does_the_task_and_leaves_a_trail(cast, case, send, client):
    task = ask(case=case, key="host", code="confirm_host", person=cast.petter.person, by=None)
    facts = {"rows": [["Period", "15 August – 15 December"]]}
    address = send("confirm", facts=facts, task=task)
    assert "15 August" in client.get(address).content.decode()
    client.post(address, {"answer": "yes", "comment": "Welcome"})
    task.refresh_from_db()
    assert (task.state, task.note) == ("done", "Dr. Ada Host: Welcome")
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"link.sent", "link.opened", "link.answered"} <= actions


def test_a_no_leaves_the_task_open(cast, case, send, client):
    task = ask(case=case, key="host", code="confirm_host", person=cast.petter.person, by=None)
    client.post(send("confirm", task=task), {"answer": "no", "comment": "Other dates"})
    task.refresh_from_db()
    assert task.state == "open"
    assert ExternalLink.objects.get().answer["confirmed"] is False


def test_signing_by_name(cast, case, send, client):
    letter = make_letter(case, cast.frida, "certificate_of_attendance")
    (one,) = ask_signatures(letter=letter, parties=[Party("receiving")], by=cast.frida)
    address = send("sign", signature=one)
    assert letter.subject in client.get(address).content.decode()
    assert client.get(f"{address}file/").content.startswith(b"%PDF")
    client.post(address, {"name": "Ada Host"})
    assert Signature.objects.get().way == "link"


def test_signing_with_a_scan(cast, case, send, client):
    letter = make_letter(case, cast.frida, "certificate_of_attendance")
    (one,) = ask_signatures(letter=letter, parties=[Party("receiving")], by=cast.frida)
    client.post(send("sign", signature=one), {"file": SimpleUploadedFile("signed.pdf", PDF)})
    assert (Signature.objects.get().way, Upload.objects.get().kind) == ("scan", "signed")


def test_nothing_signed_is_no_signature(cast, case, send, client):
    letter = make_letter(case, cast.frida, "certificate_of_attendance")
    (one,) = ask_signatures(letter=letter, parties=[Party("receiving")], by=cast.frida)
    client.post(send("sign", signature=one), {"name": ""})
    assert Signature.objects.get().signed_at is None


def test_a_bad_file_is_told_and_the_link_still_works(send, client):
    address = send("upload", facts={"upload_kind": "certificate"})
    told = client.post(address, {"file": SimpleUploadedFile("a.pdf", b"\x00\x00")})
    assert "cannot be attached" in told.content.decode()
    client.post(address, {"file": SimpleUploadedFile("a.pdf", PDF)})
    assert Upload.objects.get().kind == "certificate"


def test_it_works_once(send, client):
    address = send("confirm")
    client.post(address, {"answer": "yes"})
    client.post(address, {"answer": "no"})
    assert ExternalLink.objects.get().answer["confirmed"] is True
    assert "this is done" in client.get(address).content.decode()


def test_of_two_answers_at_once_one_loses(send):
    send("confirm")
    first, second = ExternalLink.objects.get(), ExternalLink.objects.get()
    answer_link(link=first, answer=Answer())
    with pytest.raises(ChangedMeanwhileError):
        answer_link(link=second, answer=Answer(confirmed=False))


def test_an_expired_link_says_whom_to_ask(cast, send, client):
    address = send("confirm")
    ExternalLink.objects.update(expires_at=timezone.now())
    answer = client.get(address)
    assert answer.status_code == 410
    assert cast.petter.email in answer.content.decode()


def test_a_renewed_link_ends_the_old_one(cast, send, client):
    old = send("confirm")
    renew_link(link=ExternalLink.objects.get(), by=cast.petter)
    new = address_in(Message.objects.latest("pk").text)
    assert (client.get(old).status_code, client.get(new).status_code) == (404, 200)


def test_a_revoked_link_is_no_use(cast, send, client):
    address = send("confirm")
    revoke_link(link=ExternalLink.objects.get(), by=cast.petter)
    client.post(address, {"answer": "yes"})
    assert ExternalLink.objects.get().used_at is None


def test_a_colleague_cannot_revoke_it(cast, send):
    send("confirm")
    with pytest.raises(NotAllowedError):
        revoke_link(link=ExternalLink.objects.get(), by=cast.pia)


def test_it_speaks_the_receivers_language(send, client):
    assert 'lang="en"' in client.get(send("confirm")).content.decode()
