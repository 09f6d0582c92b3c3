"""Signatures on letters: asked for, given in one of several ways that count the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal.audit.services import record
from portal.casework.models import Case
from portal.casework.services import ask
from portal.core.contributions import contributions
from portal.core.decisions import NotAllowedError, deny, require
from portal.documents.access import (
    SIGN,
    SIGNABLE,
    SIGNS_FOR,
    can_note_signature,
    can_record_signature,
    can_sign,
)
from portal.documents.models import Letter, Signature, Upload
from portal.documents.services.uploads import store_upload
from portal.messages.services import post
from portal.people.models import Person, User


@dataclass(frozen=True, slots=True)
class Party:
    """Who signs as what: a person, somebody without an account, or whoever acts in the role."""

    party: str
    person: Person | None = None
    name: str = ""
    email: str = ""


@transaction.atomic
def ask_signatures(*, letter: Letter, parties: Sequence[Party], by: User | None) -> list[Signature]:
    """Say who is to sign a letter; a person is told by mail. A link is sent by `links.send_link`.

    The calling service guards who may ask.
    """
    asked = []
    for one in parties:
        values = {"person": one.person, "name": one.name, "email": one.email}
        signature, new = Signature.objects.get_or_create(
            letter=letter, party=one.party, defaults=values
        )
        asked.append(signature)
        if new:
            _record("signature.asked", signature, by, {"party": one.party})
    if letter.state == "released":
        tell_signers(letter)
    return asked


def tell_signers(letter: Letter) -> None:
    """Put signing among the tasks of who is to sign a letter, and tell the persons named, once.

    Of a letter of their own people hear anyway.
    """
    waiting = letter.signatures.filter(way="").select_related("person__user")
    for signature in waiting:
        _ask_to_sign(letter, signature)
    for signature in waiting.filter(person__isnull=False).exclude(person_id=letter.case.person_id):
        key, context = f"signature:{signature.public_id}", {"letter": letter}
        post(kind="signature", key=key, person=signature.person, context=context)


def _ask_to_sign(letter: Letter, signature: Signature) -> None:
    """Ask the person named, or each role that may sign for the party; the first who signs does."""
    asked: list[dict[str, Any]] = [{"role": one} for one in SIGNS_FOR.get(signature.party, ())]
    if signature.person:
        asked = [{"person": signature.person}]
    for one in asked:
        key = f"{_task_key(signature)}{one.get('role', '')}"
        if not letter.case.tasks.filter(key=key).exists():
            facts = {"letter": letter.subject, "signature": str(signature.public_id)}
            ask(case=letter.case, key=key, code=SIGN, by=None, facts=facts, **one)


def _task_key(signature: Signature) -> str:
    return f"sign:{signature.public_id}:"


def drop_signing(case: Case, letter: Letter | None = None) -> None:
    """Take signing a letter, or all letters of a case, off the tasks of who has not signed."""
    waiting = Signature.objects.filter(letter__case=case, way="")
    if letter is not None:
        waiting = waiting.filter(letter=letter)
    for signature in waiting:
        open_ones = case.tasks.filter(key__startswith=_task_key(signature), state="open")
        open_ones.update(state="dropped")


@transaction.atomic
def sign(*, signature: Signature, by: User) -> Signature:
    """Sign as the person who is signed in; the view has asked for the password once more."""
    require(can_sign(by, signature))
    return _give(signature, "account", by, signed_name=str(by.person or by))


@transaction.atomic
def bring_scan(*, signature: Signature, file: Any, by: User, name: str = "") -> Signature:
    """Keep a signed copy as a party's signature. Raises NotAllowedError and BadFileError."""
    require(can_record_signature(by, signature))
    about = f"signature:{signature.public_id}"
    case = signature.letter.case
    upload = store_upload(case=case, kind="signed", file=file, by=None, about=about)
    Upload.objects.filter(pk=upload.pk).update(uploaded_by=by)
    return give_by_scan(signature=signature, upload=upload, name=name, by=by)


@transaction.atomic
def note_signed(
    *, signature: Signature, name: str, note: str, at: datetime | None = None, by: User
) -> Signature:
    """Note that a party has signed elsewhere, and where that can be found."""
    require(can_note_signature(by, signature))
    return _give(
        signature, "elsewhere", by, signed_name=name, note=note, signed_at=at or timezone.now()
    )


@transaction.atomic
def give_by_link(*, signature: Signature, name: str) -> Signature:
    """Sign as the person to whom a link was sent."""
    return _give(signature, "link", None, signed_name=name)


@transaction.atomic
def give_by_scan(*, signature: Signature, upload: Upload, name: str, by: User | None) -> Signature:
    """Let a file that is already on the case count as a party's signature."""
    signed = name or signature.name or str(signature.person or "")
    return _give(signature, "scan", by, upload=upload, signed_name=signed)


@transaction.atomic
def give_by_provider(*, signature: Signature, name: str, reference: str, by: User) -> Signature:
    """Take a signature that the institution's signing service reports."""
    return _give(signature, "provider", by, signed_name=name, note=reference)


def _give(signature: Signature, way: str, by: User | None, **values: Any) -> Signature:
    """Sign once, and only a letter that holds: whoever comes second is told so."""
    fields = {"way": way, "signed_at": timezone.now(), "recorded_by": by, **values}
    fields = {key: v[:200] if isinstance(v, str) else v for key, v in fields.items()}
    here = Signature.objects.filter(pk=signature.pk, way="")
    if not here.filter(letter__state__in=SIGNABLE).update(**fields):
        raise NotAllowedError(deny("letter_not_valid" if here.exists() else "already_signed"))
    signature.refresh_from_db()
    _record("signature.given", signature, by, {"party": signature.party, "signing_way": way})
    letter = signature.letter
    tasks = letter.case.tasks.filter(key__startswith=_task_key(signature), state="open")
    tasks.update(state="done", done_by=by, done_at=timezone.now())
    _make_file_anew(letter)
    if not letter.signatures.filter(way="").exists():
        for room in contributions():
            for follow in room.when_signed:
                follow(letter)
    return signature


def _make_file_anew(letter: Letter) -> None:
    """Let the next reader get a file that shows who has signed; the text stays as it is."""
    name = letter.file.name
    if not name:
        return
    drop = partial(letter.file.storage.delete, name)
    letter.file = ""
    letter.save(update_fields=["file"])
    transaction.on_commit(drop)


def _record(action: str, signature: Signature, by: User | None, changes: dict[str, Any]) -> None:
    letter = signature.letter
    case = letter.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=letter, changes=changes)
