"""Administrators write the texts of letters; two agree; nothing in them can run."""

import pytest

from portal.core.decisions import NotAllowedError
from portal.documents.models import LetterTemplate
from portal.documents.services.letters import template_for
from portal.documents.services.templates import (
    BadTextError,
    Texts,
    change_template,
    draft_template,
    move_template,
)
from tests.factories.cases import make_letter

KIND = "decision_refused"
BODY = "Dear {{person_name}}\n{{reasons}}\n{{decided_by}}"


def texts(body=BODY, subject="No"):
    return Texts(
        subjects=dict.fromkeys(("nb", "nn", "en"), subject),
        bodies=dict.fromkeys(("nb", "nn", "en"), body),
        note="Shorter",
    )


def form(**changes):
    fields = {f"subject_{one}": "No" for one in ("nb", "nn", "en")}
    fields |= {f"body_{one}": BODY for one in ("nb", "nn", "en")}
    return {**fields, "note": "Shorter", **changes}


@pytest.fixture
def draft(cast):
    return draft_template(of=template_for(KIND), texts=texts(), by=cast.adam)


def test_two_persons_bring_a_text_into_use(cast, case, draft):
    move_template(template=draft, step="propose", by=cast.adam)
    with pytest.raises(NotAllowedError, match="own_proposal"):
        move_template(template=draft, step="approve", by=cast.adam)
    assert template_for(KIND).version == 1
    move_template(template=draft, step="approve", by=cast.alma)
    letter = make_letter(case, cast.dina, KIND, decided_by="NAT", reasons=["budget"])
    assert (letter.subject, letter.template) == ("No", draft)


def test_a_proposed_text_is_no_longer_changed(cast, draft):
    move_template(template=draft, step="propose", by=cast.adam)
    with pytest.raises(NotAllowedError, match="not_a_draft"):
        change_template(template=draft, texts=texts(), by=cast.adam)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (BODY + "\n{{password}}", "Line 4: “password” does not exist."),
        (BODY + "\n{{persn_name}}", "Did you mean “person_name”?"),
        (BODY + "\n{{#appeal_to}}", "“appeal_to” is never closed"),
        ("Dear {{person_name}}\n{{decided_by}}", "must have “reasons” in it"),
    ],
)
def test_what_is_wrong_is_told_at_the_language_it_stands_in(cast, sign_in, body, told):
    client = sign_in(cast.adam)
    page = client.post(f"/documents/texts/{KIND}@1/new/", form(body_nn=body)).content.decode()
    assert told in page
    assert LetterTemplate.objects.filter(kind=KIND).count() == 1


def test_a_service_takes_no_faulty_text_either(cast):
    with pytest.raises(BadTextError) as told:
        draft_template(of=template_for(KIND), texts=texts(subject="{{x}}"), by=cast.adam)
    assert set(told.value.problems) == {"subject_nb", "subject_nn", "subject_en"}


def test_a_preview_is_shown_before_anything_is_stored(cast, sign_in):
    answer = sign_in(cast.adam).post(f"/documents/texts/{KIND}@1/new/", form(preview="1"))
    assert "Dear Kari Fjordheim" in answer.content.decode()
    assert LetterTemplate.objects.filter(kind=KIND).count() == 1


def test_code_in_a_text_is_only_text(cast, sign_in):
    body = BODY + "\n{% load static %}<script>alert(1)</script>{{ person_name }}"
    answer = sign_in(cast.adam).post(f"/documents/texts/{KIND}@1/new/", form(body_en=body))
    page = sign_in(cast.adam).get(f"{answer.url}?language=en").content.decode()
    assert "{% load static %}&lt;script&gt;alert(1)" in page


def test_the_page_shows_what_a_draft_changes(cast, draft, sign_in):
    page = sign_in(cast.alma).get(f"/documents/texts/{draft}/?language=en").content.decode()
    assert "What differs from version 1" in page
    assert "Dear {{person_name}}" in page


def test_only_administrators_of_the_whole_write_texts(cast, sign_in):
    assert sign_in(cast.hanne).get("/documents/texts/").status_code == 403
