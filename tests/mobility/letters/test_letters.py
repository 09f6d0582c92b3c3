"""Letters of a stay: filled in from the case, signed by all, and then the case goes on."""

import pytest
from django.core import mail
from django.urls import reverse

from mobility.applications.services.steps import take_step
from mobility.deciding.models import AwardDecision
from mobility.letters.services import Typed, send_to_host, write
from portal.casework.models import Task
from portal.core.contributions import sections_of
from portal.core.decisions import ALLOW, NotAllowedError
from portal.documents.access import can_record_signature
from portal.documents.composing import of_letter
from portal.documents.models import ExternalLink, Letter
from portal.documents.services.signatures import give_by_link, note_signed, sign
from tests.factories.applications import an_application

AGREEMENT = "erasmus_agreement_training"


@pytest.fixture
def week(cast):
    return an_application(cast.petter, "accepted", "staff_training")


def written(application, by, kind=AGREEMENT, **values):
    return write(application=application, typed=Typed(kind, "en", values), by=by)


def signed_by_all(letter, cast):
    for signature in letter.signatures.all():
        if signature.party == "employee":
            sign(signature=signature, by=cast.petter)
        else:
            note_signed(signature=signature, name="N. N.", note="On paper", by=cast.ingrid)


def test_the_form_knows_what_the_application_said(cast, week, sign_in):
    address = reverse("letter_new", args=[week.case.public_id, AGREEMENT])
    page = sign_in(cast.frida).get(f"{address}?language=en").content.decode()
    assert "Petter" in page
    assert "ETH Zürich" in page
    assert "by hand" in page


def test_what_is_known_is_shown_and_cannot_be_typed_over(cast, week, sign_in):
    address = reverse("letter_new", args=[week.case.public_id, AGREEMENT])
    answer = sign_in(cast.frida).get(f"{address}?language=en")
    known = {one.name for one in answer.context["known"]}
    assert known >= {"starts_on", "ends_on", "activity_days", "staff_last_name", "receiving_name"}
    assert not known & set(answer.context["form"].fields)
    letter = written(week, cast.frida, starts_on="1 April 1999", staff_last_name="Wrong")
    assert "1999" not in letter.facts["starts_on"]
    assert letter.facts["staff_last_name"] == cast.petter.person.family_name


@pytest.mark.parametrize("name", ["position", "total", "employed_since"])
def test_an_employers_letter_says_position_and_money_as_they_are(cast, week, name):
    decided = AwardDecision.objects.create(
        application=week, state="released", outcome="granted", amount=900, currency="EUR"
    )
    letter = written(week, cast.frida, "employer_letter_tax", **{name: "99 999 NOK"})
    assert letter.facts[name] != "99 999 NOK"
    assert letter.facts["total"] == f"{decided.amount} EUR"


def test_money_that_was_not_decided_is_not_typed_either(cast, week):
    letter = written(week, cast.frida, "employer_letter_tax", total="99 999 NOK")
    assert "total" not in letter.facts


def test_citizenship_is_neither_asked_nor_kept(cast, week, sign_in):
    address = reverse("letter_new", args=[week.case.public_id, AGREEMENT])
    page = sign_in(cast.frida).get(address)
    assert not {"nationality", "gender"} & set(page.context["form"].fields)
    letter = written(week, cast.frida, nationality="Danish", gender="F")
    assert not {"nationality", "gender"} & set(letter.facts)
    shown = str(of_letter(letter).blocks)
    assert "Nationality" in shown
    assert "Danish" not in shown


@pytest.mark.parametrize("who", ["petter", "frida"])
def test_who_is_to_sign_finds_the_way_on_every_page(cast, week, sign_in, who):
    letter = written(week, cast.ingrid)
    party = "employee" if who == "petter" else "sending"
    user, signature = cast.users[who], letter.signatures.get(party=party)
    sign_here = reverse("signature", args=[signature.public_id])
    for address in ("case_letters", "application"):
        page = sign_in(user).get(reverse(address, args=[week.case.public_id]))
        assert sign_here in page.content.decode()
    task = Task.objects.waiting_for(user).get(code="sign_letter")
    answer = sign_in(user).get(reverse("sign_task", args=[task.public_id]))
    assert answer["Location"] == sign_here
    assert reverse("sign_task", args=[task.public_id]) in (
        sign_in(user).get(reverse("my_tasks")).content.decode()
    )


def test_signing_leaves_the_tasks_of_everybody_who_could(cast, week):
    letter = written(week, cast.ingrid)
    asked = Task.objects.filter(code="sign_letter", state="open")
    assert asked.count() == 3
    sign(signature=letter.signatures.get(party="sending"), by=cast.frida)
    assert [one.person for one in asked] == [cast.petter.person]


def test_a_letter_that_is_replaced_is_no_task_any_more(cast, week):
    first = written(week, cast.ingrid)
    written(week, cast.ingrid)
    gone = first.signatures.values_list("public_id", flat=True)
    tasks = Task.objects.filter(state="open", code="sign_letter")
    assert not {one.facts["signature"] for one in tasks} & {str(one) for one in gone}


def test_a_cancelled_stay_asks_nobody_to_sign(cast, week):
    written(week, cast.ingrid)
    take_step(application=week, step="cancel", by=None, allowed=ALLOW)
    assert not Task.objects.filter(code="sign_letter", state="open").exists()


def test_letters_stand_in_one_section_of_the_case(cast, week):
    letter = written(week, cast.ingrid)
    sections = [one for one in sections_of(cast.petter, week.case) if one.topic == "letters"]
    assert len(sections) == 1
    assert sections[0].context["letters"] == [letter]


def test_a_letter_is_looked_at_before_it_is_written(cast, week, sign_in):
    address = reverse("letter_new", args=[week.case.public_id, AGREEMENT])
    data = {"objectives": "Shadowing the archive", "preview": "1"}
    page = sign_in(cast.frida).post(address, data)
    assert "Shadowing the archive" in page.content.decode()
    assert not Letter.objects.exists()


def test_the_case_goes_on_when_all_three_have_signed_and_not_before(cast, week):
    letter = written(week, cast.frida)
    signatures = list(letter.signatures.all())
    assert {one.party for one in signatures} == {"employee", "sending", "receiving"}
    sign(signature=signatures[0], by=cast.petter)
    week.case.refresh_from_db()
    assert week.case.state == "accepted"
    for one in signatures[1:]:
        note_signed(signature=one, name="N. N.", note="On paper", by=cast.ingrid)
    week.case.refresh_from_db()
    assert week.case.state == "preparing"


def test_an_older_signed_copy_does_not_count_for_a_newer_letter(cast, week):
    first = written(week, cast.frida)
    written(week, cast.frida)
    first.refresh_from_db()
    assert first.state == "replaced"
    with pytest.raises(NotAllowedError):
        sign(signature=first.signatures.get(party="employee"), by=cast.petter)


def test_a_long_stay_needs_its_agreement_with_the_four_terms(cast):
    stay = an_application(cast.petter, "accepted", "phd_stay")
    letter = written(
        stay,
        cast.frida,
        "workplace_agreement",
        extra_terms="yes",
        pay_currency="NOK",
        duration="90 days",
    )
    assert letter.facts["pay_currency"] == "NOK"
    signed_by_all(letter, cast)
    stay.case.refresh_from_db()
    assert stay.case.state == "preparing"


def test_the_traveller_writes_own_forms_and_no_employers_letter(cast, week):
    assert written(week, cast.petter, "certificate_of_attendance").kind
    with pytest.raises(NotAllowedError):
        written(week, cast.petter, "employer_letter_host", recipient="ETH")


def test_the_host_gets_a_link_that_is_mailed(cast, week, on_commit):
    letter = written(week, cast.frida)
    with on_commit(execute=True):
        link = send_to_host(letter=letter, name="H. Host", email="host@eth.example", by=cast.frida)
    assert ExternalLink.objects.get() == link
    assert letter.signatures.get(party="receiving").email == "host@eth.example"
    assert not any("host@eth.example" in one.body for one in mail.outbox)


def test_nothing_is_written_before_something_is_granted(cast):
    early = an_application(cast.petter, "submitted", "staff_training")
    with pytest.raises(NotAllowedError):
        written(early, cast.frida)


def test_the_terms_in_a_signed_agreement_need_no_second_paper(cast):
    stay = an_application(cast.petter, "accepted", "phd_stay")
    letter = written(stay, cast.frida, "workplace_agreement", extra_terms="yes")
    signed_by_all(letter, cast)
    assert stay.case.tasks.get(code="contract_terms").state == "done"


@pytest.mark.parametrize("party", ["sending", "employer"])
def test_a_traveller_signs_nothing_for_the_university(cast, party):
    long = an_application(cast.petter, "accepted", "phd_stay")
    short = an_application(cast.pia, "accepted", "staff_training")
    who, letter = (
        (cast.pia, written(short, cast.frida))
        if party == "sending"
        else (cast.petter, written(long, cast.frida, "workplace_agreement"))
    )
    signature = letter.signatures.get(party=party)
    assert can_record_signature(who, signature).code == "own_case"
    assert can_record_signature(cast.frida, signature)


def test_a_traveller_sends_no_link_to_sign_for_the_university(cast, week, sign_in):
    signature = written(week, cast.frida).signatures.get(party="sending")
    data = {"name": "Not the head", "email": "petter@home.example", "language": "en"}
    answer = sign_in(cast.petter).post(reverse("signature_link", args=[signature.public_id]), data)
    assert answer.status_code == 403
    assert not ExternalLink.objects.exists()


def test_a_link_to_a_letter_that_was_replaced_signs_nothing(cast, week):
    first = written(week, cast.frida)
    link = send_to_host(letter=first, name="H. Host", email="host@eth.example", by=cast.frida)
    written(week, cast.frida)
    link.refresh_from_db()
    assert link.revoked_at is not None
    with pytest.raises(NotAllowedError):
        give_by_link(signature=first.signatures.get(party="receiving"), name="H. Host")


def test_a_signed_agreement_can_be_written_anew_when_the_stay_has_changed(cast, sign_in):
    stay = an_application(cast.petter, "accepted", "phd_stay")
    signed_by_all(written(stay, cast.frida, "workplace_agreement"), cast)
    page = reverse("case_letters", args=[stay.case.public_id])
    new = reverse("letter_new", args=[stay.case.public_id, "workplace_agreement"])
    assert new not in sign_in(cast.frida).get(page).content.decode()
    Task.objects.create(case=stay.case, key="again", code="workplace_agreement", why="duty.again")
    assert new in sign_in(cast.frida).get(page).content.decode()
