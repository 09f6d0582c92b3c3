"""Single-use links for people without an account: send, renew, revoke, answer."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from portal.audit.services import record
from portal.casework.models import Case, Task
from portal.core.contributions import contributions
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.access import can_change_link
from portal.documents.models import ExternalLink, Signature, Upload
from portal.documents.selectors import token_hash
from portal.documents.services.signatures import give_by_link, give_by_scan
from portal.documents.services.uploads import store_upload
from portal.messages.services import post_outside
from portal.people.models import User


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody without an account: name, address, and the language in which they are written to."""

    name: str
    email: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an outsider answered: whether they confirm, a comment, a name, a file."""

    confirmed: bool = True
    comment: str = ""
    name: str = ""
    file: Any = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a link asks for.

    `facts` hold a `text` (a code with a wording, formatted with the other facts), `rows` of labels
    and values in the outsider's language, and for an upload its `upload_kind`; never strict values.
    """

    purpose: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    signature: Signature | None = None
    task: Task | None = None


@transaction.atomic
def send_link(
    *, case: Case, to: Outsider, asked: Asked, by: User | None, days: int | None = None
) -> ExternalLink:
    """Mail somebody a link with which they confirm, sign or upload, once. The caller guards who."""
    token = secrets.token_urlsafe(32)
    link: ExternalLink = ExternalLink.objects.create(
        case=case,
        purpose=asked.purpose,
        facts=dict(asked.facts),
        name=to.name,
        email=to.email,
        language=to.language,
        token_hash=token_hash(token),
        signature=asked.signature,
        task=asked.task,
        expires_at=_expiry(days),
        made_by=by,
    )
    _mail(link, token)
    _record("link.sent", link, by)
    return link


@transaction.atomic
def renew_link(*, link: ExternalLink, by: User) -> ExternalLink:
    """Send a new link in place of one that was lost or has expired; the old one ends at once."""
    require(can_change_link(by, link))
    token = secrets.token_urlsafe(32)
    values = {"token_hash": token_hash(token), "expires_at": _expiry(None), "revoked_at": None}
    _change_unused(link, values)
    _mail(link, token)
    _record("link.renewed", link, by)
    return link


@transaction.atomic
def revoke_link(*, link: ExternalLink, by: User) -> None:
    """End a link that nobody has used."""
    require(can_change_link(by, link))
    _change_unused(link, {"revoked_at": timezone.now()})
    _record("link.revoked", link, by)


@transaction.atomic
def note_opened(*, link: ExternalLink) -> None:
    """Leave in the trail that a link was opened, once a day."""
    known = {"action": "link.opened", "object_id": str(link.public_id)}
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not link.case.person.trail.filter(**known, at__gte=today).exists():
        _record("link.opened", link, None)


@transaction.atomic
def answer_link(*, link: ExternalLink, answer: Answer) -> ExternalLink:
    """Take an outsider's answer, once. Raises ChangedMeanwhileError and BadFileError."""
    now = timezone.now()
    usable = ExternalLink.objects.filter(
        pk=link.pk, used_at__isnull=True, revoked_at__isnull=True, expires_at__gte=now
    )
    if not usable.update(used_at=now):
        raise ChangedMeanwhileError
    link.refresh_from_db()
    told = {"confirmed": answer.confirmed, "comment": answer.comment, "name": answer.name}
    upload = _stored(link, answer)
    if upload:
        told["upload"] = str(upload.public_id)
    link.answer = told
    link.save(update_fields=["answer"])
    if link.signature:
        _sign(link.signature, link, answer, upload)
    if link.task_id and answer.confirmed:
        Task.objects.filter(pk=link.task_id, state="open").update(
            state="done", done_at=now, note=f"{link.name}: {answer.comment}"[:500].strip(": ")
        )
    _record("link.answered", link, None)
    for room in contributions():
        for follow in room.when_answered:
            follow(link)
    return link


def _stored(link: ExternalLink, answer: Answer) -> Upload | None:
    if not answer.file:
        return None
    kind = "signed" if link.signature_id else str(link.facts.get("upload_kind", "answer"))
    about = f"link:{link.public_id}"
    return store_upload(case=link.case, kind=kind, file=answer.file, by=None, about=about)


def _sign(signature: Signature, link: ExternalLink, answer: Answer, upload: Upload | None) -> None:
    if upload:
        give_by_scan(signature=signature, upload=upload, name=answer.name or link.name, by=None)
    else:
        give_by_link(signature=signature, name=answer.name)


def _change_unused(link: ExternalLink, values: Mapping[str, Any]) -> None:
    if not ExternalLink.objects.filter(pk=link.pk, used_at__isnull=True).update(**values):
        raise ChangedMeanwhileError
    link.refresh_from_db()


def _expiry(days: int | None) -> datetime:
    return timezone.now() + timedelta(days=days or settings.EXTERNAL_LINK_DAYS)


def _mail(link: ExternalLink, token: str) -> None:
    address = f"{settings.SITE_URL}{reverse('external_link', args=[token])}"
    asker = str(link.made_by) if link.made_by else ""
    post_outside(
        kind="external-link",
        key=f"link:{link.public_id}:{link.token_hash[:12]}",
        to=link.email,
        language=link.language,
        context={"link": link, "address": address, "asker": asker, "about": link.case.person},
    )


def _record(action: str, link: ExternalLink, by: User | None) -> None:
    case = link.case
    changes = {"link_purpose": link.purpose}
    record(action=action, by=by, person=case.person, unit=case.unit, obj=link, changes=changes)
