"""What an application would be paid, with the rates and groups that ship."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from mobility.applications.models import Companion, FundingLine
from mobility.calls.models import Call
from mobility.grants.selectors.computing import draft_calculation
from mobility.grants.selectors.plans import Given
from portal.rulesets.models import Rate, RuleSet

pytestmark = pytest.mark.django_db
WEEK = {"starts_on": date(2027, 3, 1), "ends_on": date(2027, 3, 5), "country_id": "ES"}


def lines(found):
    return [(one.code, one.quantity, one.amount) for one in found.grant.lines]


def codes(found):
    return [one.code for one in found.grant.findings]


def test_half_a_year_with_a_partner(apply_for):
    found = draft_calculation(apply_for(companions=["partner"]))
    assert lines(found)[0] == ("grant.month", 6, 189750)
    assert found.grant.rates[0].source.startswith("https://i.ntnu.no/")


def test_two_hosts_that_follow_on_make_whole_months_together(apply_for):
    first = {"ends_on": date(2027, 3, 15)}
    second = {"starts_on": date(2027, 3, 16), "country_id": "AT"}
    found = draft_calculation(apply_for(segments=[first, second]))
    assert lines(found)[0] == ("grant.month", 6, 138000)


def test_a_companion_for_a_part_of_the_time_is_not_of_the_household(apply_for):
    application = apply_for()
    Companion.objects.create(application=application, relation="partner", whole_period=False)
    assert draft_calculation(application).inputs["household"] == 1


def test_what_others_granted_is_taken_off(apply_for):
    found = draft_calculation(apply_for(funding=38000))
    assert ("grant.other_support", 1, -38000) in lines(found)


def test_the_rate_is_that_of_the_year_of_application(apply_for):
    submitted = datetime(2024, 12, 20, 12, tzinfo=timezone.get_default_timezone())
    assert lines(draft_calculation(apply_for(submitted_at=submitted)))[0][2] == 6 * 19000


def test_fewer_months_granted_than_applied_for_are_paid(apply_for):
    found = draft_calculation(apply_for(), Given(months=4))
    assert lines(found)[0] == ("grant.month", 4, 92000)


def test_no_more_than_the_cap_is_paid(apply_for):
    found = draft_calculation(apply_for(), Given(cap=Decimal(100000)))
    assert (found.grant.total, found.grant.payments.advance) == (100000, 60000)
    assert lines(found)[-1] == ("grant.over_cap", 1, -38000)


def test_only_documented_days_are_paid(apply_for):
    given = Given(
        documented_from=date(2027, 1, 1), documented_until=date(2027, 4, 30), paid=Decimal(82800)
    )
    found = draft_calculation(apply_for(), given)
    assert found.grant.total == 92000
    assert found.grant.payments.balance == 9200


def test_a_training_week_in_spain(apply_for, make_host, at_home):
    host = make_host("Universitat", "ES", 41.3874, 2.1686)
    segment = {**WEEK, "institution": host}
    found = draft_calculation(apply_for("staff_training", segments=[segment], travel_days=2))
    # Trondheim to Barcelona is 2,505 km.
    assert lines(found) == [
        ("grant.full_days", 5, 575),
        ("grant.travel_days", 2, 230),
        ("grant.travel", 1, 395),
    ]
    assert not found.grant.rates[0].confirmed


def test_days_of_rest_are_no_activity_days(apply_for, at_home):
    segment = {**WEEK, "ends_on": date(2027, 3, 12), "rest_days": 2}
    found = draft_calculation(apply_for("staff_training", segments=[segment]))
    assert lines(found)[0] == ("grant.full_days", 10, 1150)


def test_without_a_home_the_distance_can_be_typed(apply_for):
    application = apply_for("staff_training", segments=[WEEK])
    assert "grant.no_distance" in codes(draft_calculation(application))
    found = draft_calculation(application, Given(km=Decimal(1500)))
    assert found.grant.lines[-1].amount == 309


def test_rates_and_groups_are_those_of_the_call_year(apply_for):
    application = apply_for("staff_training", segments=[WEEK])
    found = draft_calculation(application, Given(km=Decimal(1500), call_year=2023))
    assert (found.grant.lines[0].facts["group"], found.grant.lines[-1].amount) == ("B", 275)


def test_a_country_outside_the_programme_needs_five_days(apply_for):
    segment = {**WEEK, "ends_on": date(2027, 3, 4), "country_id": "CH"}
    assert "grant.too_few_days" in codes(
        draft_calculation(apply_for("staff_training", segments=[segment]))
    )


def test_travel_days_that_nobody_asked_for_are_pointed_out(apply_for):
    application = apply_for("staff_teaching", segments=[WEEK], travel_days=0)
    assert "grant.travel_days_free" in codes(draft_calculation(application))


def test_the_rules_are_those_of_the_day_on_which_the_call_opened(apply_for, cast):
    shipped = RuleSet.objects.get(name="grants")
    later = {**shipped.parameters, "two_person_factor": "1.5"}
    RuleSet.objects.create(
        name="grants", version=2, parameters=later, valid_from=date(2026, 4, 1), state="approved"
    )
    opens = datetime(2026, 3, 1, 12, tzinfo=timezone.get_default_timezone())
    call = Call.objects.create(
        scheme="phd_stay",
        unit=cast.NAT,
        opens_at=opens,
        closes_at=opens.replace(month=5),
        starts_from=date(2027, 1, 1),
        starts_until=date(2027, 12, 31),
    )
    in_call = draft_calculation(apply_for(companions=["partner"], call=call))
    assert in_call.grant.lines[0].rate == Decimal(31625)
    assert draft_calculation(apply_for(companions=["partner"])).grant.lines[0].rate == 34500


@pytest.mark.parametrize(
    "fields",
    [{"scheme": "short_stay"}, {"wants_award": False}, {"segments": [{"starts_on": None}]}],
)
def test_what_pays_nothing_has_no_calculation(apply_for, fields):
    assert draft_calculation(apply_for(**fields)) is None


def euros(application, amount=2000, state="granted"):
    FundingLine.objects.create(
        application=application, source="DAAD", state=state, amount=amount, currency="EUR"
    )
    return application


def a_rate(per_100="1165.00", since=date(2026, 1, 1)):
    return Rate.objects.create(
        name="nok_per_100",
        key="EUR",
        amount=Decimal(per_100),
        valid_from=since,
        state="approved",
        source="https://www.norges-bank.no/",
    )


def test_granted_euros_stand_as_a_line_until_their_kroner_are_known(apply_for):
    application = euros(apply_for(funding=38000))
    found = draft_calculation(application)
    assert ("grant.not_offset", 1, 0) in lines(found)
    assert ("grant.other_support", 1, -38000) in lines(found)
    typed = Given(exchange={"EUR": {"per_100": "1200.00", "on": "2026-05-01"}})
    assert ("grant.other_support", 1, -62000) in lines(draft_calculation(application, typed))


def test_the_dated_rate_among_the_rates_converts_granted_euros(apply_for):
    a_rate()
    a_rate("900.00", since=date(2027, 1, 1))
    found = draft_calculation(euros(apply_for()))
    assert ("grant.other_support", 1, -23300) in lines(found)
    assert found.grant.rates[-1].source == "https://www.norges-bank.no/"


def test_euros_that_are_only_applied_for_are_no_matter(apply_for):
    found = draft_calculation(euros(apply_for(), state="applied"))
    assert "grant.not_offset" not in [code for code, _, _ in lines(found)]


@pytest.mark.parametrize(("typed", "line"), [(38000, "grant.not_offset"), (60000, None)])
def test_a_settlement_that_tells_more_than_the_kroner_holds_the_euros_too(apply_for, typed, line):
    found = draft_calculation(
        euros(apply_for(funding=38000)), Given(other_grants=Decimal(typed), paid=Decimal(1))
    )
    assert ("grant.not_offset" in [code for code, _, _ in lines(found)]) == bool(line)


def test_each_host_is_paid_at_the_rate_of_its_country(apply_for):
    first = {**WEEK, "country_id": "DE", "is_main_host": True}
    second = {
        "starts_on": date(2027, 3, 8),
        "ends_on": date(2027, 3, 10),
        "country_id": "PL",
    }
    application = apply_for("staff_training", segments=[first, second], travel_days=2)
    found = draft_calculation(application, Given(km=Decimal(1500)))
    days = [one for one in found.grant.lines if one.code == "grant.full_days"]
    assert [(one.quantity, one.facts["group"]) for one in days] == [(5, "1"), (3, "3")]
    assert days[0].rate > days[1].rate
    assert "grant.several_countries" in codes(found)


def test_sixty_days_and_more_are_paid_to_the_cap_and_the_rest_are_zero_grant_days(apply_for):
    segment = {**WEEK, "ends_on": date(2027, 5, 9)}
    found = draft_calculation(apply_for("staff_training", segments=[segment]))
    assert [(code, days) for code, days, _ in lines(found)][:2] == [
        ("grant.full_days", 14),
        ("grant.zero_days", 56),
    ]
    told = next(one for one in found.grant.findings if one.code == "grant.has_zero_days")
    assert (told.facts["funded"], told.facts["days"]) == (14, 56)
