"""Papers of a guest: written from what is known, given out, signed, and what that opens."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from guests.engagements.services.steps import LeftBeforeError, take_step
from guests.papers.models import Paper
from guests.papers.selectors.lines import paper_lines, papers_of
from guests.papers.services.writing import HomeForm, Typed, keep_home_form, seen_of, write
from portal.casework.models import Task
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.documents.access import can_record_signature, can_sign
from portal.documents.models import Letter, Upload
from portal.documents.services.letters import ensure_file
from portal.documents.services.links import Asked, Outsider, send_link
from portal.documents.services.signatures import sign
from portal.messages.models import Message
from tests.factories.cases import PDF
from tests.factories.engagements import a_guest, an_engagement
from tests.guests.papers.conftest import given, signed_by_all, written


def fresh(engagement):
    engagement.refresh_from_db()
    engagement.case.refresh_from_db()
    return engagement


def agreed(engagement, by):
    for kind in ("access_agreement", "guest_agreement"):
        signed_by_all(given(engagement, by, kind), by)
    return fresh(engagement)


def test_what_is_known_is_not_typed_over(cast, guest):
    letter = written(guest, cast.anna, host_name="Somebody Else", workplace="Room 3")
    assert letter.facts["host_name"] == str(cast.pia.person)
    assert (letter.facts["workplace"], letter.facts["home_institution"]) == (
        "Room 3",
        "University of Cambridge",
    )


def test_a_draft_is_not_seen_by_the_guest_before_it_is_given_out(cast, guest):
    letter = written(guest, cast.anna)
    user = guest.case.person.user
    assert papers_of(user, guest) == []
    assert [line.letter for line in papers_of(cast.anna, guest)] == [letter]
    given(guest, cast.anna)
    assert [line.step for line in papers_of(user, guest)] == ["sign"]


def test_the_last_signature_of_the_needed_agreements_opens_registering(cast, guest):
    with pytest.raises(LeftBeforeError) as error:
        take_step(engagement=guest, step="register", by=cast.anna)
    codes = {one.code for one in error.value.missing}
    assert {"paper.access_agreement", "paper.guest_agreement"} <= codes
    assert "agreement" not in codes
    signed_by_all(given(guest, cast.anna), cast.anna)
    assert fresh(guest).agreement_signed_on is None
    signed_by_all(given(guest, cast.anna, "guest_agreement"), cast.anna)
    assert fresh(guest).agreement_signed_on == timezone.localdate()
    assert guest.agreement_ends_on == guest.ends_on
    guest.case.tasks.update(blocks=[])
    assert take_step(engagement=guest, step="register", by=cast.anna).case.state == "registered"


def test_guest_host_and_leader_sign_each_for_themselves(cast, guest):
    letter = given(guest, cast.anna)
    user = guest.case.person.user
    by_party = {one.party: one for one in letter.signatures.all()}
    assert set(by_party) == {"guest", "host", "leader"}
    may = {
        party: {name for name in ("frida", "pia", "anna") if can_sign(getattr(cast, name), one)}
        for party, one in by_party.items()
    }
    assert may == {"guest": set(), "host": {"pia"}, "leader": {"frida"}}
    sign(signature=by_party["guest"], by=user)
    with pytest.raises(NotAllowedError):
        sign(signature=by_party["guest"], by=user)


@pytest.mark.parametrize("party", ["host", "leader"])
def test_a_guest_brings_no_signature_of_the_university(cast, guest, party):
    signature = given(guest, cast.anna).signatures.get(party=party)
    assert can_record_signature(guest.case.person.user, signature).code == "own_case"
    assert can_record_signature(cast.anna, signature)


def test_a_guest_without_a_sign_in_signs_through_a_link(cast):
    engagement = an_engagement(cast.pia, "agreement_signing")
    signature = given(engagement, cast.anna).signatures.get(party="guest")
    assert signature.email == engagement.case.person.email
    to = Outsider(signature.name, signature.email)
    link = send_link(
        case=engagement.case, to=to, asked=Asked("sign", signature=signature), by=cast.anna
    )
    assert link.signature == signature


def test_signing_settles_the_tasks_that_asked_for_it(cast, guest):
    for code in ("guest_agreement", "sign_agreement", "visa"):
        Task.objects.update_or_create(
            case=guest.case, key=f"list:guest:{code}", defaults={"code": code, "state": "open"}
        )
    signed_by_all(given(guest, cast.anna, "guest_agreement"), cast.anna)
    states = dict(guest.case.tasks.filter(key__startswith="list:").values_list("code", "state"))
    assert (states["guest_agreement"], states["sign_agreement"]) == ("done", "done")
    assert states["visa"] == "open"


def test_the_agreement_ends_when_its_text_says_and_not_when_the_stay_does(cast, guest):
    last = guest.ends_on
    letters = [given(guest, cast.anna, one) for one in ("access_agreement", "guest_agreement")]
    guest.ends_on = last + timedelta(days=30)
    guest.save()
    for letter in letters:
        signed_by_all(letter, cast.anna)
    assert fresh(guest).agreement_ends_on == last
    assert {one.step for one in paper_lines(cast.anna, guest) if one.letter} == {"anew"}


def test_an_extension_beyond_the_agreement_needs_a_longer_one(cast, guest):
    engagement = an_engagement(cast.pia, "active", guest=a_guest("Grace"))
    agreed(engagement, cast.anna)
    first = Paper.objects.filter(letter__kind="access_agreement").latest("pk")
    wanted = engagement.ends_on + timedelta(days=60)
    take_step(
        engagement=engagement,
        step="request_extension",
        by=cast.pia,
        values={"wanted_ends_on": wanted},
        reason="More light",
    )
    with pytest.raises(LeftBeforeError, match=r"paper\.longer"):
        take_step(engagement=engagement, step="approve_extension", by=cast.frida)
    agreed(engagement, cast.anna)
    assert engagement.agreement_ends_on == wanted
    take_step(engagement=engagement, step="approve_extension", by=cast.frida)
    assert fresh(engagement).ends_on == wanted
    kinds = {line.offer.kind for line in paper_lines(cast.anna, engagement) if line.is_needed}
    assert "extension_letter" in kinds
    first.letter.refresh_from_db()
    assert first.letter.state == "released"


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("pia", "access_agreement", "needs_role"),
        ("petter", "welcome_letter", "not_your_guest"),
        ("ivar", "invitation_short", "not_your_guest"),
    ],
)
def test_only_the_department_promises_something(cast, guest, name, kind, code):
    with pytest.raises(NotAllowedError, match=code):
        written(guest, getattr(cast, name), kind)


def test_the_host_writes_the_welcome(cast, guest):
    assert given(guest, cast.pia, "welcome_letter", greeting="See you soon").state == "released"


def test_nothing_is_written_before_the_leader_has_said_yes(cast):
    early = an_engagement(cast.pia, "submitted")
    with pytest.raises(NotAllowedError, match="papers_not_now"):
        written(early, cast.anna)


def test_writing_twice_from_the_same_page_writes_once(cast, guest):
    seen = seen_of(guest, "access_agreement")
    typed = Typed("access_agreement", "en", {})
    write(engagement=guest, typed=typed, by=cast.anna, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        write(engagement=guest, typed=typed, by=cast.anna, seen=seen)
    assert Letter.objects.count() == 1


def test_a_newer_draft_takes_the_place_of_the_older(cast, guest):
    first, second = written(guest, cast.anna), written(guest, cast.anna)
    first.refresh_from_db()
    assert (first.state, second.state) == ("withdrawn", "written")


def test_giving_out_twice_says_how_it_stands(cast, guest, sign_in):
    letter = written(guest, cast.anna)
    client, address = sign_in(cast.anna), reverse("paper_release", args=[letter.public_id])
    assert client.post(address).status_code == 302
    assert client.post(address).status_code == 409
    assert letter.signatures.count() == 3


def test_strict_tasks_stand_in_no_letter(cast, guest):
    person = guest.case.person
    for key, strict in (("open", False), ("hidden", True)):
        title = {"title": f"Task {key}"}
        Task.objects.create(
            case=guest.case,
            key=f"list:guest:{key}",
            code=key,
            person=person,
            strict=strict,
            texts={"nb": title, "nn": title, "en": title},
        )
    letter = written(guest, cast.anna, "welcome_letter")
    assert "Task open" in letter.facts["checklist"]
    assert "Task hidden" not in str(letter.facts)


def test_the_file_shows_who_has_signed(cast, guest):
    letter = ensure_file(given(guest, cast.anna, "invitation_short"))
    before = letter.file.name
    signature = letter.signatures.get()
    sign(signature=signature, by=cast.frida)
    letter.refresh_from_db()
    assert not letter.file
    assert ensure_file(letter).file.name != before
    paper = render_to_string("letters/parties.html", {"parties": [("leader", signature)]})
    assert str(cast.frida.person) in paper
    assert "portal" in paper


def test_a_form_from_home_is_kept_signed_and_stands_for_our_agreement(cast, guest):
    file = SimpleUploadedFile("agreement.pdf", PDF, "application/pdf")
    form = HomeForm(file, "Learning agreement", "guest_agreement", ("guest", "leader"))
    letter = keep_home_form(engagement=guest, form=form, language="en", by=cast.anna)
    upload = Upload.objects.get(kind="home_form")
    assert letter.facts["form_digest"] == upload.sha256
    signed_by_all(letter, cast.anna)
    assert fresh(guest).agreement_signed_on is None
    signed_by_all(given(guest, cast.anna), cast.anna)
    assert fresh(guest).agreement_signed_on is not None
    file.seek(0)
    with pytest.raises(ChangedMeanwhileError):
        keep_home_form(engagement=guest, form=form, language="en", by=cast.anna)


def test_a_paper_is_looked_at_before_it_is_written(cast, guest, sign_in):
    address = reverse("paper_new", args=[guest.case.public_id, "access_agreement"])
    page = sign_in(cast.anna).post(f"{address}?language=nb", {"workplace": "B3", "preview": "1"})
    assert "Tilgangsavtale for gjest" in page.content.decode()
    assert not Letter.objects.exists()


def test_the_host_does_not_see_which_letter_the_guest_will_need(cast, guest):
    kinds = {line.offer.kind for line in paper_lines(cast.pia, guest)}
    assert not any(kind.startswith("invitation") for kind in kinds)
    assert any(line.offer.kind.startswith("invitation") for line in paper_lines(cast.anna, guest))


def test_a_stay_that_comes_to_nothing_asks_nobody_to_sign(cast, guest):
    letter = given(guest, cast.anna)
    assert guest.case.tasks.filter(code="sign_letter", state="open").count() == 3
    take_step(engagement=guest, step="cancel", by=cast.anna, reason="No")
    assert not guest.case.tasks.filter(code="sign_letter", state="open").exists()
    assert letter.signatures.count() == 3


def test_whoever_has_the_code_sees_who_has_signed_and_no_names(cast, guest, client):
    letter = given(guest, cast.anna, "invitation_short")
    address = f"{reverse('verify_letter')}?code={letter.code}"
    assert "ikke signert ennå" in client.get(address).content.decode()
    sign(signature=letter.signatures.get(), by=cast.frida)
    page = client.get(address).content.decode()
    assert ": signert" in page
    assert "ikke signert ennå" not in page
    assert "Lovelace" not in page
    assert "Frida" not in page


def test_the_guest_hears_of_an_invitation_once_the_leader_has_signed(cast, guest):
    letter = given(guest, cast.anna, "invitation_short")
    key = f"letter:{letter.public_id}"
    assert not Message.objects.filter(key__contains=key).exists()
    sign(signature=letter.signatures.get(), by=cast.frida)
    assert Message.objects.filter(key__contains=key).exists()
