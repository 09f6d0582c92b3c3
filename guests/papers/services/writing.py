"""Write a guest's papers, look at them, give them out, take them back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from guests.engagements.models import Engagement
from guests.papers.access import can_release_paper, can_write_paper
from guests.papers.models import Paper
from guests.papers.rules import HOME_FORM
from guests.papers.selectors.facts import facts_for, period_of, signer_of
from guests.papers.services.signing import settle_given
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.composing import Coded, Composed, composed, kind_of, told_facts
from portal.documents.models import Letter, Upload
from portal.documents.services.letters import (
    always_known,
    discard_letter,
    release_letter,
    template_for,
    write_letter,
)
from portal.documents.services.signatures import Party, ask_signatures
from portal.documents.services.uploads import store_upload
from portal.people.models import User

HOME = "home"


@dataclass(frozen=True, slots=True)
class Typed:
    """A paper as its form was filled in: kind, language and {placeholder: text}."""

    kind: str
    language: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HomeForm:
    """A form of the home institution: the file, its name, what it replaces, who signs it."""

    file: Any
    title: str
    stands_for: str = ""
    parties: Sequence[str] = ("guest", "leader")
    home_name: str = ""
    home_email: str = ""


def seen_of(engagement: Engagement, kind: str) -> str:
    """Return a text that is the same only while nobody has written a paper of the kind."""
    rows = Letter.objects.filter(paper__engagement=engagement, kind=kind)
    newest = rows.order_by("-pk").values_list("pk", "state").first()
    return "-".join(str(one) for one in newest) if newest else "none"


@transaction.atomic
def write(*, engagement: Engagement, typed: Typed, by: User, seen: str = "") -> Letter:
    """Write a paper with what its form says; it is given out by `give_out`.

    A draft of the same kind is taken back. `seen` is `seen_of` when the form was drawn. Raises
    NotAllowedError, ChangedMeanwhileError, MissingFactsError and NoTemplateError.
    """
    _hold(engagement)
    require(can_write_paper(by, engagement, typed.kind))
    if seen and seen != seen_of(engagement, typed.kind):
        raise ChangedMeanwhileError
    for draft in Letter.objects.filter(
        paper__engagement=engagement, kind=typed.kind, state="written"
    ):
        discard_letter(letter=draft, by=by)
    letter = write_letter(
        case=engagement.case,
        kind=typed.kind,
        language=typed.language,
        facts=_said(engagement, typed),
        by=by,
        replaces=_replaced(engagement, typed.kind),
    )
    starts_on, ends_on = period_of(engagement, typed.kind)
    Paper.objects.create(letter=letter, engagement=engagement, starts_on=starts_on, ends_on=ends_on)
    return letter


def preview(*, engagement: Engagement, typed: Typed) -> Composed:
    """Return the paper as it would be written today; nothing is stored.

    Raises MissingFactsError.
    """
    known, template, language = kind_of(typed.kind), template_for(typed.kind), typed.language
    said = always_known(engagement.case, language, "—")
    said |= told_facts(known, _said(engagement, typed), language)
    return composed(known, template.subjects[language], template.bodies[language], said)


@transaction.atomic
def give_out(*, paper: Paper, by: User) -> Letter:
    """Make a written paper available to the guest, and ask who signs it.

    What the leader alone signs is told to the guest once it is signed. Raises NotAllowedError.
    """
    letter, engagement = paper.letter, paper.engagement
    require(can_release_paper(by, engagement, letter))
    parties = kind_of(letter.kind).parties
    now = not parties or "guest" in parties
    release_letter(letter=letter, by=by, notify=now and _signs_in(engagement))
    ask_signatures(letter=letter, parties=_parties(engagement, parties), by=by)
    settle_given(paper, by)
    return letter


@transaction.atomic
def take_back(*, paper: Paper, by: User) -> None:
    """Take back a paper that nobody has got yet. Raises NotAllowedError."""
    require(can_release_paper(by, paper.engagement, paper.letter))
    discard_letter(letter=paper.letter, by=by)


@transaction.atomic
def keep_home_form(*, engagement: Engagement, form: HomeForm, language: str, by: User) -> Letter:
    """Keep a home institution's own form with a cover sheet on which it is signed.

    The same file is kept once. Raises NotAllowedError, BadFileError and ChangedMeanwhileError.
    """
    _hold(engagement)
    require(can_write_paper(by, engagement, HOME_FORM))
    upload = store_upload(case=engagement.case, kind=HOME_FORM, file=form.file, by=None)
    Upload.objects.filter(pk=upload.pk).update(uploaded_by=by)
    same = Paper.objects.filter(engagement=engagement, form__sha256=upload.sha256)
    if same.exclude(letter__state="withdrawn").exists():
        raise ChangedMeanwhileError
    known = facts_for(engagement, HOME_FORM, language)
    facts: dict[str, Any] = {one.name: one.value for one in known if one.value}
    facts |= {"form_title": form.title, "form_file": upload.name, "form_digest": upload.sha256}
    if form.stands_for:
        facts["stands_for"] = Coded(f"letter_kind.{form.stands_for}")
    letter = write_letter(
        case=engagement.case, kind=HOME_FORM, language=language, facts=facts, by=by
    )
    starts_on, ends_on = period_of(engagement, form.stands_for or HOME_FORM)
    Paper.objects.create(
        letter=letter,
        engagement=engagement,
        starts_on=starts_on,
        ends_on=ends_on,
        form=upload,
        stands_for=form.stands_for,
    )
    release_letter(letter=letter, by=by, notify="guest" in form.parties and _signs_in(engagement))
    parties = _parties(
        engagement,
        form.parties,
        Party(HOME, None, form.home_name or engagement.home, form.home_email),
    )
    ask_signatures(letter=letter, parties=parties, by=by)
    return letter


def _hold(engagement: Engagement) -> None:
    """Let others who write about the same guest wait until this is done."""
    Engagement.objects.select_for_update().filter(pk=engagement.pk).first()


def _said(engagement: Engagement, typed: Typed) -> dict[str, Any]:
    asked = facts_for(engagement, typed.kind, typed.language)
    said = {
        one.name: one.value if one.is_fixed else typed.values.get(one.name, "").strip()
        for one in asked
    }
    lists = {one.name for one in asked if one.is_list}
    return {
        name: text.splitlines() if name in lists else text for name, text in said.items() if text
    }


def _replaced(engagement: Engagement, kind: str) -> Letter | None:
    """Return the letter that a new one takes the place of; a signed one holds out its period."""
    given = Letter.objects.filter(
        paper__engagement=engagement, kind=kind, state="released", replaced_by__isnull=True
    )
    newest: Letter | None = given.order_by("-pk").first()
    if newest is None:
        return None
    signatures = list(newest.signatures.all())
    agreement = "guest" in kind_of(kind).parties
    signed = bool(signatures) and all(one.signed_at for one in signatures)
    return None if agreement and signed else newest


def _parties(
    engagement: Engagement, names: Sequence[str], home: Party | None = None
) -> list[Party]:
    """Return who signs: the guest, the host, whoever leads the unit, the home institution."""
    guest, signer = engagement.case.person, signer_of(engagement)
    known = {
        "guest": Party("guest", guest, str(guest), guest.email),
        "host": Party("host", engagement.host, str(engagement.host), engagement.host.email),
        "leader": Party("leader", name=str(signer.person) if signer else ""),
        HOME: home or Party(HOME, name=engagement.home),
    }
    return [known[name] for name in names]


def _signs_in(engagement: Engagement) -> bool:
    return hasattr(engagement.case.person, "user")
