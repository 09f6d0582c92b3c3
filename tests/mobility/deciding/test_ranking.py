"""A department puts its applications in order; the faculty merges the orders."""

import pytest
from django.core.exceptions import ValidationError

from mobility.deciding.models import Ranked, Ranking
from mobility.deciding.selectors.rounds import round_of
from mobility.deciding.services.assessing import declare_conflict
from mobility.deciding.services.offers import follow
from mobility.deciding.services.ranking import (
    NotReadyError,
    give_reason,
    hand_in,
    merge,
    place,
    reopen,
    take_out,
)
from portal.casework.models import Case
from portal.casework.services import Moved
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from tests.factories.deciding import a_call, a_ranking, a_round, an_application


def order(ranking):
    rows = ranking.places.order_by("position").select_related("application__case__person")
    return [row.application.case.person.given_name.lower() for row in rows]


def put(ranking, application, at, by):
    ranking.refresh_from_db()
    return place(ranking=ranking, application=application, at=at, version=ranking.version, by=by)


@pytest.fixture
def fys(cast, make_round):
    made = make_round("recommended")
    return made, a_ranking(made.call, cast.FYS)


def test_rows_are_placed_moved_and_taken_out_without_ties(cast, fys):
    made, ranking = fys
    put(ranking, made["petter"], 1, cast.frida)
    put(ranking, made["pia"], 1, cast.frida)
    assert order(ranking) == ["pia", "petter"]
    put(ranking, made["pia"], 9, cast.frida)
    assert order(ranking) == ["petter", "pia"]
    take_out(ranking=ranking, application=made["petter"], version=ranking.version, by=cast.frida)
    assert list(ranking.places.values_list("position", flat=True)) == [1]


def test_a_stale_tab_is_told_and_changes_nothing(cast, fys):
    made, ranking = fys
    seen = ranking.version
    put(ranking, made["petter"], 1, cast.frida)
    with pytest.raises(ChangedMeanwhileError):
        place(ranking=ranking, application=made["pia"], at=1, version=seen, by=cast.dag)
    assert order(ranking) == ["petter"]


def test_an_application_of_another_unit_cannot_be_placed(cast, fys):
    made, ranking = fys
    with pytest.raises(ChangedMeanwhileError):
        put(ranking, made["berit"], 1, cast.frida)


def test_everybody_needs_a_place_and_a_reason_before_it_is_handed_in(cast, fys):
    made, ranking = fys
    put(ranking, made["petter"], 1, cast.frida)
    with pytest.raises(NotReadyError) as caught:
        hand_in(ranking=ranking, version=ranking.version, note="", by=cast.frida)
    assert caught.value.gaps.not_placed == (made["pia"].pk,)
    put(ranking, made["pia"], 2, cast.frida)
    for one in (made["petter"], made["pia"]):
        give_reason(ranking=ranking, application=one, reason="Clear plan", by=cast.frida)
    hand_in(ranking=ranking, version=ranking.version, note="", by=cast.frida)
    assert made.fresh("petter").case.state == "ranked"
    assert Ranking.objects.filter(call=made.call, unit=cast.NAT).exists()


def test_a_ranking_waits_for_the_call_to_close(cast):
    call = a_call(cast.NAT, closed=False)
    one = an_application(cast.petter.person, cast.FYS, call, "recommended")
    ranking = a_ranking(call, cast.FYS, one)
    with pytest.raises(ValidationError):
        hand_in(ranking=ranking, version=ranking.version, note="", by=cast.frida)


def test_handed_in_it_is_locked_until_the_faculty_opens_it(cast, fys):
    made, ranking = fys
    for at, name in enumerate(("petter", "pia"), start=1):
        put(ranking, made[name], at, cast.frida)
        give_reason(ranking=ranking, application=made[name], reason="Why", by=cast.frida)
    hand_in(ranking=ranking, version=ranking.version, note="", by=cast.frida)
    with pytest.raises(NotAllowedError):
        put(ranking, made["pia"], 1, cast.frida)
    with pytest.raises(NotAllowedError):
        reopen(ranking=ranking, reason="", by=cast.frida)
    reopen(ranking=ranking, reason="One was forgotten", by=cast.finn)
    assert made.fresh("petter").case.state == "recommended"
    put(ranking, made["pia"], 1, cast.frida)


def test_a_conflict_with_one_keeps_out_of_the_whole_ranking(cast, fys):
    made, ranking = fys
    declare_conflict(application=made["petter"], reason="", by=cast.frida)
    with pytest.raises(NotAllowedError):
        put(ranking, made["pia"], 1, cast.frida)
    put(ranking, made["pia"], 1, cast.dag)


def test_a_head_who_applies_does_not_rank_the_competitors(cast):
    call = a_call(cast.NAT)
    an_application(cast.frida.person, cast.FYS, call, "recommended")
    other = an_application(cast.petter.person, cast.FYS, call, "recommended")
    ranking = a_ranking(call, cast.FYS)
    for user in (cast.frida, cast.dag):
        with pytest.raises(NotAllowedError):
            put(ranking, other, 1, user)
    put(ranking, other, 1, cast.dina)


def test_the_faculty_lays_the_departments_orders_in_and_moves_them(cast, make_round):
    made = make_round("ranked")
    a_ranking(made.call, cast.FYS, made["pia"], made["petter"], state="handed_in")
    a_ranking(made.call, cast.BIO, made["berit"], state="handed_in")
    ranking = a_ranking(made.call, cast.NAT)
    assert merge(ranking=ranking, version=ranking.version, by=cast.finn) == 3
    assert order(ranking) in (["berit", "pia", "petter"], ["pia", "berit", "petter"])
    put(ranking, made["petter"], 1, cast.finn)
    assert order(ranking)[0] == "petter"


def test_the_line_falls_where_the_budget_ends_and_moves_with_the_order(cast, make_round):
    made = make_round("ranked")
    ranking = a_round(made.call, cast.NAT, *(made[n] for n in ("petter", "pia", "berit")))
    shown = round_of(ranking)
    assert [row.rung.within for row in shown.rows] == [True, True, False]
    assert [row.line_above for row in shown.rows] == [False, False, True]
    put(ranking, made["berit"], 1, cast.finn)
    assert [row.application for row in round_of(ranking).rows if row.line_above] == [made["pia"]]


def test_who_withdraws_leaves_every_order(cast, make_round):
    made = make_round("ranked")
    ranking = a_round(made.call, cast.NAT, made["petter"], made["pia"])
    case = made["petter"].case
    follow(Moved(case, "withdraw", "ranked", "withdrawn", cast.petter))
    assert order(ranking) == ["pia"]
    assert list(Ranked.objects.values_list("position", flat=True)) == [1, 1]


def test_a_department_that_decides_itself_has_the_line_in_its_own_ranking(cast):
    call = a_call(cast.NAT, decision_level="department", places=1)
    both = [
        an_application(user.person, cast.FYS, call, "recommended")
        for user in (cast.petter, cast.pia)
    ]
    ranking = a_ranking(call, cast.FYS, *both)
    assert [row.rung.within for row in round_of(ranking).rows] == [True, False]
    assert Case.objects.filter(state="recommended").count() == 2
