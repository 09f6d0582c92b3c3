"""From facts to a letter: values told in its language, blocks on a page, a file for the archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from portal.core.contributions import LetterKind, letter_kinds
from portal.documents.models import Letter, Signature
from portal.documents.pdf import pdf_bytes
from portal.documents.rules.kinds import SAMPLES, allowed, kept
from portal.documents.rules.texts import Block, MissingFactsError, compose, inline
from portal.rulesets.selectors import institution_profile, version_name
from portal.web.wording import word

PAPER = Path(__file__).with_name("letter.css").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Coded:
    """A code that a letter says in its own language: `Coded("scheme.phd_stay")`."""

    code: str


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, said in the letter's language."""

    value: Decimal
    currency: str = "NOK"


@dataclass(frozen=True, slots=True)
class Table:
    """Lines of a calculation: headings, rows, and a last row with the sum; cells are any value."""

    columns: Sequence[Any]
    rows: Sequence[Sequence[Any]]
    total: Sequence[Any] = ()
    caption: Any = ""


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter as text: its subject and its blocks."""

    subject: str
    blocks: list[Block] = field(default_factory=list)


def told(value: Any) -> Any:
    """Return a fact as plain JSON in the active language: a text, a list of texts or a table."""
    if value is None:
        return ""
    if isinstance(value, Table):
        return _told_table(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [told(one) for one in value if one not in (None, "")]
    if isinstance(value, Mapping):
        return _told_table(Table(**value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _told_plainly(value)


def _told_plainly(value: Any) -> str:
    if isinstance(value, Coded):
        return word(value.code, get_language() or "nb")
    if isinstance(value, Amount):
        return f"{told(value.value)} {value.currency}"
    if isinstance(value, Decimal | float):
        places = 0 if value == int(value) else 2
        return str(number_format(value, places, use_l10n=True, force_grouping=True))
    if isinstance(value, datetime):
        return str(date_format(localtime(value), "DATETIME_FORMAT"))
    if isinstance(value, date):
        return str(date_format(value, "DATE_FORMAT"))
    return str(value)


def _told_table(table: Table) -> dict[str, Any]:
    return {
        "caption": told(table.caption),
        "columns": [told(one) for one in table.columns],
        "rows": [[told(cell) for cell in row] for row in table.rows],
        "total": [told(one) for one in table.total],
    }


def kind_of(code: str) -> LetterKind:
    """Return the kind of that code. Raises KeyError."""
    return letter_kinds()[code]


def told_facts(kind: LetterKind, facts: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Return the facts of a letter as they are frozen with it.

    Raises ValueError for a name that the kind does not know or that is written by hand,
    MissingFactsError for one it needs.
    """
    unknown = set(facts) - kept(kind)
    if unknown:
        message = f"a letter {kind.code} knows no {', '.join(sorted(unknown))}"
        raise ValueError(message)
    with override(language):
        said = {name: told(value) for name, value in facts.items()}
    if said.get("rules_version"):
        said["rules_version"] = version_name(said["rules_version"], language)
    missing = [name for name in kind.needs if not said.get(name)]
    if missing:
        raise MissingFactsError(missing)
    return said


def composed(kind: LetterKind, subject: str, body: str, facts: Mapping[str, Any]) -> Composed:
    """Return a letter's text with its facts. Raises MissingFactsError."""
    title = inline(subject, facts, form=kind.form)
    return Composed(title, compose(body, facts, form=kind.form))


def of_letter(letter: Letter) -> Composed:
    """Return a letter as it was written."""
    return composed(kind_of(letter.kind), letter.subject, letter.body, letter.facts)


def previewed(kind: LetterKind, subject: str, body: str, language: str) -> Composed:
    """Return a text with made-up facts, as an administrator tries it."""
    with override(language):
        facts = {name: _sample(name, language) for name in allowed(kind)}
        facts["institution_name"] = institution_profile().name
    return composed(kind, subject, body, facts)


def _sample(name: str, language: str) -> Any:
    """Return a made-up value, or what the placeholder stands for between guillemets."""
    if name in SAMPLES:
        return told(SAMPLES[name])
    return f"«{word(f'placeholder.{name}', language)}»"


def _parties(letter: Letter) -> list[tuple[str, Signature | None]]:
    """Return who signs a letter, each with what has been asked of them or signed so far."""
    asked = {one.party: one for one in letter.signatures.all()}
    return [(one, asked.get(one)) for one in asked or kind_of(letter.kind).parties]


def file_of(letter: Letter) -> bytes:
    """Return the letter as a tagged PDF for the archive. Takes about half a second."""
    with override(letter.language):
        context = {
            "letter": letter,
            "composed": of_letter(letter),
            "parties": _parties(letter),
            "institution": letter.facts.get("institution_name", ""),
        }
        return pdf_bytes("letters/letter.html", context, style=PAPER)
