"""Every kind of paper can be written of a real guest in three languages, as a tagged PDF."""

import io

import pikepdf
import pytest
from django.utils import timezone

from guests.papers.rules import KINDS
from guests.papers.selectors.facts import facts_for
from portal.documents.composing import file_of, of_letter
from portal.documents.services.letters import write_letter
from tests.factories.engagements import a_guest, an_engagement

LANGUAGES = ("nb", "nn", "en")
CODES = [kind.code for kind in KINDS]


@pytest.fixture
def guest(cast):
    return an_engagement(
        cast.pia,
        "active",
        guest=a_guest(),
        subject_area="Optics",
        position_title="Lecturer",
        remote_country_id="GB",
        fee_amount=12000,
        agreement_ends_on=timezone.localdate(),
    )


def letter_of(guest, kind, language, by):
    """Write a paper with every placeholder filled: known, or named by what it is called."""
    facts = {one.name: one.value or f"the {one.name}" for one in facts_for(guest, kind, language)}
    return write_letter(case=guest.case, kind=kind, language=language, facts=facts, by=by)


def text_of(composed):
    """Return all that stands in a letter, line by line."""
    parts = [composed.subject]
    for block in composed.blocks:
        parts += [block.text, *block.items, *(cell for row in block.rows for cell in row)]
    return "\n".join(parts)


@pytest.mark.parametrize("kind", CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_says_all_that_is_known(cast, guest, kind, language):
    letter = letter_of(guest, kind, language, cast.anna)
    told = text_of(of_letter(letter))
    assert "{{" not in told
    assert "…" not in told
    shown = {name for name, value in letter.facts.items() if value and str(value) in told}
    used = {
        name for name, value in letter.facts.items() if value and f"{{{{{name}}}}}" in letter.body
    }
    assert used - shown == set()


@pytest.mark.parametrize(("kind", "at"), [(kind, at) for at, kind in enumerate(CODES)])
def test_every_paper_is_a_tagged_file(cast, guest, kind, at):
    language = LANGUAGES[at % 3]
    letter = letter_of(guest, kind, language, cast.anna)
    with pikepdf.open(io.BytesIO(file_of(letter))) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == language
        assert document.docinfo["/Title"] == letter.subject
