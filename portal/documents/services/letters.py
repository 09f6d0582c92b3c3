"""Write letters, make their files, release them, and know them again by their code."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from portal.audit.services import record
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError, deny, require
from portal.documents.access import can_release_letter
from portal.documents.composing import composed, file_of, kind_of, told, told_facts
from portal.documents.models import ExternalLink, Letter, LetterTemplate
from portal.documents.services.signatures import drop_signing, tell_signers
from portal.jobs.models import Job
from portal.jobs.services import report_progress, start_job
from portal.messages.services import post
from portal.people.models import User
from portal.rulesets.selectors import institution_profile

FILES_TASK = "portal.documents.tasks.make_letter_files"
# Letters and digits that nobody mistakes for each other, read aloud or typed.
_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_PARTS = 3


class NoTemplateError(LookupError):
    """No approved text of this kind of letter exists."""


def new_code() -> str:
    """Return a code by which a letter is known: 12 signs that cannot be guessed."""
    parts = ("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(_PARTS))
    return "-".join(parts)


def template_for(kind: str) -> LetterTemplate:
    """Return the text in use for a kind of letter. Raises NoTemplateError."""
    found: LetterTemplate | None = LetterTemplate.objects.filter(
        kind=kind, state="approved"
    ).first()
    if found is None:
        message = f"no approved text of {kind}"
        raise NoTemplateError(message)
    return found


def write_letter(
    *,
    case: Case,
    kind: str,
    language: str,
    facts: Mapping[str, Any],
    by: User | None,
    replaces: Letter | None = None,
) -> Letter:
    """Write a letter on a case; it is frozen with its text, and seen by its person once released.

    `facts` are values of the kind's placeholders (`rules.kinds`): texts, dates, `Amount`, `Coded`,
    lists and `Table`s, told in the letter's language. The calling service guards who may write.
    Raises ValueError for a placeholder that the kind does not know, MissingFactsError where the
    text needs more than was given, and NoTemplateError.
    """
    known, template = kind_of(kind), template_for(kind)
    code = new_code()
    said = {**always_known(case, language, code), **told_facts(known, facts, language)}
    subject, body = template.subjects[language], template.bodies[language]
    title = composed(known, subject, body, said).subject
    with transaction.atomic():
        letter: Letter = Letter.objects.create(
            case=case,
            kind=kind,
            template=template,
            language=language,
            subject=title[:300],
            body=body,
            facts=said,
            code=code,
            replaces=replaces,
            written_by=by,
        )
        _record("letter.written", letter, by, {"letter_kind": kind})
    return letter


def always_known(case: Case, language: str, code: str) -> dict[str, Any]:
    """Return what every letter knows by itself."""
    profile = institution_profile()
    with override(language):
        return {
            "person_name": str(case.person),
            "unit_name": case.unit.name,
            "institution_name": profile.name,
            "letter_date": told(timezone.localdate()),
            "case_reference": str(case.public_id)[:8].upper(),
            "verification_code": code,
            "verification_address": f"{settings.SITE_URL}{reverse('verify_letter')}",
            "contact_address": profile.reply_address,
        }


def ensure_file(letter: Letter) -> Letter:
    """Make the letter's file unless it is there; of two that make it, the first one stays."""
    if letter.file:
        return letter
    letter.file.save(f"{letter.public_id}.pdf", ContentFile(file_of(letter)), save=False)
    mine = Letter.objects.filter(pk=letter.pk, file="").update(file=letter.file.name)
    if not mine:
        letter.file.delete(save=False)
        letter.refresh_from_db()
    return letter


def make_files(job: Job) -> None:
    """Make the files of the job's letters, and tell how far it is."""
    wanted = job.arguments["letters"]
    for done, letter in enumerate(Letter.objects.filter(pk__in=wanted), start=1):
        ensure_file(letter)
        report_progress(job=job, done=done, total=len(wanted))


def release_letter(*, letter: Letter, by: User | None, notify: bool = True) -> Letter:
    """Make one letter available to its person, with a mail that says where it is."""
    return release_letters(letters=[letter], by=by, notify=notify)[0]


@transaction.atomic
def release_letters(
    *, letters: Sequence[Letter], by: User | None, notify: bool = True
) -> list[Letter]:
    """Make letters available together; their files are made by one job.

    Raises NotAllowedError where one of them has been released or withdrawn meanwhile; then none
    is released.
    """
    for letter in letters:
        _release(letter, by)
        if notify:
            key, context = f"letter:{letter.public_id}", {"letter": letter, "kind": letter.kind}
            post(kind="letter", key=key, person=letter.case.person, context=context)
    if letters:
        ids = [letter.pk for letter in letters]
        with override(by.language if by else settings.LANGUAGE_CODE):
            title = str(letters[0].subject)
        start_job(owner=by, title=title[:200], task=FILES_TASK, arguments={"letters": ids})
    return list(letters)


def _release(letter: Letter, by: User | None) -> None:
    if by is not None:
        require(can_release_letter(by, letter))
    values = {"state": "released", "released_by": by, "released_at": timezone.now()}
    if not Letter.objects.filter(pk=letter.pk, state="written").update(**values):
        raise NotAllowedError(deny("changed_meanwhile"))
    letter.refresh_from_db()
    if letter.replaces_id:
        Letter.objects.filter(pk=letter.replaces_id).update(state="replaced")
        # Nobody is to sign the old one through a link that still lies in a mailbox.
        unused = ExternalLink.objects.filter(used_at__isnull=True, revoked_at__isnull=True)
        unused.filter(signature__letter_id=letter.replaces_id).update(revoked_at=timezone.now())
        drop_signing(letter.case, letter.replaces)
    _record("letter.released", letter, by, {"letter_kind": letter.kind})
    tell_signers(letter)


@transaction.atomic
def discard_letter(*, letter: Letter, by: User | None) -> None:
    """Take back a letter that nobody has got yet; a released one is only ever replaced."""
    kept = Letter.objects.filter(pk=letter.pk, state="written")
    if not kept.update(state="withdrawn", replaces=None):
        raise NotAllowedError(deny("letter_released"))
    letter.refresh_from_db()
    _record("letter.discarded", letter, by, {"letter_kind": letter.kind})


@transaction.atomic
def note_read(*, letter: Letter, by: User) -> None:
    """Remember when the letter's own person opened it first."""
    if letter.case.person_id != by.person_id or letter.state == "written":
        return
    if Letter.objects.filter(pk=letter.pk, read_at__isnull=True).update(read_at=timezone.now()):
        _record("letter.read", letter, by, {})


def _record(action: str, letter: Letter, by: User | None, changes: dict[str, Any]) -> None:
    case = letter.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=letter, changes=changes)
