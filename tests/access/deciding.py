"""Rows of mobility/deciding."""

from portal.casework.models import Case, Task
from tests.access.matrix import Row, holders
from tests.factories.deciding import (
    a_budget,
    a_call,
    a_decision,
    a_ranking,
    a_round,
    an_appeal,
    an_application,
    assessed,
)


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    petter, pia = cast.petter.person, cast.pia.person
    open_call = a_call(cast.NAT)
    ranked_call = a_call(cast.NAT, budget=a_budget(cast.NAT))
    handed_call = a_call(cast.NAT)
    first = an_application(petter, cast.FYS, ranked_call, "ranked")
    second = an_application(pia, cast.FYS, ranked_call, "ranked")
    offered = an_application(petter, cast.FYS, a_call(cast.NAT), "granted")
    rolling = an_application(petter, cast.FYS, None, "recommended", cost=1000)
    assessed(rolling, cast.frida)
    prepared = a_decision(first, cast.finn)
    decided = a_decision(second, cast.finn, state="decided", decided_by=cast.dina)
    appealed = an_application(petter, cast.FYS, a_call(cast.NAT), "refused")
    refusal = a_decision(appealed, cast.finn, "refused", **released(cast))
    heard = an_application(petter, cast.FYS, a_call(cast.NAT), "refused")
    heard_refusal = a_decision(heard, cast.finn, "refused", **released(cast))
    appeal = an_appeal(heard_refusal, cast.NAT)
    a_decision(heard, cast.finn, "granted", reverses=heard_refusal)
    return {
        "to_assess": an_application(petter, cast.FYS, open_call),
        "to_place": an_application(pia, cast.FYS, open_call, "recommended"),
        "fys_ranking": a_ranking(open_call, cast.FYS),
        "nat_ranking": a_round(ranked_call, cast.NAT, first, second),
        "handed_ranking": a_ranking(handed_call, cast.FYS, state="handed_in"),
        "prepared_decision": prepared,
        "decided_decision": decided,
        "offer": a_decision(offered, cast.finn, **released(cast)),
        "refusal": refusal,
        "rolling": rolling,
        "appeal": appeal,
        "forwardable": forwardable(cast),
        "open_condition": condition_of(offered, cast, "condition.1.1"),
        "told_condition": condition_of(offered, cast, "condition.1.2", told=True),
    }


def condition_of(application, cast, key, *, told=False):
    """Make a condition of Petter's grant, open or told to be met."""
    values = {"code": "condition", "person": cast.petter.person}
    made = Task.objects.create(
        case=application.case, key=key, state="done" if told else "open", **values
    )
    if told:
        Task.objects.create(
            case=application.case,
            key=f"confirm.{key}",
            code="condition_confirmation",
            role="faculty_officer",
            unit=cast.NAT,
        )
    return made


def released(cast):
    return {"state": "released", "decided_by": cast.dina}


def forwardable(cast):
    """Make an appeal that was looked at anew and goes on."""
    one = an_application(cast.petter.person, cast.FYS, a_call(cast.NAT), "refused")
    appeal = an_appeal(a_decision(one, cast.finn, "refused", **released(cast)), cast.NAT)
    Case.objects.filter(pk=appeal.case_id).update(state="reconsidered")
    return appeal


HEADS = frozenset({"frida", "dag"})
FACULTY = frozenset({"dina", "finn"})
SEES_PETTERS_CASE = HEADS | FACULTY | {"anna", "hanne", "ingrid", "petter"}
OTHERS_WHO_SEE = SEES_PETTERS_CASE - {"petter"}
SEES_FYS_ROUND = HEADS | FACULTY | {"hanne"}
SEES_NAT_ROUND = FACULTY | {"hanne"}
SEES_APPEAL = FACULTY | {"hanne", "ingrid", "petter"}


def case(name):
    return lambda cast, props: {"public_id": getattr(props, name).case.public_id}


def thing(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


def chosen(*names):
    return lambda cast, props: {
        "chosen": [str(getattr(props, n).application.case.public_id) for n in names]
    }


def seen_by(everybody, who):
    """Who sees the thing but may not act is refused, not misled."""
    return frozenset(everybody) - frozenset(who)


def row(who, everybody, kwargs, **more):
    who = frozenset(who)
    return Row(who, kwargs=kwargs, refused=seen_by(everybody, who), **more)


ASSESSING = {
    "assess": row(HEADS, SEES_PETTERS_CASE, case("to_assess")),
    "conflict": row(HEADS | FACULTY | {"anna"}, SEES_PETTERS_CASE, case("to_assess")),
}
RANKING = {
    "rounds": Row(holders("head", "deputy", "dean", "faculty_officer", "hr"), "refused"),
    "ranking": row(SEES_FYS_ROUND, SEES_FYS_ROUND, thing("fys_ranking")),
    "ranking_act": row(
        HEADS,
        SEES_FYS_ROUND,
        thing("fys_ranking"),
        method="post",
        data=lambda c, p: {
            "application": p.to_place.pk,
            "act": "to",
            "at": "1",
            "version": p.fys_ranking.version,
        },
    ),
    "ranking_merge": row(
        FACULTY,
        SEES_NAT_ROUND,
        thing("nat_ranking"),
        method="post",
        data=lambda c, p: {"version": p.nat_ranking.version},
    ),
    "ranking_hand_in": row(HEADS, SEES_FYS_ROUND, thing("fys_ranking")),
    "ranking_reopen": row(FACULTY, SEES_FYS_ROUND, thing("handed_ranking")),
    "ranking_bundle": row(SEES_FYS_ROUND, SEES_FYS_ROUND, thing("fys_ranking"), method="post"),
}
DECIDING = {
    "decisions": row(FACULTY, SEES_NAT_ROUND, thing("nat_ranking")),
    "decisions_prepare": row(
        FACULTY, SEES_NAT_ROUND, thing("nat_ranking"), query=chosen("prepared_decision")
    ),
    "decisions_decide": row(
        {"dina"}, SEES_NAT_ROUND, thing("nat_ranking"), query=chosen("prepared_decision")
    ),
    "decisions_release": row(
        FACULTY, SEES_NAT_ROUND, thing("nat_ranking"), query=chosen("decided_decision")
    ),
    "decision_letter": row(FACULTY, OTHERS_WHO_SEE, thing("decided_decision")),
    "offer": row({"petter"}, SEES_PETTERS_CASE, thing("offer")),
    "offer_extend": row(FACULTY, SEES_PETTERS_CASE, thing("offer")),
    "offer_decline": row({"petter"}, SEES_PETTERS_CASE, thing("offer")),
}
CONDITIONS = {
    "condition": row(SEES_PETTERS_CASE, SEES_PETTERS_CASE, thing("open_condition")),
    "condition_judge": row({"finn"}, SEES_PETTERS_CASE, thing("told_condition")),
}
FIRST_COME = {
    "first_come": Row(holders("international_officer", "faculty_officer", "dean"), "refused"),
    "funds": row(FACULTY | {"ingrid"}, SEES_PETTERS_CASE, case("rolling")),
    "funds_waitlist": row(FACULTY | {"ingrid"}, SEES_PETTERS_CASE, case("rolling"), method="post"),
    "funds_refuse": row(FACULTY | {"ingrid"}, SEES_PETTERS_CASE, case("rolling")),
}
APPEALS = {
    "appeals": Row(holders("dean", "faculty_officer", "head", "hr"), "refused"),
    "appeal_new": row(FACULTY | {"petter"}, SEES_PETTERS_CASE, thing("refusal")),
    "appeal": row(SEES_APPEAL, SEES_APPEAL, case("appeal")),
    "appeal_forward": row(FACULTY, SEES_APPEAL, case("forwardable"), method="post"),
    "appeal_withdraw": row({"petter"}, SEES_APPEAL, case("appeal"), method="post"),
    "appeal_reversal": row(FACULTY, SEES_APPEAL, case("appeal")),
    "appeal_reverse": row({"dina"}, SEES_APPEAL, case("appeal"), method="post"),
    "appeal_step": row(
        FACULTY,
        SEES_APPEAL,
        lambda c, p: {**case("appeal")(c, p), "step": "maintain"},
    ),
}
ROWS: dict[str, Row] = {**ASSESSING, **RANKING, **DECIDING, **CONDITIONS, **FIRST_COME, **APPEALS}
