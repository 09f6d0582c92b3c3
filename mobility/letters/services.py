"""Write a stay's letters, ask for the signatures, and take the case on when all are there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.applications.models import Application
from mobility.duties.access import UNDER_WAY
from mobility.duties.services.steps import agreement_signed, terms_agreed
from mobility.letters.access import can_write_letter
from mobility.letters.rules import agreements
from mobility.letters.selectors import changed_at, facts_for, limits_on, needs_of, signer_of
from portal.core.contributions import letter_kinds
from portal.core.decisions import require
from portal.documents.composing import Composed, composed, kind_of, told_facts
from portal.documents.models import ExternalLink, Letter
from portal.documents.services.letters import (
    always_known,
    release_letter,
    template_for,
    write_letter,
)
from portal.documents.services.links import Asked, Outsider, send_link
from portal.documents.services.signatures import Party, ask_signatures
from portal.people.models import User


@dataclass(frozen=True, slots=True)
class Typed:
    """A letter as its form was filled in: kind, language and {placeholder: text}."""

    kind: str
    language: str
    values: Mapping[str, str]


@transaction.atomic
def write(*, application: Application, typed: Typed, by: User) -> Letter:
    """Write one letter with what its form says, make it available, and ask who signs it.

    The one before it of the same kind is replaced. Raises NotAllowedError, MissingFactsError and
    NoTemplateError.
    """
    require(can_write_letter(by, application, typed.kind))
    letter = write_letter(
        case=application.case,
        kind=typed.kind,
        language=typed.language,
        facts=_facts(application, typed),
        by=by,
        replaces=_replaced(application, typed.kind),
    )
    own = by.person_id == application.case.person_id
    release_letter(letter=letter, by=by, notify=not own)
    ask_signatures(letter=letter, parties=_parties(application, typed.kind), by=by)
    return letter


def preview(*, application: Application, typed: Typed) -> Composed:
    """Return the letter as it would be written today; nothing is stored.

    Raises MissingFactsError.
    """
    known, template, language = kind_of(typed.kind), template_for(typed.kind), typed.language
    said = always_known(application.case, language, "—")
    said |= told_facts(known, _facts(application, typed), language)
    return composed(known, template.subjects[language], template.bodies[language], said)


def _facts(application: Application, typed: Typed) -> dict[str, Any]:
    asked = facts_for(application, typed.kind, typed.language)
    said = {
        one.name: one.value if one.is_fixed else typed.values.get(one.name, "").strip()
        for one in asked
    }
    lists = {one.name for one in asked if one.is_list}
    return {
        name: text.splitlines() if name in lists else text for name, text in said.items() if text
    }


def _replaced(application: Application, kind: str) -> Letter | None:
    """Return the letter in force of the kind, which a new one takes the place of."""
    found: Letter | None = (
        application.case.letters.filter(kind=kind, state="released", replaced_by__isnull=True)
        .order_by("-written_at", "-pk")
        .first()
    )
    return found


def _parties(application: Application, kind: str) -> list[Party]:
    """Return who signs: the traveller, whoever leads the unit, and the host's contact."""
    main = application.segments.order_by("-is_main_host", "starts_on", "pk").first()
    signer = signer_of(application)
    known = {
        "employee": Party("employee", person=application.case.person),
        "employer": Party("employer", name=str(signer.person) if signer else ""),
        "sending": Party("sending"),
        "receiving": Party(
            "receiving",
            name=(main.contact_name or main.host) if main else "",
            email=main.contact_email if main else "",
        ),
    }
    return [known[party] for party in letter_kinds()[kind].parties]


@transaction.atomic
def send_to_host(*, letter: Letter, name: str, email: str, by: User) -> ExternalLink:
    """Send the host a link to sign a letter with. Raises NotAllowedError.

    Signature.DoesNotExist where the letter asks nothing of the host, or has its answer.
    """
    application: Application = letter.case.application
    require(can_write_letter(by, application, letter.kind))
    signature = letter.signatures.get(party="receiving", way="")
    signature.name, signature.email = name[:200], email
    signature.save(update_fields=["name", "email"])
    facts = {"text": "link.sign_letter", "letter": letter.subject}
    return send_link(
        case=letter.case,
        to=Outsider(name, email, letter.language),
        asked=Asked("sign", facts, signature=signature),
        by=by,
    )


def when_signed(letter: Letter) -> None:
    """Take the case on once every agreement that the stay needs has all its signatures.

    One that is signed anew, after a change of dates or host, closes what was asked again.
    """
    application = getattr(letter.case, "application", None)
    if application is None or letter.case.state not in UNDER_WAY:
        return
    wanted = agreements(needs_of(application), limits_on(timezone.localdate()))
    if letter.kind in wanted and not _unsigned(application, wanted):
        if letter.facts.get("extra_terms"):
            terms_agreed(application=application, by=None)
        agreement_signed(application=application, by=None)


def _unsigned(application: Application, kinds: list[str]) -> set[str]:
    """Return the kinds of agreement that lack a signature, or were not written for these dates."""
    letters = application.case.letters.filter(kind__in=kinds, state="released")
    if changed := changed_at(application):
        letters = letters.filter(written_at__gte=changed)
    complete = letters.exclude(signatures__way="").filter(signatures__isnull=False)
    return set(kinds) - set(complete.values_list("kind", flat=True))
