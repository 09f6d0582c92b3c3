"""A head recommends, does not, or returns; nobody judges themselves or their friends."""

import pytest
from django.core.exceptions import ValidationError

from mobility.deciding.models import Assessment, Ranking
from mobility.deciding.services.assessing import assess, declare_conflict
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from tests.factories.deciding import a_call, an_application

CRITERIA = {"plan_quality": {"score": "strong", "comment": "Clear."}}


def judge(application, by, recommendation="recommended", text="Good."):
    return assess(
        application=application,
        recommendation=recommendation,
        criteria=CRITERIA,
        text=text,
        by=by,
    )


def test_a_recommendation_moves_the_case_and_opens_the_units_ranking(cast, make_round):
    made = make_round()
    judge(made["petter"], cast.frida)
    assert made.fresh("petter").case.state == "recommended"
    assert list(Ranking.objects.values_list("unit__code", "state")) == [("FYS", "open")]
    assert Assessment.objects.get().criteria == CRITERIA


def test_not_recommending_and_returning_need_words(cast, make_round):
    made = make_round()
    for recommendation in ("not_recommended", "returned"):
        with pytest.raises(ValidationError):
            judge(made["petter"], cast.frida, recommendation, " ")
    assert made.fresh("petter").case.state == "submitted"


def test_a_returned_application_waits_for_its_writer(cast, make_round):
    made = make_round()
    judge(made["petter"], cast.frida, "returned", "Say who takes over the lab.")
    case = made.fresh("petter").case
    assert (case.state, case.turn_person) == ("returned", cast.petter.person)


def test_the_second_of_two_heads_is_told(cast, make_round):
    made = make_round()
    stale = made.fresh("petter")
    judge(made["petter"], cast.frida)
    with pytest.raises((ChangedMeanwhileError, NotAllowedError)):
        judge(stale, cast.dag, "not_recommended")
    assert Assessment.objects.count() == 1


def test_a_heads_own_application_is_the_deans(cast):
    own = an_application(cast.frida.person, cast.FYS, a_call(cast.NAT))
    for user in (cast.frida, cast.dag):
        with pytest.raises(NotAllowedError):
            judge(own, user)
    judge(own, cast.dina)
    assert own.case.state == "recommended"


def test_who_declared_a_conflict_cannot_assess(cast, make_round):
    made = make_round()
    declare_conflict(application=made["petter"], reason="We publish together", by=cast.frida)
    with pytest.raises(NotAllowedError):
        judge(made["petter"], cast.frida)
    judge(made["petter"], cast.dag)


def test_where_all_heads_have_a_conflict_the_turn_goes_up(cast, make_round):
    made = make_round()
    for user in (cast.frida, cast.dag):
        declare_conflict(application=made["petter"], reason="", by=user)
    case = Case.objects.get(pk=made["petter"].case_id)
    assert (case.turn_role, case.turn_unit) == ("dean", cast.NAT)
    judge(made.fresh("petter"), cast.dina)


def test_declared_twice_a_conflict_is_one(cast, make_round):
    made = make_round()
    for _ in "12":
        declare_conflict(application=made["petter"], reason="Family", by=cast.frida)
    assert made["petter"].conflicts.count() == 1


def test_a_stranger_declares_nothing(cast, make_round):
    made = make_round()
    with pytest.raises(NotAllowedError):
        declare_conflict(application=made["petter"], reason="", by=cast.bjarne)
