"""Where may I go: open to all staff, searched by country, unit, kind of exchange and day."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.urls import reverse

from mobility.partners.models import PartnerAgreement
from portal.audit.models import AuditEntry
from portal.messages.models import Message
from portal.messages.services import post_notices

LIST = reverse("agreements")


@pytest.fixture
def register(cast, make_agreement, today):
    """One agreement of Physics, one of the institution that has run out, one of Music."""
    return {
        "physics": make_agreement(cast.FYS, title="physics"),
        "everybody": make_agreement(
            title="everybody", country_id="DE", ends_on=today - timedelta(days=1)
        ),
        "music": make_agreement(cast.MUS, title="music", exchanges=("students",)),
    }


def found(answer):
    return {row.record.title for row in answer.context["table"].page.object_list}


def test_all_staff_see_what_holds_today(cast, sign_in, register):
    assert found(sign_in(cast.mia).get(LIST)) == {"physics", "music"}


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"q": "zurich"}, {"physics", "music"}),
        ({"country": "DE"}, set()),
        ({"country": "DE", "everything": "on"}, {"everybody"}),
        ({"exchange": "phd"}, {"physics"}),
        ({"staff": "on"}, {"physics"}),
        ({"unit": "FYS", "everything": "on"}, {"physics", "everybody"}),
        ({"unit": "NAT", "everything": "on"}, {"physics", "everybody"}),
        ({"unit": "ART"}, {"music"}),
        ({"on": "2000-01-01"}, set()),
        ({"everything": "on"}, {"physics", "music", "everybody"}),
    ],
)
def test_filters_narrow_the_list(cast, sign_in, register, asked, titles):
    assert found(sign_in(cast.mia).get(LIST, asked)) == titles


def test_still_valid_on_a_day_leaves_out_what_runs_out_before(cast, sign_in, register, today):
    asked = {"on": (today - timedelta(days=2)).isoformat()}
    assert found(sign_in(cast.mia).get(LIST, asked)) == {"physics", "everybody", "music"}
    later = {"on": (today + timedelta(days=1000)).isoformat()}
    assert found(sign_in(cast.mia).get(LIST, later)) == set()


def test_stays_out_count_staff_of_the_units_only(cast, sign_in, register, make_stay):
    make_stay(cast.petter.person)
    make_stay(cast.mia.person, state="cancelled")
    rows = sign_in(cast.mia).get(LIST).context["table"].page.object_list
    assert {row.record.title: row.record.stays_out for row in rows} == {"physics": 1, "music": 0}


def test_agreements_without_staff_flow_are_listed(cast, sign_in, register, make_stay, today):
    make_stay(cast.petter.person)
    assert found(sign_in(cast.ingrid).get(LIST, {"quiet": "on"})) == {"music"}
    PartnerAgreement.objects.update(starts_on=today - timedelta(days=300))
    assert found(sign_in(cast.ingrid).get(LIST, {"quiet": "on"})) == set()


def test_the_page_and_the_list_agree_on_what_is_quiet(cast, sign_in, register, make_stay):
    make_stay(cast.petter.person, days_ago=1200)
    quiet = found(sign_in(cast.ingrid).get(LIST, {"quiet": "on"}))
    for title, agreement in register.items():
        page = sign_in(cast.ingrid).get(reverse("agreement", args=[agreement.public_id]))
        assert page.context["is_quiet"] == (title in quiet)
    assert "physics" in quiet


def test_the_download_says_in_words_who_may_go_and_leaves_a_trail(cast, sign_in, register):
    answer = sign_in(cast.mia).get(LIST, {"export": "csv", "unit": "FYS"})
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0]["Who may go"] == "staff for teaching, PhD candidates"
    assert AuditEntry.objects.get(action="list.exported").changes["list"] == "agreements"


def typed(**fields):
    return {
        "partner": "ETH Zürich",
        "title": "Physics in Zürich",
        "kind": "erasmus",
        "exchanges": ["phd", "students"],
        "starts_on": "2026-01-01",
        "ends_on": "2029-12-31",
        **fields,
    }


def test_an_agreement_is_registered_in_the_browser(cast, sign_in, eth):
    sent = typed(units=[cast.FYS.pk], responsible="pia@uu.example")
    answer = sign_in(cast.frida).post(reverse("agreement_new"), sent, follow=True)
    assert "The agreement is registered." in answer.text, answer.context["form"].errors
    made = PartnerAgreement.objects.get()
    assert (made.responsible, made.institution) == (cast.pia.person, eth)
    assert made.kinds_of_exchange == ("phd", "students")


def test_a_responsible_person_must_be_known_here(cast, sign_in, eth):
    sent = typed(units=[cast.FYS.pk], responsible="nobody@else.example")
    answer = sign_in(cast.frida).post(reverse("agreement_new"), sent)
    assert "responsible" in answer.context["form"].errors
    assert not PartnerAgreement.objects.exists()


def test_a_change_made_meanwhile_is_shown_before_it_is_overwritten(cast, sign_in, register):
    agreement = register["physics"]
    address = reverse("agreement_edit", args=[agreement.public_id])
    client = sign_in(cast.frida)
    first = client.get(address).context["form"].initial
    PartnerAgreement.objects.filter(pk=agreement.pk).update(title="meanwhile")
    sent = typed(units=[cast.FYS.pk], seen=first["seen"])
    answer = client.post(address, sent)
    assert (answer.status_code, "meanwhile" in answer.text) == (409, True)
    sent["seen"] = answer.context["form"].data["seen"]
    assert client.post(address, sent).status_code == 302


def test_the_history_names_the_terms(cast, sign_in, register, today):
    agreement = register["physics"]
    later = PartnerAgreement.objects.create(
        title="later", follows=agreement, starts_on=agreement.ends_on + timedelta(days=1)
    )
    for one in (agreement, later):
        page = sign_in(cast.mia).get(reverse("agreement", args=[one.public_id]))
        assert [term for term, _ in page.context["terms"]] == [later, agreement]


def reminded(on):
    """Post the day's notices; return how many reminders of agreements there are now."""
    post_notices(on=on)
    return Message.objects.filter(kind="agreement-renewal").count()


def test_the_responsible_person_is_reminded_once_and_in_time(cast, make_agreement, today):
    make_agreement(cast.FYS, responsible=cast.pia.person, ends_on=today + timedelta(days=80))
    assert [reminded(today), reminded(today)] == [1, 1]
    message = Message.objects.get(kind="agreement-renewal")
    assert (message.to, "Look at the agreement" in message.subject) == ("pia@uu.example", True)
    assert reverse("agreements") in message.text
    assert reminded(today + timedelta(days=60)) == 2


def test_nobody_is_reminded_of_what_was_renewed(cast, make_agreement, today):
    first = make_agreement(
        cast.FYS, responsible=cast.pia.person, ends_on=today + timedelta(days=80)
    )
    make_agreement(cast.FYS, follows=first, starts_on=first.ends_on + timedelta(days=1))
    assert reminded(today) == 0


def test_what_waits_for_the_responsible_stands_on_the_home_page(
    cast, sign_in, make_agreement, today
):
    make_agreement(cast.FYS, responsible=cast.pia.person, ends_on=today - timedelta(days=3))
    assert "agreement to look at again" in sign_in(cast.pia).get("/").text
    assert "agreement to look at again" not in sign_in(cast.mia).get("/").text
