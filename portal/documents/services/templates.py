"""Write the texts of letters: a draft, its checks, and two persons' yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import get_language

from portal.audit.services import record
from portal.core.decisions import require
from portal.documents.access import can_edit_template, can_write_templates
from portal.documents.composing import kind_of
from portal.documents.models import LANGUAGES, LetterTemplate
from portal.documents.rules.kinds import allowed
from portal.documents.rules.texts import Fault, faults, used
from portal.people.models import User
from portal.rulesets.services import moves
from portal.web.wording import word

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Texts:
    """What an administrator writes: subject and body in each language, and why."""

    subjects: Mapping[str, str]
    bodies: Mapping[str, str]
    note: str = ""


class BadTextError(ValueError):
    """Texts that cannot be used; `problems` tell of each field what is wrong where."""

    def __init__(self, problems: Mapping[str, list[str]]) -> None:
        super().__init__(", ".join(problems))
        self.problems = dict(problems)


def problems_in(kind: str, texts: Texts) -> dict[str, list[str]]:
    """Return {field: what is wrong, in the reader's language}; an empty dict is a usable text."""
    known = kind_of(kind)
    names = allowed(known)
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        subject, body = texts.subjects[language], texts.bodies[language]
        wrong = {"subject": faults(subject, names), "body": faults(body, names)}
        if not wrong["body"]:
            lacking = sorted(set(known.needs) - used(body))
            wrong["body"] = [Fault(0, "needed", name) for name in lacking]
        for part, faulty in wrong.items():
            if faulty:
                found[f"{part}_{language}"] = [told_fault(one) for one in faulty]
    return found


def told_fault(fault: Fault) -> str:
    """Return what is wrong in a text, in the active language."""
    code = "meant" if fault.meant else fault.code
    text = word(f"text_fault.{code}", get_language() or "nb")
    return text.format(line=fault.line, name=fault.name, meant=fault.meant)


def draft_template(*, of: LetterTemplate, texts: Texts, by: User) -> LetterTemplate:
    """Write the next version of a letter's text as a draft. Raises BadTextError."""
    require(can_write_templates(by))
    _check(of.kind, texts)
    for last_try in (*(False,) * (_TRIES - 1), True):
        try:
            return _write(of, texts, by)
        except IntegrityError:  # somebody else took the number
            if last_try:
                raise
    raise AssertionError


@transaction.atomic
def _write(of: LetterTemplate, texts: Texts, by: User) -> LetterTemplate:
    same = LetterTemplate.objects.filter(kind=of.kind)
    version = (same.aggregate(last=Max("version"))["last"] or 0) + 1
    made: LetterTemplate = LetterTemplate.objects.create(
        kind=of.kind, version=version, drafted_by=by, **_fields(texts)
    )
    record(action="lettertemplate.drafted", by=by, obj=made, changes={"from": [None, str(of)]})
    return made


@transaction.atomic
def change_template(*, template: LetterTemplate, texts: Texts, by: User) -> LetterTemplate:
    """Change a draft. Raises BadTextError, and NotAllowedError once it is proposed."""
    require(can_edit_template(by, template))
    _check(template.kind, texts)
    kept = LetterTemplate.objects.filter(pk=template.pk, state="draft")
    changed = kept.update(**_fields(texts), drafted_by=by)
    template.refresh_from_db()
    if not changed:
        require(can_edit_template(by, template))
    record(action="lettertemplate.changed", by=by, obj=template)
    return template


def move_template(*, template: LetterTemplate, step: str, by: User) -> LetterTemplate:
    """Propose, approve, return or withdraw a text, by the steps and the rules of rule sets."""
    # A template has what such a step touches: state, who drafted, proposed and approved it.
    moves.move(entry=cast("Any", template), transition=step, by=by)
    return template


def _check(kind: str, texts: Texts) -> None:
    problems = problems_in(kind, texts)
    if problems:
        raise BadTextError(problems)


def _fields(texts: Texts) -> dict[str, Any]:
    return {
        "subjects": dict(texts.subjects),
        "bodies": dict(texts.bodies),
        "note": texts.note,
    }
