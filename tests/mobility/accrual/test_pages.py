"""The pages of the clock."""

from datetime import date

import pytest

from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from portal.rulesets.models import RuleSet

pytestmark = pytest.mark.django_db
MINE = "/research-term/"


def text(answer):
    return " ".join(answer.content.decode().split())


def of(user):
    return f"/research-term/of/{user.person.public_id}/"


def test_the_clock_says_what_is_earned_why_and_by_which_rules(
    sign_in, professor, make_period, make_term
):
    make_period(professor)
    make_term(professor)
    page = text(sign_in(professor).get(MINE, {"on": "2023-01-01"}))
    assert "Not yet" in page
    assert "12 of 48 months are missing" in page
    assert "It is earned from" in page
    assert "/rules/sets/research_term_ntnu@1/" in page
    assert "To be confirmed by your institution" in page


def test_missing_history_is_said_as_such(sign_in, professor):
    page = text(sign_in(professor).get(MINE, {"on": "2023-01-01"}))
    assert "We cannot tell" in page
    assert "2016–2022" in page


def test_an_impossible_day_is_told_at_its_field(sign_in, professor):
    answer = sign_in(professor).get(MINE, {"on": "3023-01-01"})
    assert answer.status_code == 200
    assert "Choose a day between" in text(answer)


def test_what_hr_decided_is_shown_with_name_and_reason(cast, sign_in, professor, make_period):
    make_period(
        professor, counts_percent=50, override_reason="Agreed 2020", overridden_by=cast.hanne
    )
    assert "decided by Hanne Utsiktsen: Agreed 2020" in text(sign_in(professor).get(MINE))


def test_where_no_rules_hold_the_page_says_so(cast, sign_in, professor):
    RuleSet.objects.filter(name="research_term_ntnu").delete()
    assert "No rules for research terms hold where you work" in text(sign_in(professor).get(MINE))


def test_an_employee_contests_a_period_and_sees_the_answer(cast, sign_in, professor, make_period):
    period = make_period(professor)
    client = sign_in(professor)
    page = text(client.get("/research-term/contest/", {"about": f"period-{period.pk}"}))
    assert f'value="period-{period.pk}" selected' in page
    client.post("/research-term/contest/", {"about": f"period-{period.pk}", "text": "From 2015."})
    contest = Contest.objects.get()
    assert contest.period == period
    hr = sign_in(cast.hanne)
    assert "From 2015." in text(hr.get("/research-term/contests/"))
    answer = {"outcome": "rejected", "answer": "The contract says 2016."}
    hr.post(f"/research-term/contests/{contest.pk}/", answer)
    assert "The contract says 2016." in text(sign_in(professor).get(MINE))


def test_a_no_without_reason_and_a_second_answer_are_told(cast, sign_in, professor):
    contest = Contest.objects.create(person=professor.person, text="Wrong")
    address = f"/research-term/contests/{contest.pk}/"
    client = sign_in(cast.hanne)
    assert "Give the reason" in text(client.post(address, {"outcome": "rejected"}))
    client.post(address, {"outcome": "corrected"})
    assert client.post(address, {"outcome": "corrected"}).status_code == 403


def test_a_contest_names_only_ones_own_rows(cast, sign_in, professor, make_period):
    other = make_period(cast.petter)
    data = {"about": f"period-{other.pk}", "text": "x"}
    sign_in(professor).post("/research-term/contest/", data)
    assert not Contest.objects.exists()


def test_hr_adds_corrects_overrides_and_removes(cast, sign_in, professor):
    client = sign_in(cast.hanne)
    data = {"kind": "office", "role": "Dean", "starts_on": "2020-01-01", "percent": "100"}
    client.post(of(professor) + "periods/new/", data)
    period = ServicePeriod.objects.get()
    page = client.get(f"/research-term/periods/{period.pk}/")
    seen = page.context["form"].initial["seen"]
    client.post(f"/research-term/periods/{period.pk}/", {**data, "percent": "50", "seen": seen})
    period.refresh_from_db()
    assert period.percent == 50
    stale = client.post(f"/research-term/periods/{period.pk}/", {**data, "seen": seen})
    assert stale.status_code == 409
    counts = {"counts_percent": "80", "reason": "Agreed"}
    client.post(f"/research-term/periods/{period.pk}/counts/", counts)
    period.refresh_from_db()
    assert period.counts_percent == 80
    client.post(f"/research-term/periods/{period.pk}/remove/")
    assert not ServicePeriod.objects.exists()


def test_hr_adds_a_term(cast, sign_in, professor):
    data = {"starts_on": "2010-01-01", "ends_on": "2010-06-30", "months": "6"}
    sign_in(cast.hanne).post(of(professor) + "terms/new/", {**data, "report_approved": "true"})
    term = EarlierTerm.objects.get()
    assert (term.starts_on, term.report_approved) == (date(2010, 1, 1), True)


@pytest.mark.parametrize("address", ["/research-term/holidays/1/", "/research-term/periods/99/"])
def test_what_is_not_there_is_not_found(cast, sign_in, address):
    assert sign_in(cast.hanne).get(address).status_code == 404


def test_home_tells_hr_what_waits(cast, sign_in, professor):
    Contest.objects.create(person=professor.person, text="Wrong")
    assert "Employees say that something is wrong" in text(sign_in(cast.hanne).get("/"))
    assert "Employees say that something is wrong" not in text(sign_in(cast.dina).get("/"))
