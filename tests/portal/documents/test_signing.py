"""A signature counts the same whichever way it was given, and only once."""

import pytest
from django.core import mail
from django.core.files.base import ContentFile

from portal.casework.models import Task
from portal.core import contributions
from portal.core.contributions import Contribution
from portal.core.decisions import NotAllowedError
from portal.documents.models import Letter, Signature
from portal.documents.services.letters import release_letter
from portal.documents.services.signatures import (
    Party,
    ask_signatures,
    bring_scan,
    give_by_link,
    note_signed,
    sign,
)
from portal.documents.signing import Signed
from portal.messages.services import send_waiting
from tests.cast import PASSWORD
from tests.factories.cases import PDF, make_letter


@pytest.fixture
def agreement(cast, case):
    """Return an agreement of Petter's that he and his head are to sign."""
    letter = make_letter(case, cast.frida, "workplace_agreement")
    parties = [Party("employee", cast.petter.person), Party("employer")]
    ask_signatures(letter=letter, parties=parties, by=cast.frida)
    return letter


def of(letter, party):
    return Signature.objects.get(letter=letter, party=party)


@pytest.fixture
def told(monkeypatch):
    """Return the letters of which the rooms are told that everybody has signed."""
    heard = []
    room = Contribution(when_signed=(heard.append,))
    monkeypatch.setitem(contributions._LOADED, "a room", room)
    return heard


def test_each_signs_their_own_part(cast, agreement, told):
    sign(signature=of(agreement, "employee"), by=cast.petter)
    assert told == []
    sign(signature=of(agreement, "employer"), by=cast.frida)
    assert told == [agreement]
    assert of(agreement, "employer").signed_name == "Frida Utsiktsen"


@pytest.mark.parametrize(
    ("party", "name", "code"),
    [
        ("employee", "frida", "not_yours_to_sign"),
        ("employer", "petter", "needs_role"),
        ("employer", "bjarne", "needs_role"),
    ],
)
def test_nobody_signs_for_another(cast, agreement, party, name, code):
    with pytest.raises(NotAllowedError, match=code):
        sign(signature=of(agreement, party), by=cast.users[name])


def test_a_head_does_not_sign_as_the_employer_in_their_own_case(cast, case):
    case.person = cast.frida.person
    case.save()
    letter = make_letter(case, cast.dina, "workplace_agreement")
    (signature,) = ask_signatures(letter=letter, parties=[Party("employer")], by=cast.dina)
    with pytest.raises(NotAllowedError, match="own_case"):
        sign(signature=signature, by=cast.frida)


def test_the_level_above_signs_in_a_heads_own_case(cast, case):
    case.person = cast.frida.person
    case.save()
    letter = make_letter(case, cast.ingrid, "workplace_agreement")
    (signature,) = ask_signatures(letter=letter, parties=[Party("employer")], by=cast.ingrid)
    task = Task.objects.get(code="sign_letter")
    assert task.role == "dean"
    dean = next(u for u in cast.users.values() if Task.objects.waiting_for(u).exists())
    sign(signature=signature, by=dean)
    task.refresh_from_db()
    assert task.state == "done"


def test_second_click_loses(cast, agreement):
    first, second = of(agreement, "employee"), of(agreement, "employee")
    sign(signature=first, by=cast.petter)
    with pytest.raises(NotAllowedError, match="already_signed"):
        sign(signature=second, by=cast.petter)


def test_the_page_asks_for_the_password(cast, agreement, sign_in):
    client, one = sign_in(cast.petter), of(agreement, "employee")
    asked = client.post(f"/documents/signatures/{one.public_id}/sign/")
    assert asked.url.startswith("/accounts/reauthenticate/")
    next_page = f"/documents/signatures/{one.public_id}/sign/"
    client.post(asked.url, {"password": PASSWORD, "next": next_page})
    assert of(agreement, "employee").way == "account"


def test_a_signed_scan_counts(cast, agreement, told):
    give_by_link(signature=of(agreement, "employer"), name="x")
    one = of(agreement, "employee")
    bring_scan(signature=one, file=ContentFile(PDF, name="Signert.pdf"), by=cast.petter)
    assert (one.refresh_from_db(), one.way, one.upload.name) == (None, "scan", "Signert.pdf")
    assert told == [agreement]


def test_one_signed_elsewhere_counts_with_a_note(cast, agreement):
    one = of(agreement, "employer")
    note_signed(signature=one, name="Frida", note="Archive 26/123", by=cast.hanne)
    assert (of(agreement, "employer").way, of(agreement, "employer").note) == (
        "elsewhere",
        "Archive 26/123",
    )


def test_nobody_notes_a_signature_in_their_own_case(cast, agreement):
    with pytest.raises(NotAllowedError, match="own_case"):
        note_signed(signature=of(agreement, "employer"), name="x", note="x", by=cast.petter)


def test_who_is_to_sign_is_told_once_the_letter_is_released(cast, case):
    letter = make_letter(case, cast.frida, "workplace_agreement", released=False)
    ask_signatures(letter=letter, parties=[Party("employer", cast.mia.person)], by=cast.frida)
    send_waiting()
    assert mail.outbox == []
    release_letter(letter=letter, by=cast.frida, notify=False)
    send_waiting()
    assert [one.subject for one in mail.outbox] == ["Please sign: Agreement on change of workplace"]
    assert letter in Letter.objects.visible_to(cast.mia)


class Provider:
    """A signing service in which everybody has signed."""

    def start(self, *, file, signature, signer, return_to):
        assert file.startswith(b"%PDF")
        return f"https://sign.example/{signature}?to={return_to}"

    def outcome(self, *, signature):
        return Signed("Petter Utsiktsen", f"ref {signature[:4]}")


def test_a_signing_service_can_be_used(cast, agreement, sign_in, settings):
    settings.SIGNING_PROVIDER = f"{__name__}.Provider"
    client, one = sign_in(cast.petter), of(agreement, "employee")
    page = client.post(f"/documents/signatures/{one.public_id}/away/").content.decode()
    assert f"https://sign.example/{one.public_id}" in page
    client.get(f"/documents/signatures/{one.public_id}/back/")
    assert of(agreement, "employee").way == "provider"
