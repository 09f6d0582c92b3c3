"""Read outgoing mail from the files that the development mail backend writes."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.utils import timezone

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """One mail as it left the portal."""

    at: datetime
    to: str
    subject: str
    text: str


def outgoing_mail() -> list[OutgoingMail]:
    """Return the latest mails, newest first; at most a hundred."""
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", "") or "/nonexistent")
    if not folder.is_dir():
        return []
    newest = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)
    mails = [mail for file in newest[:MOST_SHOWN] for mail in _in_file(file)]
    return sorted(mails, key=lambda mail: mail.at, reverse=True)[:MOST_SHOWN]


def _in_file(file: Path) -> list[OutgoingMail]:
    at = datetime.fromtimestamp(file.stat().st_mtime, tz=timezone.get_current_timezone())
    parts = file.read_bytes().split(b"\n" + b"-" * 79 + b"\n")
    return [_mail(part, at) for part in parts if part.strip()]


def _mail(raw: bytes, at: datetime) -> OutgoingMail:
    parsed = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    body = parsed.get_body(preferencelist=("plain", "html"))
    return OutgoingMail(
        at=at,
        to=str(parsed["To"]),
        subject=str(parsed["Subject"]),
        text=str(body.get_content()) if body else "",
    )
