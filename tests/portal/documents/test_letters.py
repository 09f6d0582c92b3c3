"""Letters are frozen when written, seen when released, known by their code, and only replaced."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from django.core import mail

from portal.audit.models import AuditEntry
from portal.core.contributions import letter_kinds
from portal.core.decisions import NotAllowedError
from portal.documents.composing import Amount, Coded, Table, of_letter, previewed
from portal.documents.models import Letter, LetterTemplate
from portal.documents.rules.kinds import allowed
from portal.documents.rules.texts import MissingFactsError, faults, used
from portal.documents.services.letters import (
    discard_letter,
    ensure_file,
    make_files,
    release_letter,
    release_letters,
    write_letter,
)
from portal.documents.services.shipping import read_shipped, ship_letter
from portal.jobs.models import Job
from portal.jobs.services import claim
from portal.messages.services import send_waiting
from portal.web.wording import word
from tests.factories.cases import make_letter

LANGUAGES = ("nb", "nn", "en")
KINDS = sorted(letter_kinds())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_text_in_three_languages_without_fault(kind):
    names = allowed(letter_kinds()[kind])
    texts = read_shipped(kind)
    assert set(texts) == set(LANGUAGES)
    for text in texts.values():
        assert faults(f"{text['subject']}\n{text['body']}", names) == []
    assert len({frozenset(used(text["body"])) for text in texts.values()}) == 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_previewed(db, kind, language):
    text = read_shipped(kind)[language]
    made = previewed(letter_kinds()[kind], text["subject"], text["body"], language)
    assert made.subject
    assert "{{" not in str(made.blocks)


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_can_be_written_with_no_more_than_it_needs(cast, case, kind):
    needs = {name: ["x"] for name in letter_kinds()[kind].needs}
    letter = write_letter(case=case, kind=kind, language="nb", facts=needs, by=cast.dina)
    assert of_letter(letter).blocks


def test_every_placeholder_party_and_kind_has_its_words():
    codes = {f"letter_kind.{kind}" for kind in KINDS}
    for kind in letter_kinds().values():
        codes |= {f"placeholder.{name}" for name in allowed(kind)}
        codes |= {f"party.{party}" for party in kind.parties}
    assert [code for code in codes if word(code, "nb") == code] == []


def test_facts_are_told_in_the_letters_language(cast, case):
    lines = Table(
        ("", "NOK"), (("6 × 31 625", Decimal(189750)),), ("", Amount(Decimal("189750.50")))
    )
    facts = {
        "decided_by": cast.NAT,
        "starts_on": date(2027, 8, 15),
        "scheme": Coded("scheme.phd_stay"),
        "calculation": lines,
    }
    nb = write_letter(case=case, kind="decision_granted", language="nb", facts=facts, by=cast.dina)
    en = write_letter(case=case, kind="decision_granted", language="en", facts=facts, by=cast.dina)
    assert (nb.facts["decided_by"], en.facts["decided_by"]) == ("NAT nb", "NAT en")
    assert (nb.facts["starts_on"], en.facts["starts_on"]) == ("15. august 2027", "15 August 2027")
    assert nb.facts["scheme"] != en.facts["scheme"]
    assert nb.facts["calculation"]["rows"][0][1] == "189\xa0750"
    assert nb.facts["calculation"]["total"][1] == "189\xa0750,50 NOK"


def test_the_appeal_stands_only_where_it_applies(cast, case):
    facts = {"decided_by": "NAT", "reasons": ["budget"]}
    without = make_letter(case, cast.dina, "decision_refused", **facts)
    appeal = {"appeal_deadline": date(2027, 3, 22), "appeal_to": "Klagenemnda"}
    with_it = make_letter(case, cast.dina, "decision_refused", **facts, **appeal)
    headings = [
        [block.text for block in of_letter(letter).blocks if block.kind == "heading"]
        for letter in (without, with_it)
    ]
    assert headings == [["Reasons"], ["Reasons", "You may appeal"]]


def test_a_refusal_without_reasons_is_not_written(cast, case):
    with pytest.raises(MissingFactsError, match="reasons"):
        make_letter(case, cast.dina, "decision_refused", decided_by="NAT")


def test_a_placeholder_that_the_kind_does_not_know_is_a_mistake(cast, case):
    with pytest.raises(ValueError, match="citizenship"):
        make_letter(case, cast.dina, citizenship="NO")


def test_a_letter_stays_as_it_was_when_its_text_changes(cast, case):
    letter = make_letter(case, cast.dina)
    before = of_letter(letter)
    LetterTemplate.objects.update(bodies={"en": "Other"}, subjects={"en": "Other"})
    cast.petter.person.given_name = "Per"
    cast.petter.person.save()
    assert of_letter(Letter.objects.get(pk=letter.pk)) == before


def test_its_person_sees_it_once_it_is_released(cast, case, sign_in):
    letter = make_letter(case, cast.dina, released=False)
    address = f"/documents/letters/{letter.public_id}/"
    assert sign_in(cast.dina).get(address).status_code == 200
    assert sign_in(cast.petter).get(address).status_code == 404
    release_letter(letter=letter, by=cast.dina)
    assert sign_in(cast.petter).get(address).status_code == 200


def test_when_it_was_made_available_and_read_is_kept(cast, case, sign_in):
    letter = make_letter(case, cast.dina)
    sign_in(cast.frida).get(f"/documents/letters/{letter.public_id}/")
    letter.refresh_from_db()
    assert (letter.released_by, letter.read_at) == (cast.dina, None)
    sign_in(cast.petter).get(f"/documents/letters/{letter.public_id}/")
    letter.refresh_from_db()
    assert letter.read_at
    assert AuditEntry.objects.filter(action="letter.read").count() == 1


def test_a_mail_says_where_it_is(cast, case, on_commit):
    letter = make_letter(case, cast.dina)
    send_waiting()
    assert f"/documents/letters/{letter.public_id}/" in mail.outbox[0].body
    assert mail.outbox[0].subject == "A letter for you: We have received your application"


def test_of_two_releases_one_loses_and_none_of_the_batch_is_released(cast, case):
    first, second = (make_letter(case, cast.dina, released=False) for _ in "12")
    stale = Letter.objects.get(pk=second.pk)
    release_letter(letter=second, by=cast.dina)
    with pytest.raises(NotAllowedError):
        release_letters(letters=[first, stale], by=cast.frida)
    assert Letter.objects.get(pk=first.pk).state == "written"


def test_a_reversal_is_a_new_letter(cast, case):
    old = make_letter(case, cast.dina)
    new = write_letter(
        case=case, kind="preliminary_reply", language="en", facts={}, by=cast.dina, replaces=old
    )
    assert Letter.objects.get(pk=old.pk).state == "released"
    release_letter(letter=new, by=cast.dina)
    assert Letter.objects.get(pk=old.pk).state == "replaced"


def test_a_released_letter_is_never_taken_back(cast, case):
    letter = make_letter(case, cast.dina)
    with pytest.raises(NotAllowedError):
        discard_letter(letter=letter, by=cast.dina)


def test_one_that_was_taken_back_may_be_written_anew(cast, case):
    old = make_letter(case, cast.dina)
    options = {"case": case, "kind": "preliminary_reply", "language": "en", "facts": {}}
    first = write_letter(**options, by=cast.dina, replaces=old)
    discard_letter(letter=first, by=cast.dina)
    assert write_letter(**options, by=cast.dina, replaces=old).replaces == old


def test_files_are_made_by_a_job_and_kept(cast, case):
    letters = [make_letter(case, cast.dina, released=False) for _ in "12"]
    release_letters(letters=letters, by=cast.dina)
    job = Job.objects.get(task="portal.documents.tasks.make_letter_files")
    make_files(claim(job.pk))
    made = Letter.objects.get(pk=letters[0].pk)
    assert made.file.name.startswith("letters/")
    assert ensure_file(made).file.name == made.file.name


def test_the_file_is_tagged_in_its_language_and_carries_the_code(cast, case, sign_in):
    letter = make_letter(case, cast.dina)
    answer = sign_in(cast.petter).get(f"/documents/letters/{letter.public_id}/file/")
    assert answer["Content-Disposition"] == (
        'attachment; filename="we-have-received-your-application.pdf"'
    )
    document = pikepdf.open(BytesIO(answer.content))
    assert (str(document.Root.Lang), str(document.docinfo["/Title"])) == ("en", letter.subject)
    assert document.Root.MarkInfo.Marked


def test_anybody_may_verify_a_letter_and_learns_no_name(cast, case, client):
    letter = make_letter(case, cast.dina)
    typed = letter.code.lower().replace("-", " ")
    page = client.get("/documents/verify/", {"code": typed}).content.decode()
    assert "Gyldig" in page
    assert "Petter" not in page


def test_a_letter_not_released_is_not_known(cast, case, client):
    letter = make_letter(case, cast.dina, released=False)
    page = client.get("/documents/verify/", {"code": letter.code}).content.decode()
    assert "Gyldig" not in page


def test_who_guesses_codes_is_stopped(db, client):
    answers = [client.get("/documents/verify/", {"code": "x"}).status_code for _ in range(61)]
    assert answers == [200] * 60 + [429]


def test_an_update_never_replaces_the_institutions_own_text(db):
    LetterTemplate.objects.create(
        kind="grant_sheet", version=2, state="approved", subjects={}, bodies={}
    )
    made = ship_letter(LetterTemplate, "grant_sheet", edition=2)
    assert (made.state, made.version) == ("proposed", 3)
    assert ship_letter(LetterTemplate, "grant_sheet", edition=2) is None
