"""What a case's page shows of files, letters, signatures and links."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import ndiff
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from portal.casework.models import Case
from portal.core.contributions import letter_kinds
from portal.core.decisions import Decision
from portal.documents.access import (
    can_change_link,
    can_delete_upload,
    can_read_upload,
    can_sign,
)
from portal.documents.models import ExternalLink, Letter, LetterTemplate, Signature, Upload
from portal.rulesets.selectors import institution_profile
from portal.web.wording import word


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file and what the reader may do with it."""

    upload: Upload
    may_read: Decision
    may_delete: Decision


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A party's signature and whether the reader is to give it."""

    signature: Signature
    may_sign: Decision


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link, in what state it is, and whether the reader may renew or revoke it."""

    link: ExternalLink
    state: str
    may_change: Decision


def file_lines(user: Any, uploads: Iterable[Upload]) -> list[FileLine]:
    """Return files as a page lists them."""
    return [
        FileLine(one, can_read_upload(user, one), can_delete_upload(user, one)) for one in uploads
    ]


def files_of(user: Any, case: Case, about: str | None = None) -> list[FileLine]:
    """Return the files of a case that the user may see; `about` narrows to what they belong to."""
    seen = Upload.objects.visible_to(user).filter(case=case).select_related("case", "uploaded_by")
    return file_lines(user, seen if about is None else seen.filter(about=about))


def letters_of(user: Any, case: Case) -> list[Letter]:
    """Return the letters of a case that the user may see, newest first."""
    return list(Letter.objects.visible_to(user).filter(case=case).exclude(state="withdrawn"))


def signature_lines(user: Any, letter: Letter) -> list[SignatureLine]:
    """Return the parties of a letter and who of them has signed."""
    rows = letter.signatures.select_related(
        "letter__case__unit", "letter__case__person", "person", "upload"
    )
    return [SignatureLine(one, can_sign(user, one)) for one in rows]


def link_lines(user: Any, case: Case) -> list[LinkLine]:
    """Return the links sent in a case, newest first."""
    rows = ExternalLink.objects.visible_to(user).filter(case=case).select_related("case__unit")
    return [LinkLine(one, link_state(one), can_change_link(user, one)) for one in rows]


def link_state(link: ExternalLink) -> str:
    """Return open, used, expired or revoked."""
    if link.used_at:
        return "used"
    if link.revoked_at:
        return "revoked"
    return "expired" if link.expires_at < timezone.now() else "open"


def link_by_token(token: str) -> ExternalLink | None:
    """Return the link that a token opens, used and expired ones too."""
    found: ExternalLink | None = (
        ExternalLink.objects.filter(token_hash=token_hash(token))
        .select_related("case__person", "case__unit", "made_by__person", "signature__letter__case")
        .first()
    )
    return found


def token_hash(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def asked_in_words(link: ExternalLink) -> str:
    """Return what a link asks for, in the active language."""
    code = str(link.facts.get("text") or f"link_text.{link.purpose}")
    facts = {name: value for name, value in link.facts.items() if isinstance(value, str)}
    return word(code, get_language() or "nb").format_map(_Kept(facts))


class _Kept(dict[str, str]):
    """Leaves a name in braces where nothing is known of it."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def contact_of(link: ExternalLink) -> tuple[str, str]:
    """Return whom to ask about a link: a name and an address."""
    profile = institution_profile()
    if link.made_by and link.made_by.is_active:
        return str(link.made_by), link.made_by.email
    return profile.name, profile.reply_address


def verified(code: str) -> Letter | None:
    """Return the letter with the code, if it was ever given out; case and dashes do not matter."""
    bare = "".join(char for char in code.upper() if char.isalnum())
    spelled = "-".join(bare[at : at + 4] for at in range(0, len(bare), 4))
    if len(bare) != 12:
        return None
    found: Letter | None = (
        Letter.objects.filter(code=spelled, released_at__isnull=False)
        .select_related("replaced_by")
        .first()
    )
    return found


@dataclass(frozen=True, slots=True)
class TextLine:
    """A kind of letter: the text in use, and what waits for a yes."""

    kind: str
    current: LetterTemplate | None
    waiting: list[LetterTemplate]


def text_lines() -> list[TextLine]:
    """Return every kind of letter with its texts, in the order of their names."""
    rows = LetterTemplate.objects.exclude(state="withdrawn").order_by("-version")
    by_kind: dict[str, list[LetterTemplate]] = {kind: [] for kind in letter_kinds()}
    for one in rows:
        by_kind.setdefault(one.kind, []).append(one)
    lines = [_text_line(kind, versions) for kind, versions in by_kind.items()]
    language = get_language() or "nb"
    return sorted(lines, key=lambda line: word(f"letter_kind.{line.kind}", language))


def _text_line(kind: str, versions: list[LetterTemplate]) -> TextLine:
    current = next((one for one in versions if one.state == "approved"), None)
    waiting = [one for one in versions if one.state in ("draft", "proposed")]
    return TextLine(kind, current, waiting)


def text_before(template: LetterTemplate) -> LetterTemplate | None:
    """Return the approved text that a version follows."""
    found: LetterTemplate | None = LetterTemplate.objects.filter(
        kind=template.kind, state="approved", version__lt=template.version
    ).first()
    return found


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    """Return the lines that a text lost ("-") and got ("+"), in their order."""
    compared = ndiff(before.splitlines(), after.splitlines())
    return [(line[0], line[2:]) for line in compared if line[0] in "+-"]
