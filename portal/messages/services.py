"""Write messages with the change they tell of, and send them when the data is safe."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation

from portal.celery import app
from portal.core.contributions import notices_on
from portal.messages.models import Message
from portal.people.models import Person
from portal.rulesets.selectors import institution_profile

MOST_ATTEMPTS = 5
SEND_TASK = "portal.messages.tasks.send_waiting"
# Who holds such a mail can act without signing in, so none is kept once it has left; a portal
# that is tried out keeps it, for its mails are read nowhere else.
OPENS = frozenset({"external-link", "guest-invitation", "guest-entry"})


def post(*, kind: str, key: str, person: Person, context: Mapping[str, Any]) -> Message | None:
    """Put one e-mail to a person in the outbox, worded in their language; None without address.

    The templates are mail/<kind>-subject.txt and mail/<kind>-text.txt. The same key is only
    ever posted once, so whoever calls twice sends once.
    """
    if not person.email:
        return None
    language = person.user.language if hasattr(person, "user") else settings.LANGUAGE_CODE
    facts = {"person": person, **context}
    return _post(kind, key, Receiver(person.email, language, person), facts)


def post_outside(
    *, kind: str, key: str, to: str, language: str, context: Mapping[str, Any]
) -> Message:
    """Put one e-mail to somebody whom the portal does not know as a person in the outbox."""
    return _post(kind, key, Receiver(to, language), context)


@dataclass(frozen=True, slots=True)
class Receiver:
    """An address, its language, and the person it belongs to, if the portal knows them."""

    address: str
    language: str
    person: Person | None = None


def _post(kind: str, key: str, receiver: Receiver, context: Mapping[str, Any]) -> Message:
    with translation.override(receiver.language):
        profile = institution_profile()
        facts = {"site": settings.SITE_URL, "profile": profile, **context}
        subject = " ".join(render_to_string(f"mail/{kind}-subject.txt", facts).split())
        text = render_to_string(f"mail/{kind}-text.txt", facts)
    message, new = Message.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "person": receiver.person,
            "to": receiver.address,
            "language": receiver.language,
            "subject": subject[:200],
            "text": text,
        },
    )
    if new:
        transaction.on_commit(lambda: app.send_task(SEND_TASK))
    return message


def take_back(*, kind: str, key_start: str) -> int:
    """Take back messages that wait and that the same transaction has overtaken; return how many.

    A message that says more, or a step that follows at once, makes them needless.
    """
    waiting = Message.objects.filter(kind=kind, key__startswith=key_start, state="waiting")
    return int(waiting.delete()[0])


def post_notices(*, on: date) -> int:
    """Post what rooms below the outbox ask for on a day, each once; return how many are new."""
    before = Message.objects.count()
    for notice in notices_on(on):
        with transaction.atomic():
            post(kind=notice.kind, key=notice.key, person=notice.person, context=notice.context)
    return Message.objects.count() - before


def send_waiting(*, now: datetime | None = None) -> int:
    """Send what is due, each by one worker only; return how many were sent.

    What fails is tried again later, five times in all, with doubling pauses.
    """
    moment = now or timezone.now()
    # A row left in "sending" by a worker that died is free again after ten minutes.
    Message.objects.filter(state="sending", next_try_at__lt=moment - timedelta(minutes=10)).update(
        state="waiting"
    )
    due = Message.objects.filter(state="waiting", next_try_at__lte=moment).order_by("id")
    return sum(_send(message, moment) for message in due[:500])


def _send(message: Message, moment: datetime) -> bool:
    mine = Message.objects.filter(pk=message.pk, state="waiting").update(
        state="sending", next_try_at=moment
    )
    if not mine:
        return False
    profile = institution_profile()
    mail = EmailMessage(
        message.subject,
        message.text,
        profile.sender_address or settings.DEFAULT_FROM_EMAIL,
        [message.to],
        reply_to=[profile.reply_address] if profile.reply_address else None,
        headers={
            "Message-ID": f"<{message.public_id}@utsyn>",
            "Content-Language": message.language,
        },
    )
    try:
        mail.send()
    except OSError as error:
        _try_later(message, moment, error)
        return False
    done = {"state": "sent", "sent_at": timezone.now()}
    if message.kind in OPENS and settings.PRODUCTION:
        done["text"] = ""
    Message.objects.filter(pk=message.pk).update(**done)
    return True


def _try_later(message: Message, moment: datetime, error: OSError) -> None:
    attempts = message.attempts + 1
    Message.objects.filter(pk=message.pk).update(
        state="failed" if attempts >= MOST_ATTEMPTS else "waiting",
        attempts=attempts,
        next_try_at=moment + timedelta(minutes=5 * 2**attempts),
        error=type(error).__name__,
    )
