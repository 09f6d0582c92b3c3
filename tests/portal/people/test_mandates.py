"""Mandates: given, lent, ended; the trail says who acts for whom; one administrator remains."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.people.models import Mandate, User
from portal.people.services.mandates import end_mandate, grant_mandate, lend_mandate
from portal.people.services.users import deactivate_user
from tests.cast import give, make_person

TODAY = timezone.localdate
WEEK = timedelta(days=7)


def head_of(cast):
    return cast.frida.person.mandates.get(role="head")


def lend(cast, mandate=None, by=None, to=None, **changes):
    period = {"starts_on": TODAY(), "ends_on": TODAY() + WEEK, **changes}
    borrower = to or cast.pia.person
    return lend_mandate(
        mandate=mandate or head_of(cast), to=borrower, by=by or cast.frida, **period
    )


def refused(code, act, *args, **options):
    with pytest.raises(NotAllowedError) as caught:
        act(*args, **options)
    assert caught.value.decision.code == code


def test_an_administrator_gives_a_mandate_and_the_trail_says_so(cast):
    given = grant_mandate(
        person=cast.pia.person, role="host", unit=cast.FYS, starts_on=TODAY(), by=cast.adam
    )
    entry = AuditEntry.objects.get(action="mandate.granted")
    assert (entry.actor, entry.person, entry.unit) == (cast.adam, given.person, cast.FYS)


def test_a_head_cannot_give_mandates(cast):
    refused(
        "not_your_unit",
        grant_mandate,
        person=cast.pia.person,
        role="hr",
        unit=cast.FYS,
        starts_on=TODAY(),
        by=cast.frida,
    )


def test_a_lent_mandate_opens_the_same_while_it_lasts(cast):
    lend(cast)
    pia = User.objects.get(pk=cast.pia.pk)
    assert pia.holds_at(cast.FYS, "head")
    assert not pia.holds_at(cast.BIO, "head")


def test_a_borrowed_mandate_cannot_be_lent_on(cast):
    lent = lend(cast)
    refused("borrowed", lend, cast, mandate=lent, by=cast.pia, to=cast.mia.person)


def test_a_mandate_cannot_be_lent_beyond_its_own_period(cast):
    own = head_of(cast)
    Mandate.objects.filter(pk=own.pk).update(ends_on=TODAY() + WEEK)
    own.refresh_from_db()
    refused("outside_period", lend, cast, mandate=own, ends_on=TODAY() + 2 * WEEK)


def test_somebody_elses_mandate_cannot_be_lent(cast):
    refused("not_yours", lend, cast, by=cast.bjarne)


def test_ending_the_mandate_ends_what_was_lent_of_it(cast):
    lend(cast)
    end_mandate(mandate=head_of(cast), by=cast.adam)
    assert not User.objects.get(pk=cast.pia.pk).holds("head")


def test_the_lender_takes_it_back_and_the_borrower_cannot(cast):
    lent = lend(cast)
    refused("not_your_unit", end_mandate, mandate=lent, by=cast.pia)
    end_mandate(mandate=lent, by=cast.frida)
    assert not User.objects.get(pk=cast.pia.pk).holds("head")


def test_the_last_administrator_stays(cast):
    alma, adam = (u.person.mandates.get(role="administrator") for u in (cast.alma, cast.adam))
    end_mandate(mandate=alma, by=cast.adam)
    refused("last_administrator", end_mandate, mandate=adam, by=cast.adam)


def test_an_administrator_who_cannot_sign_in_is_no_other_administrator(cast):
    User.objects.filter(pk=cast.alma.pk).update(is_active=False)
    mine = cast.adam.person.mandates.get(role="administrator")
    refused("last_administrator", end_mandate, mandate=mine, by=cast.adam)


def test_the_sign_in_of_the_last_administrator_stays_open(cast):
    deactivate_user(user=cast.alma, by=cast.adam)
    outsider = User.objects.get(
        pk=give(cast.pia.person, "administrator", cast.UU, ends_on=TODAY() + WEEK).person.user.pk
    )
    refused("last_administrator", deactivate_user, user=cast.adam, by=outsider)


def test_a_deputy_acts_for_the_lender_and_the_trail_says_so(cast, sign_in):
    pia = cast.pia.person.public_id
    sign_in(cast.dag).post(
        reverse("relation_add", args=[pia]),
        {"kind": "buddy", "other": "petter@uu.example", "starts_on": TODAY().isoformat()},
    )
    assert AuditEntry.objects.get(action="relation.added").acting_for == cast.frida.person


def test_own_mandate_that_opens_the_same_is_no_acting_for(cast):
    give(cast.dag.person, "head", cast.NAT)
    dag = User.objects.get(pk=cast.dag.pk)
    assert dag.acting_for(person=cast.pia.person) is None


def test_an_own_mandate_that_opens_less_does_not_hide_the_lender(cast):
    give(cast.dag.person, "host", cast.UU)
    dag = User.objects.get(pk=cast.dag.pk)
    assert dag.acting_for(person=cast.pia.person) == cast.frida.person


def test_whoever_borrowed_nothing_costs_no_query(cast, django_assert_num_queries):
    frida = User.objects.select_related("person").get(pk=cast.frida.pk)
    frida.mandates_today  # noqa: B018 -- read once per request
    with django_assert_num_queries(0):
        assert frida.acting_for(person=cast.pia.person) is None


def test_closing_a_faculty_makes_nobody_administrator_of_all(cast):
    give(cast.pia.person, "administrator", cast.FYS)
    for unit in (cast.NAT, cast.FYS):
        unit.placements.update(ends_on=TODAY() - WEEK)
        unit.ancestries.update(ends_on=TODAY() - WEEK)
    assert not User.objects.get(pk=cast.pia.pk).administers_all()


def test_ending_ones_own_administrator_mandate_asks_first(cast, sign_in):
    own = cast.adam.person.mandates.get(role="administrator")
    page = sign_in(cast.adam).get(reverse("mandate_end", args=[own.pk]))
    assert b"This is your own mandate" in page.content
    own.refresh_from_db()
    assert own.ends_on is None


def test_the_form_gives_a_mandate_to_whom_the_name_fits_alone(cast, sign_in):
    make_person("Ole", "Ås")
    form = {"person": "as ole", "role": "host", "unit": "FYS", "starts_on": TODAY().isoformat()}
    sign_in(cast.adam).post(reverse("mandate_grant"), form)
    assert Mandate.objects.get(role="host", person__given_name="Ole").unit == cast.FYS


def test_the_receipt_writes_the_day_as_the_reader_does(cast, sign_in):
    make_person("Ole", "Ås")
    form = {"person": "as ole", "role": "host", "unit": "FYS", "starts_on": "2026-03-01"}
    page = sign_in(cast.adam).post(reverse("mandate_grant"), form, follow=True)
    (receipt,) = page.context["messages"]
    assert "2026-03-01" not in str(receipt)


def test_the_same_mandate_is_not_given_twice_for_the_same_time(cast, sign_in):
    form = {
        "person": "frida@uu.example",
        "role": "head",
        "unit": "FYS",
        "starts_on": TODAY().isoformat(),
    }
    page = sign_in(cast.adam).post(reverse("mandate_grant"), form)
    assert b"has this role in this unit in that period already" in page.content


def test_one_sees_ones_own_mandates_and_lends_them_in_the_browser(cast, sign_in):
    client, own = sign_in(cast.frida), head_of(cast)
    assert b"Lend it" in client.get(reverse("my_mandates")).content
    form = {"to": "pia@uu.example", "starts_on": TODAY(), "ends_on": TODAY() + WEEK}
    client.post(reverse("mandate_lend", args=[own.pk]), form)
    assert b"Lent to Pia" in client.get(reverse("my_mandates")).content


def test_a_borrowed_administrators_mandate_gives_oneself_nothing(cast):
    own = cast.adam.person.mandates.get(role="administrator")
    lend(cast, own, by=cast.adam)
    borrower = User.objects.get(pk=cast.pia.pk)
    wanted = {"role": "administrator", "unit": cast.FYS, "starts_on": TODAY(), "by": borrower}
    refused("borrowed_grant", grant_mandate, person=borrower.person, **wanted)
    grant_mandate(person=cast.petter.person, **wanted)


def test_an_administrator_gives_themselves_a_role_in_their_own_units(cast):
    wanted = {"role": "hr", "unit": cast.FYS, "starts_on": TODAY()}
    assert grant_mandate(person=cast.adam.person, by=cast.adam, **wanted).role == "hr"
