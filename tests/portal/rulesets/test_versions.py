"""A rule set changes by new dated versions that two persons agree on."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on
from portal.rulesets.services.moves import SameDayError, give_to, move, verify
from portal.rulesets.services.versions import BadParametersError, change_draft, draft_rate
from tests.factories.rulesets import SOON, a_draft, a_rate, drafted, proposed, shipped

pytestmark = pytest.mark.django_db


def refused(code):
    return pytest.raises(NotAllowedError, match=f"^{code}$")


def test_a_new_version_takes_the_next_number_and_holds_nothing_yet(cast):
    made = drafted(cast.adam, strong_days=60)
    assert (str(made), made.state) == ("early_career@2", "draft")
    assert rule_set_on("early_career", SOON) == shipped()


def test_an_approved_version_is_in_force_from_its_first_day(cast):
    made = move(entry=proposed(cast.adam), transition="approve", by=cast.alma)
    assert rule_set_on("early_career", SOON) == made
    assert rule_set_on("early_career", date(2026, 12, 31)) == shipped()


def test_who_proposed_never_approves(cast):
    with refused("own_proposal"):
        move(entry=proposed(cast.adam), transition="approve", by=cast.adam)


def test_who_wrote_the_draft_never_approves_it_even_if_another_proposed(cast):
    made = move(entry=drafted(cast.adam), transition="propose", by=cast.alma)
    with refused("own_proposal"):
        move(entry=made, transition="approve", by=cast.adam)


def test_the_database_refuses_one_person_in_both_roles(cast):
    made = proposed(cast.adam)
    with pytest.raises(IntegrityError), transaction.atomic():
        RuleSet.objects.filter(pk=made.pk).update(approved_by=cast.adam)


def test_only_administrators_write_and_approve(cast):
    with refused("needs_role"):
        drafted(cast.hanne)
    with refused("needs_role"):
        move(entry=proposed(cast.adam), transition="approve", by=cast.hanne)


def test_the_second_of_two_steps_at_once_is_told_so(cast):
    stale = proposed(cast.adam)
    move(entry=RuleSet.objects.get(pk=stale.pk), transition="withdraw", by=cast.adam)
    with refused("changed_meanwhile"):
        move(entry=stale, transition="approve", by=cast.alma)
    assert RuleSet.objects.get(pk=stale.pk).state == "withdrawn"


def test_what_is_in_force_cannot_be_edited(cast):
    with refused("not_a_draft"):
        change_draft(version=shipped(), draft=a_draft(strong_days=60), by=cast.adam)
    assert shipped().parameters["strong_days"] == 90


def test_a_draft_proposed_meanwhile_is_not_edited(cast):
    stale = drafted(cast.adam)
    move(entry=RuleSet.objects.get(pk=stale.pk), transition="propose", by=cast.adam)
    with refused("not_a_draft"):
        change_draft(version=stale, draft=a_draft(strong_days=60), by=cast.adam)
    assert RuleSet.objects.get(pk=stale.pk).parameters["strong_days"] == 90


def test_values_that_the_rule_cannot_use_are_refused(cast):
    with pytest.raises(BadParametersError) as error:
        drafted(cast.adam, weak_days=200)
    assert set(error.value.problems) == {"weak_days"}


def test_every_step_is_in_the_trail(cast):
    move(entry=proposed(cast.adam), transition="approve", by=cast.alma)
    acts = list(AuditEntry.objects.order_by("pk").values_list("action", "actor"))
    assert acts == [
        ("ruleset.drafted", cast.adam.pk),
        ("ruleset.propose", cast.adam.pk),
        ("ruleset.approve", cast.alma.pk),
    ]


def test_a_returned_version_is_a_draft_again(cast):
    made = move(entry=proposed(cast.adam), transition="return_for_changes", by=cast.alma)
    assert (made.state, made.proposed_by) == ("draft", None)


def test_verifying_changes_the_day_and_nothing_else(cast):
    verify(entry=shipped(), by=cast.adam)
    again = shipped()
    assert again.last_verified_on >= date(2026, 11, 23)
    assert (again.version, again.parameters["strong_days"]) == (1, 90)


def test_the_owner_may_verify_and_others_may_not(cast):
    give_to(entry=shipped(), owner=cast.ingrid, by=cast.adam)
    verify(entry=shipped(), by=cast.ingrid)
    with refused("needs_role"):
        verify(entry=shipped(), by=cast.hanne)


def rate_drafted(by, **fields):
    return draft_rate(
        **{
            "name": "daily-allowance",
            "key": "CH",
            "amount": 1300,
            "currency": "NOK",
            "valid_from": date(2026, 1, 1),
            "source": "",
            "by": by,
            **fields,
        }
    )


def test_a_rate_needs_two_persons_too(cast):
    rate = move(entry=rate_drafted(cast.adam), transition="propose", by=cast.adam)
    with refused("own_proposal"):
        move(entry=rate, transition="approve", by=cast.adam)
    assert move(entry=rate, transition="approve", by=cast.alma).state == "approved"


def test_two_rates_for_the_same_day_cannot_both_hold(cast):
    a_rate()
    rate = move(entry=rate_drafted(cast.adam), transition="propose", by=cast.adam)
    with pytest.raises(SameDayError):
        move(entry=rate, transition="approve", by=cast.alma)
    rate.refresh_from_db()
    assert rate.state == "proposed"
