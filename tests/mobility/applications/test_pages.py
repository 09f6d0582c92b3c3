"""The start page, the lists and the page of a case."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.selectors.fitting import choices_for
from mobility.applications.services.steps import return_for_changes, submit
from portal.casework.models import Case
from portal.core.contributions import notices_on
from portal.people.models import Employment
from portal.rulesets.models import RuleSet
from tests.cast import make_employment, make_person, make_user
from tests.factories.applications import a_call, a_draft, an_application
from tests.factories.cases import make_letter, make_upload


def page_of(application):
    return reverse("application", args=[application.case.public_id])


def test_the_start_page_puts_what_fits_first_and_says_why_another_does_not(cast, sign_in):
    a_call(cast.NAT, "research_term", title_en="Terms 2028")
    found = choices_for(cast.petter.person, cast.FYS)
    assert [one.scheme for one in found if not one.fits] == ["research_term", "postdoc_stay"]
    page = sign_in(cast.petter).get(reverse("application_start")).content.decode()
    assert "For postdocs. You do not hold such a position now." in page
    assert "The contract ends on" in page


def test_an_open_call_of_the_unit_is_offered_and_no_other(cast, sign_in):
    a_call(cast.NAT, title_en="Ours")
    a_call(cast.ART, title_en="Theirs")
    a_call(cast.NAT, title_en="Over", closes_at=timezone.now() - timedelta(seconds=1))
    page = sign_in(cast.petter).get(reverse("application_start")).content.decode()
    assert "Ours" in page
    assert "Theirs" not in page
    assert "Over" not in page


def test_beginning_in_a_call_opens_the_first_step(cast, sign_in):
    call = a_call(cast.NAT)
    answer = sign_in(cast.petter).post(
        reverse("application_begin", args=["phd_stay"]), {"call": call.public_id}
    )
    application = Application.objects.get()
    assert application.call == call
    assert answer.url == reverse("application_step", args=[application.case.public_id, "plan"])


def test_a_research_term_is_not_begun_outside_a_call(cast, sign_in):
    answer = sign_in(cast.frida).post(reverse("application_begin", args=["research_term"]))
    assert answer.status_code == 404


def test_a_head_finds_what_waits_and_an_applicant_their_own(cast, sign_in):
    an_application(cast.petter, title="Photons")
    an_application(cast.pia, "recommended", "postdoc_stay", title="Gravity")
    a_draft(cast.petter, title="Secret")
    page = sign_in(cast.frida).get(reverse("applications"), {"mine": "on"}).content.decode()
    assert "Photons" in page
    assert "Gravity" not in page
    everything = sign_in(cast.frida).get(reverse("applications")).content.decode()
    assert "Secret" not in everything
    mine = sign_in(cast.petter).get(reverse("my_applications")).content.decode()
    assert "Secret" in mine
    assert "Gravity" not in mine


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"q": "petter"}, "Photons"),
        ({"q": "gravity"}, "Gravity"),
        ({"scheme": "postdoc_stay"}, "Gravity"),
        ({"state": "submitted"}, "Photons"),
        ({"unit": "FYS", "q": "photons"}, "Photons"),
    ],
)
def test_the_list_is_narrowed(cast, sign_in, query, shown):
    an_application(cast.petter, title="Photons")
    an_application(cast.pia, "recommended", "postdoc_stay", title="Gravity")
    page = sign_in(cast.hanne).get(reverse("applications"), query).content.decode()
    assert [one for one in ("Photons", "Gravity") if f">{one}<" in page] == [shown]


def test_the_list_is_exported_with_the_next_actor(cast, sign_in):
    an_application(cast.petter, title="Photons")
    answer = sign_in(cast.hanne).get(reverse("applications"), {"export": "csv"})
    text = answer.content.decode("utf-8-sig")
    assert "Petter Utsiktsen" in text
    assert "Head, FYS en" in text


def test_the_page_says_whose_turn_it_is_and_by_which_rules(cast, sign_in):
    application = an_application(cast.petter)
    submitted = sign_in(cast.petter).get(page_of(application)).content.decode()
    assert "Head, FYS en" in submitted
    assert "Applications for stays, version 1" in submitted
    assert "Withdraw" in submitted
    assert "Return for changes" not in submitted
    head = sign_in(cast.frida).get(page_of(application)).content.decode()
    assert "Return for changes" in head
    assert "Withdraw" not in head


def test_findings_stand_with_rule_source_and_version(cast, sign_in):
    application = a_draft(cast.petter)
    soon = application.segments.first().ends_on + timedelta(days=30)
    Employment.objects.filter(person=cast.petter.person).update(ends_on=soon)
    submit(application=application, by=cast.petter)
    page = sign_in(cast.frida).get(page_of(application)).content.decode()
    assert "The contract ends on" in page
    assert "Own money: stay ends so long before the contract" in page
    assert "Time between the return and the end of employment" in page
    assert "To be confirmed by your institution" in page


def test_what_is_noted_beside_a_step_is_not_in_the_history(cast, sign_in):
    application = an_application(cast.petter)
    return_for_changes(application=application, by=cast.frida, reason="Hush hush")
    page = sign_in(cast.hanne).get(page_of(application)).content.decode()
    assert "Returned for changes" in page
    assert "Hush hush" not in page


def test_a_draft_is_hidden_from_everybody_else(cast, sign_in, draft):
    for name in ("frida", "hanne", "dina", "pia", "astrid"):
        assert sign_in(cast.users[name]).get(page_of(draft)).status_code == 404


def colleagues(cast, number):
    """Add submitted applications of new colleagues in Physics."""
    for index in range(number):
        person = make_person(f"Colleague{index}-{Application.objects.count()}")
        make_employment(person, cast.FYS)
        an_application(make_user(person))


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("which", ["list", "page"])
def test_more_applications_ask_no_more_of_the_database(cast, sign_in, which):
    application = an_application(cast.petter)
    address = page_of(application) if which == "page" else reverse("applications")
    client = sign_in(cast.frida)
    few = queries(client, address)
    colleagues(cast, 12)
    assert queries(client, address) == few


@pytest.mark.parametrize(("days", "sent"), [(22, 0), (21, 1), (7, 1), (1, 1), (0, 1), (-1, 0)])
def test_a_draft_is_reminded_of_before_its_call_closes(cast, days, sent):
    call = a_call(cast.NAT, closes_at=timezone.now() + timedelta(days=30))
    draft = a_draft(cast.petter, call=call)
    type(draft.case).objects.filter(pk=draft.case_id).update(
        created_at=timezone.now() - timedelta(days=2)
    )
    on = timezone.localdate(call.closes_at) - timedelta(days=days)
    found = [one for one in notices_on(on) if one.kind == "draft-closing"]
    assert len(found) == sent


def test_a_draft_is_reminded_of_once_for_each_mark(cast):
    draft = a_draft(cast.petter, call=a_call(cast.NAT))
    closes = timezone.localdate(draft.call.closes_at)
    keys = {
        notice.key
        for days in range(21, -1, -1)
        for notice in notices_on(closes - timedelta(days=days))
        if notice.kind == "draft-closing"
    }
    assert len(keys) == 3


def test_a_professor_reads_the_clock_before_beginning(cast):
    Employment.objects.filter(person=cast.frida.person).update(starts_on=date(2010, 1, 1))
    rules = RuleSet.objects.get(name="research_term_uio", version=1)
    rules.parameters = {**rules.parameters, "unit_codes": ["UU"]}
    rules.save()
    (term,) = [
        one for one in choices_for(cast.frida.person, cast.FYS) if one.scheme == "research_term"
    ]
    assert term.fits
    assert any(one.code.startswith("accrual.") for one in term.remarks)


def test_the_page_names_each_file_once_and_each_letter(cast, sign_in):
    draft = a_draft(cast.petter)
    file = make_upload(draft.case, cast.petter)
    letter = make_letter(draft.case, cast.dina)
    page = sign_in(cast.petter).get(page_of(draft)).content.decode()
    address = reverse("upload_file", args=[file.public_id])
    assert page.count(f'href="{address}"') == 1
    assert reverse("letter", args=[letter.public_id]) in page


def test_numbers_that_were_found_at_submission_are_said_as_people_say_them(cast, sign_in):
    application = an_application(cast.petter)
    facts = {"months": "6.00"}
    row = {"code": "accrual.less.buyout", "severity": "info", "facts": facts, "parameter": ""}
    rest = {"source": "", "confirmed": True, "rule_set": "research_term_ntnu@1"}
    Application.objects.filter(pk=application.pk).update(findings=[row | rest])
    page = sign_in(cast.petter).get(page_of(application)).content.decode()
    assert "took away 6 months" in page


def test_the_applicant_is_told_as_you_what_comes_next_and_others_about_them(cast, sign_in):
    application = an_application(cast.petter)
    Case.objects.filter(pk=application.case_id).update(
        state="returned_home", turn_role="", turn_unit=None, turn_person=cast.petter.person
    )
    own = sign_in(cast.petter).get(page_of(application)).content.decode()
    assert "It is your turn" in own
    assert "Write the report and the settlement." in own
    others = sign_in(cast.frida).get(page_of(application)).content.decode()
    assert "It is your turn" not in others
    assert "The applicant writes the report and the settlement." in others
