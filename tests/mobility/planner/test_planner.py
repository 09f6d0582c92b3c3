"""A stay is tried out: what the rules say, what is paid, what must be done, what differs."""

from datetime import date

import pytest
from django.urls import reverse

from mobility.applications.models import Application
from mobility.stays.models import Stay
from portal.casework.models import Case
from portal.places.models import Institution

pytestmark = pytest.mark.django_db


def seen(answer):
    return answer.context["seen"]


def codes(answer):
    return {one.finding.code for one in seen(answer).remarks}


def duties(answer):
    return {one.duty.code for one in seen(answer).duties}


def test_a_sketch_shows_findings_duties_and_grant_at_once(tried, cast, autumn):
    answer = tried(cast.petter, autumn)
    assert codes(answer) & {"plan.window", "plan.window_closed"}
    assert {"workplace_agreement", "national_insurance"} <= duties(answer)
    assert seen(answer).grant.lines[0].amount == "92,000"


def test_what_differs_from_the_plan_before_is_told(tried, cast, autumn):
    shorter = {**autumn, "host0-ends_on": "2027-09-20"}
    now = seen(tried(cast.petter, shorter, before=autumn))
    assert "workplace_agreement" in {one.code for one in now.gone_duties}
    assert "plan.too_short" in {one.finding.code for one in now.remarks if one.is_new}
    assert now.grant.change.startswith("−")


def test_a_duty_that_binds_no_longer_says_so(tried, cast, autumn):
    shorter = {**autumn, "host0-ends_on": "2027-10-31"}
    now = seen(tried(cast.petter, shorter, before=autumn))
    found = next(one for one in now.duties if one.duty.code == "national_insurance")
    assert (found.duty.required, found.was.required) == (False, True)


def test_the_same_plan_again_differs_in_nothing(tried, cast, autumn):
    assert seen(tried(cast.petter, autumn, before=autumn)).changes == 0


def test_a_partner_changes_the_rate(tried, cast, autumn):
    now = seen(tried(cast.petter, {**autumn, "partner": "on"}, before=autumn))
    assert now.grant.lines[0].label == "Whole months, household of 2"
    assert now.grant.change == "+34,500"


def test_a_training_week_is_paid_by_erasmus_rates(tried, cast, week):
    grant = seen(tried(cast.petter, week)).grant
    assert (grant.total, grant.currency) == ("1,114.00", "EUR")


def test_time_in_the_host_country_and_overlaps_are_noticed(tried, cast, autumn):
    here = {"person": cast.petter.person, "country_id": "DE", "institution_name": "TUM"}
    days = {"starts_on": date(2025, 1, 1), "ends_on": date(2026, 6, 30)}
    Stay.objects.create(**here, **days, scheme="phd_stay", state="completed")
    days = {"starts_on": date(2027, 9, 10), "ends_on": date(2027, 9, 12)}
    Stay.objects.create(**here, **days, scheme="short_stay")
    assert {"plan.host_country", "plan.overlap"} <= codes(tried(cast.petter, autumn))


def test_parts_of_less_than_six_weeks_are_noticed(tried, cast, autumn):
    second = {
        "host1-country": "AT",
        "host1-starts_on": "2027-11-01",
        "host1-ends_on": "2027-12-31",
    }
    sketch = {**autumn, "host0-ends_on": "2027-09-20", **second}
    assert "plan.part_short" in codes(tried(cast.petter, sketch))


def test_a_host_on_the_list_gives_the_country(tried, cast, autumn):
    Institution.objects.create(name="ETH Zürich", country_id="CH", source="ror")
    sketch = {**autumn, "host0-country": "", "host0-host": "ETH Zürich"}
    choice = {"host0-host_asked": "ETH Zürich", "host0-host_choice": ""}
    chosen = Institution.objects.get()
    choice["host0-host_choice"] = str(chosen.pk)
    assert seen(tried(cast.petter, sketch | choice)) is not None


def test_nothing_is_stored(tried, cast, autumn):
    tried(cast.petter, autumn)
    assert not Case.objects.exists()


def test_an_incomplete_plan_says_what_is_missing(tried, cast, autumn):
    answer = tried(cast.petter, {**autumn, "host0-ends_on": ""})
    assert seen(answer) is None
    assert "Choose the day." in answer.content.decode()


def test_a_broken_plan_before_is_left_alone(tried, cast, autumn):
    answer = tried(cast.petter, autumn, before={"scheme": "nonsense"})
    assert not seen(answer).has_before


def test_htmx_gets_only_what_the_rules_say(tried, cast, autumn):
    told = tried(cast.petter, autumn, **{"HX-Request": "true"}).content.decode()
    assert "<h1" not in told
    assert 'name="before"' in told


def test_a_head_tries_out_a_stay_of_their_candidate(tried, cast, autumn):
    answer = tried(cast.frida, autumn, person=cast.petter.person)
    assert seen(answer)
    assert "Start an application" not in answer.content.decode()


def test_the_sketch_becomes_a_draft(sign_in, cast, autumn):
    data = {**autumn, "partner": "on", "children": "1"}
    answer = sign_in(cast.petter).post(reverse("planner_start"), data)
    made = Application.objects.get()
    assert answer.url == reverse("application_step", args=[made.case.public_id, "plan"])
    assert made.case.state == "draft"
    assert made.segments.get().ends_on == date(2027, 12, 31)
    assert sorted(made.companions.values_list("relation", flat=True)) == ["child", "partner"]


def test_a_training_week_becomes_a_draft_with_its_journey(sign_in, cast, week):
    sign_in(cast.petter).post(reverse("planner_start"), {**week, "green": "on", "travel_days": "3"})
    made = Application.objects.get()
    assert (made.green_travel, made.travel_days) == (True, 3)


def test_a_research_term_needs_an_open_call(sign_in, cast, autumn):
    data = {**autumn, "scheme": "research_term"}
    assert sign_in(cast.frida).post(reverse("planner_start"), data).status_code == 403
    assert not Application.objects.exists()


def test_a_research_term_says_whether_it_is_earned(tried, cast, autumn):
    answer = tried(cast.frida, {**autumn, "scheme": "research_term"})
    assert any(code.startswith("accrual.") for code in codes(answer))
