"""The clock read from the register."""

from datetime import date

import pytest

from mobility.accrual.selectors import main_unit, standing_of
from portal.people.models import Employment
from portal.rulesets.models import RuleSet
from tests.cast import make_employment

pytestmark = pytest.mark.django_db
ON = date(2025, 1, 1)


def test_service_terms_and_rules_come_together(cast, professor, make_period, make_term):
    make_period(professor)
    make_term(professor)
    standing = standing_of(professor.person, on=ON)
    assert (standing.clock.earned, standing.clock.since) == (60, date(2020, 1, 1))
    assert str(standing.version) == "research_term_ntnu@1"
    assert standing.clock.full.state == "earned"


def test_case_1_of_the_domain_notes_with_the_rules_that_ship(cast, professor, make_period):
    make_period(professor, starts_on=date(2021, 1, 1))
    Employment.objects.filter(person=professor.person).update(starts_on=date(2021, 1, 1))
    make_period(professor, "parental", date(2022, 1, 1), date(2022, 10, 31))
    assert standing_of(professor.person, on=ON).clock.full.state == "earned"
    make_period(professor, "buyout", date(2023, 1, 1), date(2023, 12, 31), percent=50)
    found = standing_of(professor.person, on=ON).clock
    assert (found.earned, found.half.state, found.full.state) == (42, "earned", "not_yet")


def test_nothing_registered_is_not_no(cast, professor):
    found = standing_of(professor.person, on=ON)
    assert {one.code for one in found.findings} == {"accrual.cannot_tell"}


def test_time_waited_is_credited_not_served(cast, professor, make_period, make_term):
    make_period(professor)
    make_term(professor)
    make_period(professor, "credited_waiting", date(2018, 7, 1), date(2018, 12, 31))
    assert standing_of(professor.person, on=ON).clock.credit == 6


def test_unpaid_leave_of_the_employment_counts_as_leave_once(cast, professor, make_period):
    make_period(professor)
    job = Employment.objects.filter(person=professor.person)
    job.update(leave_starts_on=date(2024, 1, 1), leave_ends_on=date(2024, 12, 31))
    assert standing_of(professor.person, on=ON).clock.earned == 96
    make_period(professor, "parental", date(2024, 1, 1), date(2024, 12, 31))
    assert standing_of(professor.person, on=ON).clock.earned == 108


def test_a_case_keeps_its_version(cast, professor, make_period):
    make_period(professor)
    uib = RuleSet.objects.get(name="research_term_uib")
    found = standing_of(professor.person, on=ON, version=uib)
    assert found.clock.full.needs == 72


def test_no_rules_no_clock(cast, professor):
    RuleSet.objects.filter(name="research_term_ntnu").delete()
    assert standing_of(professor.person) is None


def test_the_unit_is_that_of_the_largest_employment(cast, professor):
    make_employment(professor.person, cast.MUS, percent=20)
    assert main_unit(professor.person, ON) == cast.FYS


def test_a_rule_that_is_not_confirmed_is_marked(cast, professor, make_period):
    make_period(professor, starts_on=date(2023, 1, 1))
    RuleSet.objects.filter(name="research_term_ntnu").update(basis={})
    assert standing_of(professor.person, on=ON).unconfirmed


def test_rules_that_measure_at_the_deadline_do(cast, professor, make_period):
    make_period(professor)
    ntnu = RuleSet.objects.get(name="research_term_ntnu", version=1)
    ntnu.parameters["measured_at_planned_start"] = False
    found = standing_of(professor.person, on=ON, version=ntnu, deadline=date(2024, 1, 1))
    assert found.clock.on == date(2024, 1, 1)
