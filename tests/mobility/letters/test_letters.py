"""Letters of a stay: filled in from the case, signed by all, and then the case goes on."""

import pytest
from django.core import mail
from django.urls import reverse

from mobility.letters.services import Typed, send_to_host, write
from portal.casework.models import Task
from portal.core.decisions import NotAllowedError
from portal.documents.access import can_record_signature
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
    assert "Nationality" in page
    form = sign_in(cast.frida).get(address).context["form"]
    assert form.fields["nationality"].initial == ""


def test_a_letter_is_looked_at_before_it_is_written(cast, week, sign_in):
    address = reverse("letter_new", args=[week.case.public_id, AGREEMENT])
    data = {"staff_last_name": "Utsiktsen", "preview": "1"}
    page = sign_in(cast.frida).post(address, data)
    assert "Utsiktsen" in page.content.decode()
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
