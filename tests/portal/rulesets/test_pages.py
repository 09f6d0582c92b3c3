"""Rule sets and rates in the browser."""

import pytest
from django.urls import reverse

from portal.rulesets.models import Rate, RuleSet
from tests.cast import make_employment, make_person
from tests.factories.rulesets import a_rate, drafted, posted, proposed, shipped

pytestmark = pytest.mark.django_db
ONE = "/rules/sets/early_career@1/"
TWO = "/rules/sets/early_career@2/"


def test_everyone_reads_what_is_in_force_with_its_sources(cast, sign_in):
    page = sign_in(cast.petter).get(ONE).content.decode()
    assert "Shortest stay that is strong experience" in page
    assert "90 days" in page
    assert "To be confirmed by your institution" in page


def test_drafts_are_hidden_from_others(cast, sign_in):
    drafted(cast.adam)
    assert sign_in(cast.petter).get(TWO).status_code == 404
    assert "early_career@2" not in sign_in(cast.petter).get("/rules/").content.decode()


def test_an_administrator_writes_a_version_in_a_form(cast, sign_in):
    client = sign_in(cast.adam)
    answer = client.post(ONE + "new/", posted(shipped(), strong_days="60", reminder_days="5, 10"))
    assert answer["location"] == TWO
    made = RuleSet.objects.get(name="early_career", version=2)
    assert made.parameters == {
        **shipped().parameters, "strong_days": 60, "reminder_days": [5, 10]
    }  # fmt: skip
    assert made.basis == shipped().basis


def test_an_impossible_value_is_told_at_its_field(cast, sign_in):
    answer = sign_in(cast.adam).post(ONE + "new/", posted(shipped(), weak_days="200"))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Must not be more than strong experience needs." in page
    assert 'href="#id_weak_days"' in page


def test_a_version_shows_what_it_changes(cast, sign_in):
    drafted(cast.adam, strong_days=60)
    page = sign_in(cast.alma).get(TWO).content.decode()
    assert "1 parameter differs from early_career@1." in page
    assert "60 days" in page


def test_two_administrators_bring_a_version_into_force(cast, sign_in):
    drafted(cast.adam)
    sign_in(cast.adam).post(TWO + "propose/")
    assert sign_in(cast.adam).post(TWO + "approve/").status_code == 403
    sign_in(cast.alma).post(TWO + "approve/")
    assert RuleSet.objects.get(name="early_career", version=2).state == "approved"


def test_the_proposer_reads_why_there_is_no_button(cast, sign_in):
    proposed(cast.adam)
    page = sign_in(cast.adam).get(TWO).content.decode()
    assert "Another administrator must approve it." in page
    assert "approve/" not in page


def test_a_version_that_reaches_back_says_so(cast, sign_in):
    client = sign_in(cast.adam)
    client.post(ONE + "new/", posted(shipped(), valid_from="2020-01-01"))
    assert "reaches back" in client.get(TWO).content.decode()


def test_the_effect_counts_persons_and_names_nobody(cast, sign_in):
    drafted(cast.adam, position_codes=["1017", "1352", "1018"])
    make_employment(make_person("Nora", "Assistentsen"), cast.FYS, "1018")
    answer = sign_in(cast.adam).get(TWO + "effect/", {"unit": "FYS", "on": "2026-11-23"})
    effect = answer.context["effect"]
    assert effect.changed["effect.joins"] == 1
    before, after = effect.counts["effect.count.cohort"]
    assert after == before + 1
    assert "Assistentsen" not in answer.content.decode()


def test_a_case_is_tried_with_the_versions_own_parameters(cast, sign_in):
    drafted(cast.adam, margin_months=1)
    client = sign_in(cast.adam)
    form = client.get(TWO + "try/?rule=window").context["form"]
    answers = [
        client.post(address + "try/", {"rule": "window", "case": form.initial["case"]})
        for address in (ONE, TWO)
    ]
    assert answers[0].context["answer"] != answers[1].context["answer"] != ""


@pytest.mark.parametrize("case", ["{", "[]", '{"nonsense": 1}'])
def test_a_case_that_cannot_be_read_is_told_at_its_field(case, cast, sign_in):
    answer = sign_in(cast.adam).post(ONE + "try/", {"rule": "window", "case": case})
    assert answer.context["form"].errors["case"]


def test_a_rate_is_written_proposed_and_shown(cast, sign_in):
    data = {"name": "daily-allowance", "key": "CH", "amount": "1200", "currency": "nok",
            "valid_from": "2027-01-01", "source": "https://example.org/rates"}  # fmt: skip
    address = sign_in(cast.adam).post("/rules/rates/new/", data)["location"]
    sign_in(cast.adam).post(address + "propose/")
    sign_in(cast.alma).post(address + "approve/")
    assert Rate.objects.get(shipped_as="").state == "approved"
    assert "1200.00 NOK" in sign_in(cast.petter).get("/rules/").content.decode()


def test_an_owner_is_named_by_address(cast, sign_in):
    rate = a_rate()
    client = sign_in(cast.adam)
    client.post(f"/rules/rates/{rate.pk}/owner/", {"owner": cast.ingrid.email})
    assert Rate.objects.get(shipped_as="").owner == cast.ingrid
    answer = client.post(f"/rules/rates/{rate.pk}/owner/", {"owner": "x@y.example"}, follow=True)
    assert "Nobody signs in with this address." in answer.content.decode()


def test_what_waits_for_a_second_administrator_stands_on_their_home_page(cast, sign_in):
    proposed(cast.adam)
    assert "Rules to approve" in sign_in(cast.alma).get("/").content.decode()
    assert "Rules to approve" not in sign_in(cast.adam).get("/").content.decode()


@pytest.mark.parametrize("address", ["adam@uu.example", "nobody@uu.example"])
def test_who_may_not_name_an_owner_learns_nothing_about_addresses(cast, sign_in, address):
    answer = sign_in(cast.pia).post(ONE + "owner/", {"owner": address})
    assert answer.status_code == 403


def test_a_version_that_is_no_number_does_not_exist(cast, sign_in):
    assert sign_in(cast.adam).get(ONE.replace("@1", "@²")).status_code == 404


def test_a_rule_set_offers_only_what_can_be_done_with_it(cast, sign_in):
    client = sign_in(cast.adam)
    assert "/try/" in client.get(reverse("rule_set", args=["early_career@1"])).text
    assert "/try/" not in client.get(reverse("rule_set", args=["unit_calendar@1"])).text
